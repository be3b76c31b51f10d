"""Pages in many layouts, each line with its label and each article with its fields.

A file of `pages/` holds the expected fields as JSON on its first line; every further line is `label|text`, and
`|` an empty line.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runut.clean import clean_page
from runut.clean.article import CUT_KEY, lower_in_place
from runut.read import page_from_text
from runut.record.article import Article, LineLabel, PublishedBasis
from runut.record.page import Page, PageFormat

_FILES = sorted((Path(__file__).parent / "pages").glob("*.page"))


def _read(path: Path) -> tuple[dict[str, Any], list[str], str]:
    first, *rest = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    pairs = [line.split("|", 1) for line in rest]
    return json.loads(first), [label for label, _ in pairs if label], "\n".join(text for _, text in pairs)


def _fields(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "published": str(article.published) if article.published else None,
        "published_basis": article.published_basis,
        "language": article.language,
        "outlet": article.outlet,
        "bylines": [[byline.name, byline.role] for byline in article.bylines],
        "agencies": list(article.agencies),
        "place_line": article.place_line,
        "credits": list(article.credits),
    }


def _clean(text: str, **more: Any) -> Article:  # noqa: ANN401 - whatever a page may be told
    return clean_page(page_from_text(text, **more))


def _labels(article: Article) -> list[str]:
    return [line.label.value for line in article.lines]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_line_has_its_label(path: Path) -> None:
    _, labels, text = _read(path)
    article = _clean(text)
    shown = [(line.label.value, text[line.start : line.end]) for line in article.lines]
    lines = [line for line in text.split("\n") if line.strip()]
    assert shown == list(zip(labels, lines, strict=True))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_article_has_its_fields(path: Path) -> None:
    fields, _, text = _read(path)
    assert _fields(_clean(text)) == fields


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_windows_line_breaks_change_nothing(path: Path) -> None:
    _, _, text = _read(path)
    article, other = _clean(text), _clean(text.replace("\n", "\r\n"))
    assert _labels(article) == _labels(other)
    assert [line.number for line in article.lines] == [line.number for line in other.lines]
    assert _fields(article) == _fields(other)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_every_line_tells_why(path: Path) -> None:
    _, _, text = _read(path)
    assert all(line.reason for line in _clean(text).lines)


def test_what_the_user_gives_wins_over_the_page() -> None:
    _, _, text = _read(_FILES[0])
    article = _clean(text, published="2001-02-03")
    assert (str(article.published), article.published_basis) == ("2001-02-03", PublishedBasis.GIVEN)


def test_the_address_gives_the_outlet() -> None:
    assert _clean("Kedua pihak bertemu lagi pada pagi hari itu.", url="https://www.koranbukit.example/a").outlet == (
        "koranbukit.example"
    )


def test_the_head_gives_title_outlet_and_date() -> None:
    page = Page(
        id="a",
        text="Menu\n\nKedua pihak bertemu lagi pada pagi hari itu di balai desa.\nMereka sepakat menahan tembakan.",
        sha256="0",
        format=PageFormat.HTML,
        metadata=(
            ("article:published_time", "2021-03-04T05:06:07Z"),
            ("og:site_name", "Gema Teluk"),
            ("title", "Dua Pihak Bertemu | Gema Teluk"),
        ),
    )
    article = clean_page(page)
    assert (article.title, article.outlet) == ("Dua Pihak Bertemu", "Gema Teluk")
    assert (str(article.published), article.published_basis) == ("2021-03-04T05:06:07+00:00", PublishedBasis.STATED)


def test_the_headline_of_the_head_is_found_among_the_lines() -> None:
    text = "Kabar Lain yang Ramai Dibaca\nDua pihak bertemu\nKabar Ketiga yang Panjang Sekali\n\n" + (
        "Kedua pihak bertemu lagi pada pagi hari itu di balai desa.\n" * 2
    )
    page = Page(id="a", text=text, sha256="0", metadata=(("og:title", "Dua Pihak Bertemu"),))
    article = clean_page(page)
    assert article.title == "Dua pihak bertemu"
    assert _labels(article)[:3] == ["chrome", "title", "chrome"]


def test_a_page_without_a_story_has_no_body() -> None:
    article = _clean("Beranda\nDunia\nHarga Cabai Naik Lagi\n12 Mei 2020 10:00\nBanjir di Kota\n12 Mei 2020 09:00")
    assert LineLabel.BODY not in {line.label for line in article.lines}
    assert (article.title, article.published) == (None, None)


def test_one_line_of_text_is_all_body() -> None:
    assert _labels(_clean("Kedua pihak bertemu lagi pada pagi hari itu.")) == ["body"]


def test_a_million_repeats_are_read_in_one_pass() -> None:
    sentence = "Kedua pihak bertemu lagi pada pagi hari itu di balai desa yang lama."
    article = _clean("\n".join([sentence] * 10_000))
    assert _labels(article).count("body") == 1
    assert article.lines[-1].reason == "repeats line 1"


def test_a_page_of_very_many_lines_is_read() -> None:
    text = "\n".join(f"Baris ke-{number} dari cerita yang amat panjang ini." for number in range(40_000))
    assert _labels(_clean(text)).count("body") == 40_000


def test_a_very_long_line_is_read() -> None:
    text = "Pada Selasa (24/11), kedua pihak bertemu, kata juru bicara kepada AFP. " * 20_000
    article = _clean(text)
    assert _labels(article) == ["body"]
    assert article.agencies == ("AFP",)


def test_letters_that_grow_in_lower_case_keep_their_places() -> None:
    text = "İstanbul dan ΑΣ"
    assert len(lower_in_place(text)) == len(text)
    assert lower_in_place("ABC") == "abc"


def test_a_page_that_was_cut_says_so_on_its_last_line() -> None:
    page = Page(id="a", text="Kedua pihak bertemu lagi.", sha256="0", metadata=((CUT_KEY, "25"),))
    assert clean_page(page).lines[-1].reason == "a sentence; the page is longer and was cut here"
