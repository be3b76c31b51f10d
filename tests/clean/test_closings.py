"""What closes a story: its makers and media, in a bracket or behind the last sentence."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.clean.closings import closes_story, find_closing_makers, find_closing_media, find_loose_close, is_nobody
from runut.clean.press import load_press
from runut.read import page_from_text

_TITLE = "Kedua Kubu Bertemu Lagi di Balai Desa\n"
_STORY = "Kedua kubu bertemu lagi di balai desa itu.\nMereka sepakat menahan tembakan sampai pagi."


@pytest.mark.parametrize(
    ("line", "makers", "media"),
    [
        ("Mereka pulang. (ab/cd)", ["ab", "cd"], []),
        ("Mereka pulang. (AFP/m23)", ["m23"], ["AFP"]),
        ("Mereka pulang. [E-5/128]", ["E-5", "128"], []),
        ("Mereka pulang. (Red)", [], []),
        ("Mereka pulang. (Sari Wening)", ["Sari Wening"], []),
        ("Mereka pulang. (Sari Wening / KabarTeluk)", ["Sari Wening"], []),
        ("Mereka pulang. sw/AFP/I-1", ["sw", "I-1"], ["AFP"]),
        ("Mereka pulang. [alj/KabarTeluk/sw]", ["sw"], ["Al Jazeera", "KabarTeluk"]),
        ("Mereka pulang. (Sari Wening/bg)", ["Sari Wening", "bg"], []),
        ("Mereka pulang. (Kabar Teluk/Sari Wening)", ["Sari Wening"], []),
        ("Mereka pulang. (AFP/A-26)***", ["A-26"], ["AFP"]),
        ("Mereka pulang bersama (Sari Wening)", [], []),
        ("Mereka pulang, kata AFP/Sari Wening", [], []),
    ],
)
def test_makers_and_media_are_told_apart(line: str, makers: list[str], media: list[str]) -> None:
    assert [one.name for one in find_closing_makers(line, load_press())] == makers
    assert list(find_closing_media(line, load_press())) == media


@pytest.mark.parametrize("line", ["Anak-anak pulang. AFP/SARI WENING", "Anak-anak pulang. AFP/Reuters", "Ia pulang."])
def test_a_pictures_credit_closes_no_story(line: str) -> None:
    assert find_loose_close(line, load_press()) == ""


@pytest.mark.parametrize(
    ("name", "expected"), [("Admin 2", True), ("redaksi02", True), ("Redaksi GT", False), ("Sari Admin", False)]
)
def test_the_newsroom_is_nobody(name: str, expected: bool) -> None:  # noqa: FBT001
    assert is_nobody(name) is expected


@pytest.mark.parametrize(
    ("above", "bylines"),
    [
        ("", [("Sari Wening", "reporter")]),
        ("Penulis: Bagas Rian\n", [("Bagas Rian", "reporter"), ("Sari Wening", "editor")]),
        ("By Admin 2 - 4 Maret 2021\n", [("Sari Wening", "reporter")]),
    ],
)
def test_whoever_closes_a_story_wrote_it_where_nobody_else_did(above: str, bylines: list[tuple[str, str]]) -> None:
    article = clean_page(page_from_text(f"{_TITLE}{above}{_STORY} (Sari Wening)"))
    assert [(one.name, one.role.value) for one in article.bylines] == bylines


def test_a_story_that_marks_close_without_a_bracket_keeps_its_last_line() -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_STORY} sw/AFP/I-1"))
    assert [line.number for line in article.lines if line.label == "body"] == [2, 3]
    assert article.credits == ()


def test_a_label_in_the_bracket_that_closes_a_story_is_read() -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_STORY} (Laporan: Sari Wening, Poso)"))
    assert [(one.name, one.role.value) for one in article.bylines] == [("Sari Wening", "reporter")]


def test_a_sites_own_words_below_the_initials_that_close_a_story_are_not_the_storys() -> None:
    story = "\n".join(f"Penduduk desa ke-{number} menyetujui isi kesepakatan itu tadi malam." for number in range(2, 6))
    text = (
        f"{_TITLE}{_STORY}\n{story} (sw)\nTENTANG KAMI\nKabar Teluk terbit enam kali sepekan sejak sepuluh tahun lalu."
    )
    article = clean_page(page_from_text(text))
    assert [one.name for one in article.bylines] == ["sw"]
    assert max(line.number for line in article.lines if line.label == "body") == 7


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mereka pulang. (sw)", True),
        ("Mereka pulang.[sw/reuters]", True),
        ("Mereka pulang. (*)", True),
        ("Desa (sw)", False),
    ],
)
def test_initials_or_a_star_in_brackets_close_a_story(line: str, expected: bool) -> None:  # noqa: FBT001
    assert closes_story(line) is expected


@pytest.mark.parametrize(
    ("line", "media", "people"),
    [
        ("AL JAZEERA | CHAIRUL WIDODO", ["AL JAZEERA"], ["CHAIRUL WIDODO"]),
        ("Perang itu berakhir. AFP | AP | S. WIDODO", ["AFP", "AP"], ["S. WIDODO"]),
        ("Perang itu berakhir. REUTERS | Sari Wening", ["REUTERS"], ["Sari Wening"]),
        ("Perang itu berakhir.", [], []),
        ("HOME | BERITA | OLAHRAGA", [], []),
        ("BBC | CHAIRUL", ["BBC"], ["CHAIRUL"]),
    ],
)
def test_media_and_people_stand_between_bars_at_the_end(line: str, media: list[str], people: list[str]) -> None:
    assert list(find_closing_media(line, load_press())) == media
    assert [byline.name for byline in find_closing_makers(line, load_press())] == people


def test_the_first_medium_between_bars_is_no_maker() -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_STORY}\nREUTERS | BBC | SARI WENING"))
    assert [(one.name, one.role.value) for one in article.bylines] == [("SARI WENING", "reporter")]
    assert list(article.agencies) == ["REUTERS", "BBC"]


@pytest.mark.parametrize(
    ("end", "media"),
    [
        (" - (Reuters)", ["Reuters"]),
        (" — AFP", ["AFP"]),
        (". - BERNAMA", ["BERNAMA"]),
        (" -- AFP/Reuters", ["AFP", "Reuters"]),
        (" - Sari Wening", []),
        (" (Sumber: Antara/Reuters)", ["Antara", "Reuters"]),
        (" (Sumber Antara/AFP)", ["Antara", "AFP"]),
        (" (Reuters/Sari Wening)", ["Reuters"]),
        (" (Sari Wening, Antara)", ["Antara"]),
        ("(AFP/Ant/OL-1)", ["AFP", "Antara"]),
        ("(AFP/Ant)", ["AFP", "Antara"]),
        ("(Reuters)", ["Reuters"]),
        ("(OL-1)", []),
    ],
)
def test_an_agency_behind_a_dash_or_a_source_in_brackets_closes_a_story(end: str, media: list[str]) -> None:
    closing = "Kedua kelompok pulang ke kampung mereka masing-masing pada Selasa malam."
    article = clean_page(page_from_text(f"{_TITLE}{_STORY}\n{closing}{end}\nTag terkait"))
    assert list(article.agencies) == media
    assert article.credits == ()
    assert [str(line.label) for line in article.lines][-2:] == ["body", "chrome"]


@pytest.mark.parametrize("name", ["Sari Wening", "Sari Wening Rahmawati Putri"])
def test_an_address_and_a_name_of_any_length_close_a_story_on_a_line_of_their_own(name: str) -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_STORY}\n(terasteluk.com/{name})\nBerita lain terkait desa"))
    assert [one.name for one in article.bylines] == [name]
    assert article.outlet == "terasteluk.com"


@pytest.mark.parametrize("line", ["(Sumber: AFP)", "(Sumber : AFP)", "( Sumber : AFP )", "[Sumber: AFP]"])
def test_a_bracket_below_a_story_says_where_it_is_from_however_it_is_spaced(line: str) -> None:
    article = clean_page(page_from_text(f"{_TITLE}{_STORY}\n{line}\nTag terkait"))
    assert list(article.agencies) == ["AFP"]
    assert [str(line.label) for line in article.lines][-2:] == ["byline", "chrome"]
