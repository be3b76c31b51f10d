"""What stands around several stories of an outlet is known from its pages, in whatever order they come."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.clean import FrameSample, clean_page, clean_page_among, is_read_among
from runut.clean.frame import PAGES_OF_OUTLET, Frame, frame_of
from runut.clean.frame_pages import key_of_line
from runut.clean.frame_stories import group_copies
from runut.read import page_from_text
from runut.record.article import LineLabel
from runut.record.page import Page

_TOWNS = ("Goris", "Ganja", "Barda", "Sochi", "Yevlakh", "Hadrut", "Lachin", "Shusha", "Agdam", "Kapan")
_HOUSE = "Meja jaga menyalin kabar ini dari buku catatan yang disimpan di lemari ruang depan sejak pagi."


def a_page(number: int, *, site: str | None = "pelita.example", below: str = _HOUSE) -> Page:
    town, other = _TOWNS[number % 10], _TOWNS[(number + 3) % 10]
    text = "\n".join(
        [
            "Pelita",
            f"Delegasi Ke-{number} Tiba di {town}",
            f"Delegasi nomor {number} dari utara tiba di {town} pada Senin pagi, kata juru bicara gubernur {town}.",
            f"Rombongan dari {other} menyusul {number} jam sesudahnya dan menginap di gedung lama milik kota {town}.",
            below,
        ]
    )
    url = None if site is None else f"https://{site}/{number}"
    return replace(page_from_text(text, id=str(number), url=url), sha256=sha256(text.encode()).hexdigest())


def frames_of(pages: list[Page], most_pages: int = 1_000) -> dict[str, Frame]:
    sample = FrameSample(most_pages=most_pages)
    for page in pages:
        sample.add(page)
    return sample.find_frames()


def reasons_of(page: Page, pages: list[Page]) -> dict[str, str]:
    article = clean_page_among(page, frames_of(pages))
    return {page.text[line.start : line.end]: f"{line.label.value}: {line.reason}" for line in article.lines}


@pytest.mark.parametrize("site", ["pelita.example", None])
def test_a_paragraph_around_three_stories_is_the_sites_and_the_reason_says_so(site: str | None) -> None:
    pages = [a_page(number, site=site) for number in range(3)]
    assert clean_page(pages[0]).lines[-1].label is LineLabel.BODY
    assert reasons_of(pages[0], pages)[_HOUSE] == "chrome: stands on pages of other stories of the outlet, too"
    assert is_read_among(clean_page_among(pages[0], frames_of(pages)))
    assert not is_read_among(clean_page(pages[0]))


def test_two_stories_prove_nothing() -> None:
    pages = [a_page(number) for number in range(2)]
    assert frames_of(pages) == {}
    assert clean_page_among(pages[0], {}) == clean_page(pages[0])


def test_copies_of_one_story_prove_nothing() -> None:
    text = a_page(1).text
    copies = [
        replace(page_from_text(f"{text}\n{number} pembaca", url=f"https://pelita.example/{number}"), sha256=str(number))
        for number in range(9)
    ]
    assert frames_of(copies) == {}


def test_pages_of_other_outlets_prove_nothing() -> None:
    pages = [a_page(number, site=f"site{number}.example") for number in range(6)]
    assert frames_of(pages) == {}


@pytest.mark.parametrize(
    "background",
    [
        "Warga setempat mengingat masa ketika Goris dan sekitarnya masih dijaga oleh orang tua mereka sendiri.",
        "Kedua pihak bertempur selama enam pekan sebelum gencatan senjata dicapai pada musim gugur tahun itu.",
    ],
)
def test_a_paragraph_that_names_what_the_story_names_or_tells_of_war_stays(background: str) -> None:
    pages = [a_page(number, below=background) for number in (0, 10, 7, 17)]
    assert all(reasons_of(page, pages)[background].startswith("body") for page in pages)


def test_figures_in_a_line_do_not_tell_it_apart() -> None:
    assert key_of_line("12 komentar") == key_of_line("7 komentar") != key_of_line("7 pembaca")


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(24)), st.integers(8, 40))
def test_neither_order_nor_repetition_changes_what_is_known(order: list[int], most_pages: int) -> None:
    pages = [a_page(number, site=f"site{number % 3}.example") for number in range(24)]
    shuffled = [pages[number] for number in order]
    assert frames_of(shuffled + shuffled[:9], most_pages) == frames_of(pages, most_pages)


def test_of_many_pages_few_are_kept() -> None:
    sample = FrameSample(most_pages=32)
    for number in range(300):
        sample.add(a_page(number, site=f"site{number % 5}.example"))
    assert sample.count <= 32
    big = FrameSample()
    for number in range(PAGES_OF_OUTLET + 40):
        big.add(a_page(number))
    assert big.count == PAGES_OF_OUTLET
    assert reasons_of(a_page(999), [a_page(number) for number in range(80)])[_HOUSE].startswith("chrome")


def test_a_page_of_nothing_but_spaces_has_no_outlet() -> None:
    sample = FrameSample()
    sample.add(Page(id="a", text="\u200b \n ", sha256="0"))
    assert sample.count == 0
    assert frame_of(Page(id="a", text="", sha256="0"), {"x": Frame()}) == Frame()


def test_sentences_of_the_site_do_not_make_two_stories_one() -> None:
    site = frozenset(range(5))
    assert group_copies([site | {10}, site | {11}, site | {12}]) == [0, 1, 2]
    assert group_copies([site | {10, 11}, site | {10, 11}, site | {12}]) == [0, 0, 2]
    assert group_copies([site, site, site | {1}]) == [0, 0, 0]
    assert group_copies([frozenset(), frozenset({1})]) == [0, 1]
