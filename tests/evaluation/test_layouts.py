"""The layout pages: what they hold, and scores that may not fall."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from layout_scores import Scores, score_pages
from layouts import LayoutPage, find_problems, read_layout_pages

FLOORS = {
    "text tuned": {
        "body": 0.98,
        "body lines": 0.975,
        "labels": 0.965,
        "title": 0.98,
        "published": 0.98,
        "outlet": 0.95,
        "bylines": 0.96,
        "credits": 0.93,
        "agencies": 0.96,
    },
    "text aside": {
        "body": 0.955,
        "body lines": 0.94,
        "labels": 0.93,
        "title": 0.87,
        "published": 0.96,
        "outlet": 0.76,
        "bylines": 0.8,
    },
    "html tuned": {"body": 0.99, "title": 0.99, "published": 0.98, "outlet": 0.95, "bylines": 0.96},
    "html aside": {"body": 0.98, "title": 0.95, "published": 0.97, "outlet": 0.83, "bylines": 0.87},
}
"""A little below what `make layouts` prints."""


@pytest.fixture(scope="module")
def pages() -> list[LayoutPage]:
    return read_layout_pages()


@pytest.fixture(scope="module")
def columns(pages: list[LayoutPage]) -> dict[str, Scores]:
    return score_pages(pages, misses=False)


def test_every_page_is_annotated_soundly(pages: list[LayoutPage]) -> None:
    assert [f"{page.slug}: {problem}" for page in pages for problem in find_problems(page)] == []


def test_the_pages_follow_many_outlets(pages: list[LayoutPage]) -> None:
    by_language = {code: {p.gold["like"] for p in pages if p.gold["language"] == code} for code in ("id", "en")}
    assert len(pages) >= 60
    assert (len(by_language["id"]) >= 25, len(by_language["en"]) >= 5) == (True, True)


@pytest.mark.parametrize(
    ("column", "name", "floor"), [(c, n, f) for c, floors in FLOORS.items() for n, f in floors.items()]
)
def test_no_score_falls(columns: dict[str, Scores], column: str, name: str, floor: float) -> None:
    assert columns[column].tallies[name].f1 >= floor
