"""Score what Runut makes of the layout pages, as text and as HTML, tuned and aside, and print one table.

Body F1 counts runs of four words; `body lines` and `labels` count lines of the text form. A third of the pages is kept
aside by a hash of the slug; `--misses` shows misses of the others only.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from layouts import BODY, LayoutPage, count_shingles, find_problems, read_layout_pages

from runut.clean import clean_page
from runut.read import page_from_text
from runut.read.from_bytes import content_of_html
from runut.read.pages import PageFacts, make_page
from runut.record.article import Article, LineLabel
from runut.record.page import Page

_FIELDS = ("title", "subtitle", "published", "outlet", "place_line", "bylines", "agencies", "credits")


@dataclass(slots=True)
class Tally:
    """Counts of what is right, what is said wrongly, and what is missed."""

    right: float = 0
    wrong: float = 0
    missed: float = 0

    def add(self, found: Counter[object], gold: Counter[object]) -> None:
        """Count two bags."""
        shared = (found & gold).total()
        self.right += shared
        self.wrong += found.total() - shared
        self.missed += gold.total() - shared

    @property
    def f1(self) -> float:
        """Their F1, 1 where there was nothing to find and nothing found."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(slots=True)
class Scores:
    """One column of the table."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))


def read_page_forms(page: LayoutPage) -> Iterator[tuple[str, Page]]:
    """Yield a layout page as Runut reads its text and its HTML."""
    yield "text", page_from_text(page.text, id=page.slug)
    yield "html", make_page(content_of_html(page.html), PageFacts(id=page.slug), where=page.slug)


def body_of(page: Page, article: Article) -> str:
    """Return the story's lines as read."""
    return "\n".join(page.text[line.start : line.end] for line in article.lines if line.label is LineLabel.BODY)


def score_page(page: LayoutPage, form: str, read: Page, scores: Scores) -> list[str]:
    """Add one page to a column; return what is wrong, for people."""
    article = clean_page(read)
    tallies, misses = scores.tallies, []
    tallies["body"].add(Counter(count_shingles(body_of(read, article))), Counter(count_shingles(page.body)))
    if form == "text":
        misses += _score_lines(page, article, tallies)
    else:
        misses += _miss_body(page, body_of(read, article))
    for name in _FIELDS:
        found, gold = _bag(_field_of(article, name)), _bag(_gold_of(page, name))
        tallies[name].add(found, gold)
        if found != gold:
            misses.append(f"{name}: {sorted(map(str, found))} but {sorted(map(str, gold))}")
    return misses


def _score_lines(page: LayoutPage, article: Article, tallies: dict[str, Tally]) -> list[str]:
    found = {line.number: str(line.label) for line in article.lines}
    reasons = {line.number: line.reason for line in article.lines}
    misses = []
    for line in page.lines:
        label = found.get(line.number, "none")
        tallies["labels"].add(Counter([label]), Counter([line.label]))
        tallies["body lines"].add(Counter([BODY] * (label == BODY)), Counter([BODY] * (line.label == BODY)))
        if label != line.label:
            misses.append(f"{line.number}: {label} but {line.label}: {line.text[:90]!r} ({reasons.get(line.number)})")
    return misses


def _miss_body(page: LayoutPage, body: str) -> list[str]:
    found, gold = ({" ".join(line.split()) for line in text.split("\n")} for text in (body, page.body))
    return [f"+ {line[:110]!r}" for line in sorted(found - gold)] + [
        f"- {line[:110]!r}" for line in sorted(gold - found)
    ]


def _field_of(article: Article, name: str) -> object:
    if name == "bylines":
        return [(byline.name, str(byline.role)) for byline in article.bylines]
    value = getattr(article, name)
    return str(value) if name == "published" and value is not None else value


def _gold_of(page: LayoutPage, name: str) -> object:
    value = _subtitle_of(page) if name == "subtitle" else page.gold[name]
    return [(one["name"], one["role"]) for one in value] if name == "bylines" else value


def _subtitle_of(page: LayoutPage) -> str | None:
    """Return the deck that the gold has above the story."""
    for line in page.lines:
        if line.label in {"subtitle", BODY}:
            return line.text.lstrip("•* ") if line.label == "subtitle" else None
    return None


def _bag(value: object) -> Counter[object]:
    values = value if isinstance(value, list | tuple) else [value]
    return Counter(_fold(one) for one in values if one)


def _fold(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_fold, value))
    return " ".join(str(value).casefold().split())


def score_pages(pages: Iterable[LayoutPage], *, misses: bool) -> dict[str, Scores]:
    """Score pages in both forms, and print what is wrong with those that are not kept aside."""
    columns: dict[str, Scores] = defaultdict(Scores)
    for page in pages:
        part = "aside" if page.is_aside else "tuned"
        for form, read in read_page_forms(page):
            wrong = score_page(page, form, read, columns[f"{form} {part}"])
            if misses and wrong and not page.is_aside:
                print(f"\n== {page.slug} ({form})", *wrong, sep="\n   ")
    return columns


def main() -> int:
    """Print the table; exit 1 where a page's annotations are faulty."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="show what is wrong on the pages not kept aside")
    parser.add_argument("--only", default="", help="only pages whose slug holds this")
    arguments = parser.parse_args()
    pages = [page for page in read_layout_pages() if arguments.only in page.slug]
    problems = [f"{page.slug}: {problem}" for page in pages for problem in find_problems(page)]
    columns = score_pages(pages, misses=arguments.misses)
    names = dict.fromkeys(name for scores in columns.values() for name in scores.tallies)
    order = [column for column in ("text tuned", "text aside", "html tuned", "html aside") if column in columns]
    print(f"{len(pages)} pages, {sum(page.is_aside for page in pages)} of them aside")
    print(f"{'F1':14}" + "".join(f"{column:>14}" for column in order))
    for name in names:
        cells = [f"{columns[c].tallies[name].f1:14.3f}" if name in columns[c].tallies else f"{'-':>14}" for c in order]
        print(f"{name:14}" + "".join(cells))
    print(*problems, sep="\n")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
