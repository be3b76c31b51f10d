"""Towns told by what they are before their name."""

from __future__ import annotations

import pytest

from runut.extract.reader import read_sentences


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ledakan mengguncang ibu kota Somalia, Mogadishu, Sabtu.", ["Mogadishu"]),
        ("Roket menghantam kota terbesar kedua Ukraina, Kharkiv, pada Senin.", ["Roket", "Kharkiv"]),
        ("Di ibu kota negara itu, Kabul, polisi berjaga.", ["Kabul", "polisi"]),
        ("Pemberontak merebut ibu kota provinsi Kivu Utara, Goma.", ["Pemberontak", "Goma"]),
        ("Tentara merebut kota Idlib, Aleppo, dan Hama.", ["Tentara", "kota Idlib", "Aleppo", "Hama"]),
        (
            "Tentara menguasai ibu kota Ukraina, Mogadishu, dan Hama.",
            ["Tentara", "ibu kota Ukraina", "Mogadishu", "Hama"],
        ),
        ("Di ibu kota, Damaskus menuduh Israel.", ["ibu kota", "Damaskus", "Israel"]),
    ],
)
def test_a_town_goes_by_the_name_behind_what_it_is(text: str, names: list[str]) -> None:
    assert [mention.name for sentence in read_sentences(text, "id") for _, mention in sentence.mentions] == names
