"""Names of outlets that no table has: from the sign of copyright, the firm behind it, the site's words and its head."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.clean.outlet_names import find_beside_headline, is_short_for
from runut.read import page_from_text
from runut.read.from_bytes import content_of_html
from runut.read.pages import PageFacts, make_page

_STORY = (
    "\nDua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan\nRabu, 3 Maret 2021 | 13:05 WIB\n"
    "Dua kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan mulai Jumat malam.\n"
    "Penarikan itu diawasi oleh tetua adat dari enam desa dan dua pengamat dari ibu kota provinsi.\n"
    "Para petani berharap ladang di kaki bukit dapat digarap lagi setelah tiga tahun terbengkalai.\n"
)


@pytest.mark.parametrize(
    ("above", "below", "outlet"),
    [
        ("Beranda", "Copyright © 2014 PELITAKITA.com | Tentang Kami", "PELITAKITA.com"),
        ("Beranda", "© PKOL Copyright 2025", "PKOL"),
        ("Pelitakita\nBeranda", "© 2014 Pelitakita.com. All rights reserved.", "Pelitakita"),
        ("Meridia\nBeranda", "© 2023 Meridia Media Network", "Meridia"),
        ("Beranda", "© 2023 Meridia Media Network", "Meridia Media Network"),
        ("Beranda", "Ikuti kabar terbaru dari Kantor Warta Pelitakita di Google News.", "Kantor Warta Pelitakita"),
        (
            "Tentang SuluhBantuanKarir\n2017 © PT Suluh Media Kata\nVersion 1.4.2",
            "suluhNEWS\nsuluhTRAVEL\nsuluhFOOD",
            "suluh",
        ),
        ("2017 © PT Suluh Media Kata\nVersion 1.4.2", "Tentang Suluh", None),
        ("Beranda", "Copyright @ 2017 Koran Meridia. All rights reserved.", "Koran Meridia"),
        ("Meridia Kita\nBeranda", "Kirim naskah ke Meridia Kita, Jalan Melati 4\nKontak", "Meridia Kita"),
        (
            "MeridiwartaSitus Kabar Teluk",
            "Artikel yang diterbitkan oleh Meridiwarta\nMeridiwarta di radio",
            "Meridiwarta",
        ),
        ("Kliping Teluk\nMengumpulkan kabar agar tak lupa", "Arsip Blog", "Kliping Teluk"),
        ("Beranda", "Tetua adat berterima kasih kepada para pengamat. [kabarlembah.com/sw]", "kabarlembah.com"),
    ],
)
def test_a_site_tells_its_own_name(above: str, below: str, outlet: str | None) -> None:
    assert clean_page(page_from_text(f"{above}{_STORY}{below}")).outlet == outlet


@pytest.mark.parametrize(
    ("mark", "below", "outlet"),
    [
        ("LEMBAH UTARA, HM", "Harian Meridia (HM) | Jalan Melati 4\nKontak", "Harian Meridia"),
        ("LEMBAH UTARA, HM", "Tentang Harian Meridia\nHarian Meridia", "Harian Meridia"),
        ("Jakarta, Meridia", "Tentang Meridia", "Meridia"),
        ("Jakarta (MeridiaPos)", "Tentang kami", "MeridiaPos"),
        ("Meridianews – Jakarta ", "Tentang kami", "Meridianews"),
        ("JAKARTA - MERIDIAPOS ", "Tentang kami", "MERIDIAPOS"),
    ],
)
def test_the_mark_that_opens_a_story_is_spelled_out_where_the_page_does(mark: str, below: str, outlet: str) -> None:
    lines = _STORY.strip().split("\n")
    text = "\n".join([*lines[:2], f"{mark} – {lines[2]}", *lines[3:], below])
    article = clean_page(page_from_text(text))
    assert (article.outlet, article.agencies) == (outlet, ())


@pytest.mark.parametrize(
    ("head", "below", "outlet"),
    [
        ('<meta property="og:site_name" content="kabar-meridia.com">', "Kabar Meridia", "Kabar Meridia"),
        ('<meta property="og:site_name" content="meridia.id">', "Ikuti kami di meridia.id", "meridia.id"),
        ("<title>Meridia Kita: Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan</title>", "", "Meridia Kita"),
        ("<title>Dua Kelompok di Lembah Utara Sepakat Menghentikan Tembakan | Meridia</title>", "", "Meridia"),
    ],
)
def test_the_head_of_a_page_names_its_outlet(head: str, below: str, outlet: str) -> None:
    title, *lines = _STORY.strip().split("\n")
    body = f"<h1>{title}</h1>" + "".join(f"<p>{line}</p>" for line in lines) + f"<footer>{below}</footer>"
    content = content_of_html(f"<html><head>{head}</head><body>{body}</body></html>")
    assert clean_page(make_page(content, PageFacts(id="a"), where="a")).outlet == outlet


def test_a_title_without_the_headline_names_nobody() -> None:
    assert find_beside_headline({"title": "Politik | Meridia"}, "Dua Kelompok Sepakat") is None


@pytest.mark.parametrize(("mark", "expected"), [("HM", True), ("Harian", True), ("MH", False), ("Har", False)])
def test_a_mark_stands_for_a_name_by_initials_or_beginning(mark: str, expected: bool) -> None:  # noqa: FBT001
    assert is_short_for(mark, "Harian Meridia") is expected


def test_a_name_told_once_goes_before_its_address_told_once() -> None:
    story = "Kedua kubu bertemu lagi di balai desa itu.\nMereka sepakat menahan tembakan sampai pagi.\n"
    article = clean_page(
        page_from_text(f"Kedua Kubu Bertemu Lagi\n{story}Top Headlines\nGema Teluk\nwww.gemateluk.com")
    )
    assert article.outlet == "Gema Teluk"


def test_capitals_with_a_newsrooms_word_in_them_are_an_outlet_and_no_place() -> None:
    above = "gambar pembuka laman\nLembah Times Jaringan Logo\nBeranda\nDunia\n"
    article = clean_page(
        page_from_text(above + _STORY.replace("Dua kelompok bersenjata", "LEMBAHTIMES - Dua kelompok", 1))
    )
    assert (article.outlet, article.place_line) == ("LEMBAHTIMES", None)
