"""A date above the headline: the story's own words tell whether it is theirs."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_STORY = (
    "Tetua Adat Serukan Penyerahan Senjata\n"
    "Para tetua adat meminta warga menyerahkan senjata yang masih disimpan, Selasa (6/2).\n"
    "Seruan itu dibacakan di balai desa dan ditandatangani sebelas orang.\n"
)


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ("Kliping Teluk\nRabu, 07 Februari 2007\n", "2007-02-07"),
        ("Kliping Teluk\nRabu, 07 Februari 2007 | Hubungi Kami\n", None),
        ("Kliping Teluk\nJumat, 06 Juli 2007\n", None),
        ("Rabu, 07 Februari 2007\nBeranda\nNasional\nOlahraga\nRagam\n", "2007-02-07"),
        ("No. 4921 - Rabu, 07 Februari 2007\n", "2007-02-07"),
        ("Rabu, 19 Muharram 1428 H / 07 Februari 2007\n", "2007-02-07"),
        ("Kamis, 05 Juli 2007\n", None),
        ("Thursday, July 5, 2007\nKliping Teluk\n", None),
        ("Kamis, 05 Juli 2007\nBeranda\n", None),
        ("Vol. 5 Num 747 Thu. July 05, 2007\nFront Page\n", "2007-07-05"),
        ("Diperbarui pada: 05 Juli 2007\nVersi cetak\n", "2007-07-05"),
        ("Last Updated: Thursday, 5 July 2007, 17:20 GMT\nPrintable version\n", "2007-07-05T17:20:00+00:00"),
        ("Diperbarui pada: 05 Juli 2007 | Daftar harga emas\nVersi cetak\n", None),
        ("Jumat, 09 Februari 2007\nBeranda\nNasional\nOlahraga\nRagam\n", None),
    ],
)
def test_a_date_above_is_the_storys_where_the_story_bears_it_out(above: str, published: str | None) -> None:
    found = clean_page(page_from_text(above + _STORY)).published
    basis = clean_page(page_from_text(above + _STORY)).published_basis
    assert (str(found) if basis == "stated" else None) == published
    assert clean_page(page_from_text(above + _STORY)).bylines == ()


@pytest.mark.parametrize("above", ["Kamis, 05 Juli 2007\n", "Thursday, July 5, 2007\nKliping Teluk\n"])
def test_a_date_with_which_a_page_begins_is_the_storys_where_no_day_belies_it(above: str) -> None:
    text = above + _STORY.replace(", Selasa (6/2)", "")
    assert str(clean_page(page_from_text(text)).published) == "2007-07-05"


def test_a_caption_bears_out_the_date_above_the_headline() -> None:
    title, *story = _STORY.replace(", Selasa (6/2)", "").split("\n", maxsplit=1)
    caption = "Tetua adat membacakan seruan di balai desa, Rabu (7/2/2007). Foto: Antara"
    text = f"Kliping Teluk\nRabu, 07 Februari 2007\n{title}\n{caption}\n{story[0]}"
    assert str(clean_page(page_from_text(text)).published) == "2007-02-07"


def test_a_date_above_is_that_of_the_visit_where_the_story_tells_of_days_long_before() -> None:
    text = "Jumat, 12 September 2025\n\n" + _STORY.replace("Selasa (6/2)", "Selasa (6/2/2007)")
    article = clean_page(page_from_text(text))
    assert (str(article.published), str(article.published_basis)) == ("2007-02-06", "inferred")


def test_a_date_below_a_temperature_is_that_of_the_visit() -> None:
    text = "33.4 C\nJakarta\n22 November 2024, 13:01 PM WIB\n\n" + _STORY
    assert str(clean_page(page_from_text(text)).published_basis) != "stated"
