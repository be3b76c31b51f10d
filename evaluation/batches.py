"""Score pages of one outlet read alone and read among each other: lines of the body, found and gold.

`batches/*.toml` hold what an outlet puts above, into and below its stories, and the stories themselves; from both come
the pages as a crawler's text.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runut.clean import FrameSample, clean_page, clean_page_among
from runut.read import page_from_text
from runut.record.article import Article, LineLabel
from runut.record.page import Page

BATCHES = Path(__file__).parent / "batches"


@dataclass(frozen=True, slots=True)
class BatchPage:
    """A page of an outlet, and the lines of its story."""

    page: Page
    title: str
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well the lines of the bodies of some pages are found.

    Attributes:
        right: Lines of the stories that are taken as body.
        wrong: Other lines that are.
        missed: Lines of the stories that are not.
        whole: Pages with nothing wrong or missed, the headline included.
        pages: All pages.
    """

    right: int
    wrong: int
    missed: int
    whole: int
    pages: int

    @property
    def f1(self) -> float:
        """Their F1."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def read_batches(folder: Path = BATCHES) -> dict[str, list[BatchPage]]:
    """Return the pages of every batch by its name."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        batch = tomllib.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = [_make_page(batch, path.stem, row) for row in batch["pages"]]
    return found


def _make_page(batch: dict[str, Any], name: str, row: dict[str, Any]) -> BatchPage:
    at = row.get("at", 1)
    story = [*row["body"][:at], *batch.get("inside", ()), *row["body"][at:]]
    lines = [*batch["above"], row["title"], row["stamp"], *story, *batch["below"]]
    url = batch["url"].format(slug=row["slug"]) if "url" in batch else None
    page = page_from_text("\n".join(lines), id=f"{name}: {row['title']}", url=url)
    return BatchPage(page, row["title"], tuple(row["body"]))


def score_alone(pages: Iterable[BatchPage]) -> Score:
    """Score pages of which each is read by itself."""
    return _score((page, clean_page(page.page)) for page in pages)


def score_among(pages: Iterable[BatchPage]) -> Score:
    """Score pages that are read with what all of them tell of their outlet."""
    batch = list(pages)
    sample = FrameSample()
    for one in batch:
        sample.add(one.page)
    frames = sample.find_frames()
    return _score((one, clean_page_among(one.page, frames)) for one in batch)


def _score(read: Iterable[tuple[BatchPage, Article]]) -> Score:
    right = wrong = missed = whole = pages = 0
    for one, article in read:
        found = list(_body_of(one.page, article))
        shared = sum(line in one.body for line in found)
        right += shared
        wrong += len(found) - shared
        missed += len(one.body) - shared
        whole += tuple(found) == one.body and article.title == one.title
        pages += 1
    return Score(right=right, wrong=wrong, missed=missed, whole=whole, pages=pages)


def _body_of(page: Page, article: Article) -> Iterator[str]:
    return (page.text[line.start : line.end] for line in article.lines if line.label is LineLabel.BODY)


def main() -> int:
    """Print a table: every batch alone and among."""
    print(f"{'':20}{'alone F1':>10}{'whole':>8}{'among F1':>10}{'whole':>8}")
    for name, pages in read_batches().items():
        alone, among = score_alone(pages), score_among(pages)
        cells = f"{alone.f1:10.3f}{alone.whole:5}/{alone.pages:<2}{among.f1:10.3f}{among.whole:5}/{among.pages:<2}"
        print(f"{name:20}{cells}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
