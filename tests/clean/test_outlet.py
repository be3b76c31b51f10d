"""Who published a page, by what the page itself says."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.page import Page

_STORY = "Kedua Kubu Bertemu Lagi di Balai Desa\n\nKedua kubu bertemu lagi di balai desa itu.\nMereka sepakat.\n"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (_STORY + "\nIkuti media sosial gemateluk.id dan dapatkan kabar terbaru", "gemateluk.id"),
        (_STORY + "\nCopyright © 2021 Gema Teluk. All rights reserved.", "Gema Teluk"),
        (_STORY + "\nCopyright 2021 GemaTeluk.com", "GemaTeluk.com"),
        (_STORY + "\n© 2019 - 2021 Gema Teluk", "Gema Teluk"),
        (_STORY + "\n© 2021 Gema Teluk Copyright", "Gema Teluk"),
        (_STORY + "\nHak Cipta © 2021 Gema Teluk", "Gema Teluk"),
        (_STORY + "\n2021 © Gema Teluk", "Gema Teluk"),
        (_STORY + "\nSaksikan Live Gema Pagi:", None),
        (_STORY + "\n© 2021 PT Gema Media Sejahtera. Hak cipta dilindungi", None),
        (_STORY + "\nIkuti kami di facebook.com dan instagram.com", None),
        (_STORY + "\nVideo\nGEMA Pagi • Menjaga Laut Kita\nJumat, 15 Januari 2021", None),
        (_STORY.replace("\n\n", "\n\n- detikNews\nKamis, 14 Jan 2021 09:43 WIB\n", 1), "detikNews"),
        (_STORY.replace("\n\n", "\nBintang Maru - Tempo.co\n\n", 1), "Tempo.co"),
        ("GemaTeluk\nBeranda\nDunia\n" + _STORY, "GemaTeluk"),
        ("GEMA TELUK\nBeranda\nDunia\n" + _STORY, "GEMA TELUK"),
        ("View AllCatatan\nBeranda\nDunia\n" + _STORY, None),
        ("Teluk Maru\nBeranda\nDunia\n" + _STORY, None),
        ("Armenia\nBeranda\nDunia\n" + _STORY, None),
    ],
)
def test_only_a_publishing_name_is_an_outlet(text: str, outlet: str | None) -> None:
    assert clean_page(page_from_text(text)).outlet == outlet


def test_the_name_of_a_known_host_is_its_mediums() -> None:
    assert clean_page(page_from_text(_STORY, url="https://www.reuters.com/a")).outlet == "Reuters"


def test_a_sites_name_that_is_the_headline_is_no_outlet() -> None:
    page = Page(id="a", text=_STORY, sha256="0", metadata=(("og:site_name", "Dua Kubu"), ("og:title", "Dua Kubu")))
    assert clean_page(page).outlet is None


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "[::1]"])
def test_a_host_of_numbers_alone_is_nobodys_name(host: str) -> None:
    assert clean_page(page_from_text(_STORY, url=f"http://{host}/a")).outlet is None


def test_the_line_that_spells_out_the_mark_of_a_story_is_the_outlet() -> None:
    text = (
        "Dua Kubu Bertemu Lagi di Kairo\n\nKairo, 2 Februari 2015 (KBT) – Dua kubu bertemu, kata penengah.\n"
        "Mereka sepakat menahan tembakan sampai pagi.\nKantor Berita Teluk (KBT)\n"
    )
    article = clean_page(page_from_text(text))
    assert (article.outlet, article.agencies) == ("Kantor Berita Teluk (KBT)", ())


def test_words_of_copyright_are_no_part_of_the_owners_name() -> None:
    text = (
        "Dua Kubu Bertemu Lagi\n\nDua kubu bertemu lagi di balai desa, kata penengah.\n"
        "Mereka sepakat menahan tembakan.\n\n© Hak cipta 2002 Radio Samudra Raya\n"
    )
    assert clean_page(page_from_text(text)).outlet == "Radio Samudra Raya"


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("Tulisan dari Sari Wening tidak mewakili pandangan dari redaksi gemateluk", "gemateluk"),
        ("Tulisan ini tidak mewakili pandangan redaksi kami", None),
    ],
)
def test_a_site_names_itself_where_it_says_whose_views_a_text_does_not_give(notice: str, outlet: str | None) -> None:
    assert clean_page(page_from_text(f"{_STORY}\n{notice}")).outlet == outlet
