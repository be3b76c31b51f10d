"""Which of the lines above a story is its headline, where menus and the way to it look like one."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.read.from_bytes import content_of_html
from runut.read.pages import PageFacts, make_page

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
        "Beranda | Polkam | Lembah Utara | Olahraga | Kelompok Tani",
    ],
)
def test_the_way_to_a_headline_and_a_menu_run_together_are_none(above: str) -> None:
    assert clean_page(page_from_text(f"{above}\n{_TITLE}{_STORY}")).title == _TITLE


def test_a_sites_name_in_the_head_is_no_headline_where_the_story_has_none_of_it() -> None:
    lines = _STORY.strip().split("\n")
    body = "<p>Gema Teluk Media Siber</p><p>Beranda</p><p>Dunia</p><p>Ragam</p><p>Opini</p>" + f"<p>{_TITLE}</p>"
    markup = f"<html><head><title>Gema Teluk Media Siber</title></head><body>{body}" + "".join(
        f"<p>{line}</p>" for line in lines
    )
    content = content_of_html(f"{markup}</body></html>")
    assert clean_page(make_page(content, PageFacts(id="a"), where="a")).title == _TITLE


def test_a_list_below_a_heading_of_other_stories_is_not_of_the_story() -> None:
    lines = "".join(f"<p>{line}</p>" for line in _STORY.strip().split("\n"))
    links = (
        "<div>Berita Terkait<ul><li>Jalan Baru Lewati Lembah Timur</li><li>Harga Kopi Naik Tipis Lagi</li></ul></div>"
    )
    content = content_of_html(
        f"<html><head></head><body><article><h1>{_TITLE}</h1>{lines}{links}</article></body></html>"
    )
    article = clean_page(make_page(content, PageFacts(id="a"), where="a"))
    assert sum(line.label == "body" for line in article.lines) == 2


@pytest.mark.parametrize(
    "between",
    [
        "Facebook\nTwitter\nWhatsApp\nSalin Tautan\nRabu, 3 Maret 2021 | 13:05 WIB",
        "Sari Wening\nGuru desa yang menulis tentang lembah utara dan kelompok tani",
    ],
)
def test_buttons_and_a_name_below_a_headline_do_not_hide_it(between: str) -> None:
    story = _STORY.replace("Rabu, 3 Maret 2021 | 13:05 WIB\n", "")
    assert clean_page(page_from_text(f"Kabar Hari Ini\n{_TITLE}\n{between}{story}")).title == _TITLE


def test_a_headline_in_lower_case_is_formed_and_a_list_of_tags_is_none() -> None:
    title = "Villagers welcome pact, ask about roads"
    story = (
        "\nMarch 3, 2021\nVillagers in the north asked about roads on Friday.\nNobody cheered at first, they said.\n"
    )
    assert clean_page(page_from_text(f"GemaNews\n{title}{story}")).title == title
    tags = "Internasional lembah utara kelompok bersenjata sepakat damai"
    assert clean_page(page_from_text(f"{_TITLE}\n{tags}{_STORY}")).title == _TITLE


@pytest.mark.parametrize("label", ["Foto: ", "Ilustrasi: ", ""])
def test_what_a_picture_is_called_is_not_the_headline(label: str) -> None:
    """A page's head told again, its own headline, and a picture's name that has more of the story's words."""
    called = "Kelompok bersenjata di lembah utara"
    told = (
        _STORY.partition("WIB\n")[2] + "Mereka juga akan menyerahkan senjata kepada para tetua di desa masing-masing.\n"
    )
    story = f"\nRabu, 3 Maret 2021 | 13:05 WIB\n{called}\n{label}{called} (Surya Foto)\n{told}"
    article = clean_page(page_from_text(f"{_TITLE}\n{_TITLE}\nSari Wening - GemaNews{story}"))
    assert article.title == _TITLE
    assert [line.label for line in article.lines][4:6] == ["caption", "caption"]


@pytest.mark.parametrize("kicker", ["Sepuluh Tahun Damai\n", ""])
def test_a_headline_may_end_with_the_day_of_which_it_tells(kicker: str) -> None:
    title = "Begini Suasana Penandatanganan Naskah Damai Lembah Utara 3 Maret 2011"
    assert clean_page(page_from_text(f"{kicker}{title}{_STORY}")).title == title


def test_a_headline_with_a_stop_is_told_by_standing_twice() -> None:
    title = "Warga Lembah Utara Gelar Doa Bersama untuk Korban Perang Saudara."
    assert clean_page(page_from_text(f"Daerah\n\n{title}\n\n×\n\n{title}\n{_STORY}")).title == title


def test_a_deck_in_lower_case_below_a_headline_in_capitals_is_no_headline() -> None:
    deck = "Kelompok bersenjata di Lembah Utara sepakat menghentikan tembakan secara permanen"
    text = f"{_TITLE}\n\n{deck}\n\nRep: Sari Wening/ Red: Bagas Rian\n{_STORY}"
    assert clean_page(page_from_text(text)).title == _TITLE
