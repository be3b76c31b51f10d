"""What a page is: a story, or something else that a site shows.

The pages are in `kinds/`: each says what it is, and what of its fields must stand.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from runut.clean import clean_page
from runut.extract import extract_claims
from runut.read import page_from_text
from runut.read.html import parse_html
from runut.record.article import Article, LineLabel, PageKind
from runut.record.page import Page, PageFormat

_FOLDER = Path(__file__).parent / "kinds"
_PAGES: list[dict[str, Any]] = [
    page for path in sorted(_FOLDER.glob("*.toml")) for page in tomllib.loads(path.read_text(encoding="utf-8"))["page"]
]
_OTHERS = [page for page in _PAGES if page["kind"] not in {"article", "teaser", "live"}]
_PLAIN = [page for page in _OTHERS if page["kind"] not in {"video", "gallery"}]


def _page_of(page: dict[str, Any]) -> Page:
    if "html" not in page:
        return page_from_text(page["text"].strip(), url=page.get("url"))
    html = parse_html(page["html"], "the test")
    return Page(
        id="page",
        text=html.text,
        sha256="0",
        format=PageFormat.HTML,
        url=page.get("url"),
        metadata=html.metadata,
        hints=html.hints,
    )


def _clean(page: dict[str, Any]) -> Article:
    return clean_page(_page_of(page))


def _name(page: dict[str, Any]) -> str:
    return str(page["name"])


@pytest.mark.parametrize("page", _PAGES, ids=_name)
def test_a_page_is_known_for_what_it_is(page: dict[str, Any]) -> None:
    article = _clean(page)
    assert (article.kind.value, article.kind_reason) == (page["kind"], article.kind_reason or "a reason")


@pytest.mark.parametrize("page", _PAGES, ids=_name)
def test_the_fields_that_are_a_pages_own_stand(page: dict[str, Any]) -> None:
    article = _clean(page)
    text = _page_of(page).text
    told = {
        "title": article.title,
        "published": str(article.published) if article.published else None,
        "body": [text[line.start : line.end] for line in article.lines if line.label is LineLabel.BODY],
    }
    assert {key: told[key] for key in told if key in page} == {key: page[key] for key in told if key in page}


@pytest.mark.parametrize("page", _PLAIN, ids=_name)
def test_a_page_without_a_story_has_no_fields_of_another_page(page: dict[str, Any]) -> None:
    article = _clean(page)
    assert (article.title, article.published, article.bylines, article.credits) == (None, None, (), ())
    assert {line.label for line in article.lines} == {LineLabel.CHROME}


@pytest.mark.parametrize("page", _OTHERS, ids=_name)
def test_a_page_without_a_story_gives_no_claims_and_says_why(page: dict[str, Any]) -> None:
    found = _page_of(page)
    record = extract_claims(found, clean_page(found))
    assert record.claims == ()
    assert record.not_read is not None
    assert record.not_read.startswith("no article but ")


def test_every_kind_has_its_pages() -> None:
    counts = Counter(page["kind"] for page in _PAGES)
    assert set(counts) == {kind.value for kind in PageKind}
    assert len(_OTHERS) >= 40


def test_a_list_of_very_many_headlines_is_told_in_one_pass() -> None:
    text = "\n".join(f"Kabar Nomor {number} dari Lembah Sagu\n2 jam lalu" for number in range(50_000))
    assert clean_page(page_from_text(text)).kind is PageKind.INDEX


def test_every_kind_can_be_told_in_words() -> None:
    assert all(kind.told for kind in PageKind)
