"""Who wrote and edited a story."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_TITLE = "Kedua Kubu Bertemu Lagi di Balai Desa\n"
_STORY = "\nKedua kubu bertemu lagi di balai desa itu.\nMereka sepakat menahan tembakan sampai pagi."


@pytest.mark.parametrize(
    ("lines", "bylines"),
    [
        ("Penulis: Sari Wening | Editor: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Rep: Sari Wening/ Red: Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "editor")]),
        ("Oleh: Sari Wening dan Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")]),
        ("By Sari Wening and Bagas Rian", [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")]),
        ("Sari Wening, Jurnalis · Kamis 4 Maret 2021 22:40 WIB", [("Sari Wening", "reporter")]),
        ("KAMIS, 4 MARET 2021 | 06:12 WIB | LAPORAN: SARI WENING", [("SARI WENING", "reporter")]),
        ("Sari Wening\nKamis, 4 Maret 2021 06:12 WIB", [("Sari Wening", "reporter")]),
        ("Armenia Azerbaijan\nKamis, 4 Maret 2021 06:12 WIB", []),
        ("Kompas.com - Kamis, 4 Maret 2021 06:12 WIB", []),
    ],
)
def test_the_lines_above_a_story_name_its_makers(lines: str, bylines: list[tuple[str, str]]) -> None:
    article = clean_page(page_from_text(_TITLE + lines + _STORY))
    assert [(byline.name, byline.role) for byline in article.bylines] == bylines


@pytest.mark.parametrize(
    ("line", "names"),
    [("\n(SRW)", ["SRW"]), ("\n[srw/bgs]", ["srw", "bgs"]), ("\n(*)", []), ("\nEditor:\nBAGAS RIAN", ["BAGAS RIAN"])],
)
def test_initials_and_labels_below_a_story_name_its_editors(line: str, names: list[str]) -> None:
    article = clean_page(page_from_text(_TITLE + _STORY + line))
    assert [byline.name for byline in article.bylines] == names
    assert {byline.role for byline in article.bylines} <= {"editor"}
