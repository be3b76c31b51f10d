"""The deck between headline and story is a field of the article; headings inside the story are none."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.page_reading import read_page
from runut.read import page_from_text
from runut.record.json_form import page_record_form
from runut.record.json_parse import parse_page_record

_DECK = "Kedua kelompok menarik pos jaga mereka sebelum musim tanam dimulai."
_STORY = (
    "\nJakarta - Dua kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat dari ibu kota provinsi.\n"
    "Menunggu musim tanam\n"
    "Para petani berharap ladang di kaki bukit dapat digarap lagi setelah tiga tahun terbengkalai.\n"
)


@pytest.mark.parametrize(
    ("above", "subtitle"),
    [(f"{_DECK}\nRabu, 3 Maret 2021 | 13:05 WIB", _DECK), ("Rabu, 3 Maret 2021 | 13:05 WIB", None)],
)
def test_the_deck_is_the_subtitle(above: str, subtitle: str | None) -> None:
    text = f"Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan\n{above}{_STORY}"
    assert clean_page(page_from_text(text)).subtitle == subtitle


def test_the_subtitle_stays_when_a_record_is_written_and_read() -> None:
    record = read_page(
        f"Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan\n{_DECK}\nRabu, 3 Maret 2021{_STORY}"
    )
    form = page_record_form(record)
    assert form["article"]["subtitle"] == _DECK
    assert parse_page_record(form, record.page).article.subtitle == _DECK
