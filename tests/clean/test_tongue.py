"""Which language a story is in."""

from __future__ import annotations

import pytest

from runut.clean.tongue import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kedua kubu bertemu lagi di balai desa karena gencatan senjata sudah berakhir, kata juru bicara.", "id"),
        ("Kedua-dua pihak bertemu lagi kerana gencatan senjata tamat, kata jurucakap tentera pada Isnin.", "ms"),
        ("The two camps met again in the village hall because the truce had ended, a spokesman said.", "en"),
        ("Beide kampen ontmoetten elkaar opnieuw in het dorpshuis omdat het bestand was afgelopen.", "nl"),
        ("12:00 - 13:00", "und"),
        ("", "und"),
    ],
)
def test_the_language_of_a_story_is_told(text: str, code: str) -> None:
    assert find_language(text) == code


def test_foreign_names_do_not_hide_the_language() -> None:
    text = (
        "Azerbaijan membebaskan tentara Armenia, sementara Yerevan menyerahkan dua tentara kepada Baku. Pashinyan dan "
        "Aliyev menyambut langkah itu, demikian Armenpress. Blinken, Lavrov, dan Borrell juga menyambutnya."
    )
    assert find_language(text) == "id"
