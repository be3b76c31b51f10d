"""Which of the lines above a story is its headline, where menus and the way to it look like one."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_TITLE = "Dua Kelompok di Lembah Utara Sepakat Damai"
_STORY = (
    "\nRabu, 3 Maret 2021 | 13:05 WIB\n"
    "Dua kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat dari ibu kota provinsi.\n"
)


@pytest.mark.parametrize(
    "above",
    [
        f"Beranda » Dunia » {_TITLE}",
        "Kabar LembahPeace ProcessGovernanceBusinessOpinionBookshop",
        "GemaTelukThis is our lembah utara",
    ],
)
def test_the_way_to_a_headline_and_a_menu_run_together_are_none(above: str) -> None:
    assert clean_page(page_from_text(f"{above}\n{_TITLE}{_STORY}")).title == _TITLE
