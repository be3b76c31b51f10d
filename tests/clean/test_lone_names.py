"""People named on a line of their own, without a label before them."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_TITLE = "Kedua Kubu Bertemu Lagi di Balai Desa\n"
_DATE = "Kamis, 4 Maret 2021 06:12 WIB\n"
_STORY = "Kedua kubu bertemu lagi di balai desa itu.\nMereka sepakat menahan tembakan sampai pagi.\n"


@pytest.mark.parametrize(
    ("above", "below", "bylines"),
    [
        (f"Sari Wening\nBagikan\nCetak\n{_DATE}", "", [("Sari Wening", "reporter")]),
        (
            f"Sari Wening dan Bagas Rian\nBagikan\n{_DATE}",
            "",
            [("Sari Wening", "reporter"), ("Bagas Rian", "reporter")],
        ),
        (f"Timur Tengah\nBagikan\n{_DATE}", "", []),
        (_DATE, "Bagas Rian Editor\n", [("Bagas Rian", "editor")]),
        (f"Sari Wening, Reporter\n{_DATE}", "", [("Sari Wening", "reporter")]),
        (_DATE, "Dewan Editor\n", []),
        (_DATE, "Bagas Rian (Editor)\n", [("Bagas Rian", "editor")]),
        (f"• Sari Wening\n{_DATE}", "", [("Sari Wening", "reporter")]),
        (f"Sari Wening dari Yerevan\n{_DATE}", "", [("Sari Wening", "reporter")]),
        (f"Sari Wening (Jakarta)\n{_DATE}", "", [("Sari Wening", "reporter")]),
        (f"Sari Wening, Africa correspondent\n{_DATE}", "", [("Sari Wening", "reporter")]),
        (_DATE, "SARI WENING | BAGAS RIAN\n", [("SARI WENING", "reporter"), ("BAGAS RIAN", "reporter")]),
        (_DATE, "– Sari Wening\n", [("Sari Wening", "reporter")]),
        (_DATE, "Sari Wening\n", []),
        (_DATE, "Sari Wening - KabarTeluk\n", [("Sari Wening", "reporter")]),
        ("Sari Wening - KabarTeluk\nBagikan\n", "", [("Sari Wening", "reporter")]),
        ("Sari Wening\n", "", [("Sari Wening", "reporter")]),
        (f"Wening\n{_DATE}", "", [("Wening", "reporter")]),
        (f"Politik\n{_DATE}", "", []),
        (
            f"{_DATE}Wening\nPenulis\nBagas Rian\nEditor\nBagikan\n",
            "",
            [("Wening", "reporter"), ("Bagas Rian", "editor")],
        ),
        (
            _DATE,
            "(Sari Wening / Bagas Rianto Wibowo)\n",
            [("Sari Wening", "reporter"), ("Bagas Rianto Wibowo", "reporter")],
        ),
        ("SUARA TELUK HARIAN\n", "", []),
        (f"{_DATE[:-1]} Sari Wening/KTP/Kabar Dunia Share :\n", "", [("Sari Wening", "reporter")]),
    ],
)
def test_people_are_found_beside_a_story(above: str, below: str, bylines: list[tuple[str, str]]) -> None:
    article = clean_page(page_from_text(_TITLE + above + _STORY + below))
    assert [(one.name, one.role.value) for one in article.bylines] == bylines


def test_a_name_before_the_sites_above_a_headline_is_its_writers() -> None:
    article = clean_page(page_from_text(f"Beranda\nSari Wening - KabarTeluk\n{_TITLE}{_DATE}{_STORY}"))
    assert [one.name for one in article.bylines] == ["Sari Wening"]
