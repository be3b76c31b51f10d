"""An outlet that no one thing names: mastheads, notices, credits and bylines speak for it together."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.clean.outlet_votes import has_newsroom
from runut.read import page_from_text

_TITLE = "Dua Kubu di Lembah Utara Sepakat Menahan Tembakan\n"
_DATE = "Kamis, 4 Maret 2021 06:12 WIB\n"
_STORY = (
    "Dua kubu bersenjata di Lembah Utara sepakat menahan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat.\n"
    "Para petani berharap ladang dapat digarap lagi setelah tiga tahun.\n"
)


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        (_DATE, "Tentang Kabar Pelita\nKontak", "Kabar Pelita"),
        (_DATE, "Kabar Pelita © 2021\nKontak", "Kabar Pelita"),
        (_DATE, "Copyright (c) 2021 Kabar Pelita", "Kabar Pelita"),
        (_DATE, "Baca berita lainnya di KabarPelita.com\nKontak", "KabarPelita.com"),
        (_DATE, "Support independent journalism. Donate to The Pelita Herald today.\nContact", "The Pelita Herald"),
        (_DATE, "(Kabar Pelita/Sari Wening)", "Kabar Pelita"),
        (f"Kabar Pelita - {_DATE}", "Kontak", "Kabar Pelita"),
        (f"Sari Wening, Kabar Pelita\n{_DATE}", "Kontak", "Kabar Pelita"),
        (f"Anak-anak di pasar. (Kabar Pelita/Sari Wening)\n{_DATE}", "Kontak", "Kabar Pelita"),
        (_DATE, "Kabar Pelita adalah portal berita yang terbit sejak sepuluh tahun lalu.\nKontak", "Kabar Pelita"),
        (_DATE, "Tentang Melati\nKontak", None),
        (_DATE, "Tentang Melati\nHubungi Melati", "Melati"),
        (_DATE, "Melati © 2021\nKontak", "Melati"),
        (_DATE, "Melati | Powered by Penyair", "Melati"),
        (_DATE, "Melati\nAlamat Redaksi: Jalan Kenanga 4", "Melati"),
        (_DATE, "PT Melati Sari Perkasa\nMelati", "Melati"),
        (_DATE, "Tentang KamiPedoman MediaKetentuan", None),
        (f"Sari Wening, Melati\n{_DATE}", "Tentang Melati\nKontak", "Melati"),
        (_DATE, "Tentang Kami\nIkuti kami di Instagram", None),
        (f"Anak-anak di pasar. (Reuters/Sari Wening)\n{_DATE}", "Kontak", None),
    ],
)
def test_two_things_or_one_and_a_newsrooms_word_name_an_outlet(above: str, below: str, outlet: str | None) -> None:
    text = f"Beranda\nNasional\n{_TITLE}{above}{_STORY}Bagikan\n{below}\nSyarat\n"
    assert clean_page(page_from_text(text)).outlet == outlet


@pytest.mark.parametrize(
    ("mark", "outlet", "place"),
    [
        ("Kabar Pelita - ", "Kabar Pelita", None),
        ("KabarPelita - ", "KabarPelita", None),
        ("Kabarpelita, Jakarta - ", "Kabarpelita", "Jakarta"),
        ("JAKARTA, KABARPELITA - ", "KABARPELITA", "JAKARTA"),
        ("[KabarPelita.com] ", "KabarPelita.com", None),
        ("PELITA-", "PELITA", None),
        ("Pelita - ", None, "Pelita"),
    ],
)
def test_a_word_that_opens_a_story_is_weighed_too(mark: str, outlet: str | None, place: str | None) -> None:
    below = "Tentang Pelita\n" if mark == "PELITA-" else "Syarat\n"
    article = clean_page(page_from_text(f"Beranda\n{_TITLE}{_DATE}{mark}{_STORY}Bagikan\n{below}Kontak\n"))
    assert (article.outlet, article.place_line) == (outlet, place)


@pytest.mark.parametrize(
    ("name", "expected"), [("Kabar Pelita", True), ("Patrolikabar", True), ("pelita.id", True), ("Pelita Timur", False)]
)
def test_a_newsrooms_word_shows_in_a_name(name: str, expected: bool) -> None:  # noqa: FBT001
    assert has_newsroom(name) is expected


@pytest.mark.parametrize(("first", "outlet"), [("Berita Timor Leste", None), ("Kabar Pelita", "Kabar Pelita")])
def test_a_section_named_by_its_place_is_no_outlet_by_that_alone(first: str, outlet: str | None) -> None:
    article = clean_page(page_from_text(f"{first}\n{_TITLE}{_STORY}"))
    assert article.outlet == outlet
