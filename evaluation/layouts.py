"""The layout pages: one annotated source a page, from which come its HTML, a crawler's text of it, and its gold.

`layouts/*.html` hold whole documents in the shapes that news sites have. Two things are added to them: a script of
type `application/json` with the id `gold` that holds the article's fields, and an attribute `data-line` on each
element whose lines are more than chrome. Both are taken out of what Runut reads, so page and gold cannot drift apart.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from typing import Any

import lxml.html

LAYOUTS = Path(__file__).parent / "layouts"
CHROME, BODY = "chrome", "body"
LABELS = frozenset(["title", "subtitle", "byline", "dateline", "caption", BODY, "related"])
_GOLD = re.compile(r"\s*<script[^>]{0,80}\bid=\"gold\"[^>]{0,80}>(?P<json>.*?)</script>", re.DOTALL)
_LINE = re.compile(r"\sdata-line=\"[a-z]+\"")
_ASIDE_PARTS = 3
_SHINGLE = 4
_TOKEN = re.compile(r"\w+")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "iframe",
        "label",
        "legend",
        "li",
        "main",
        "nav",
        "noscript",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "amp-sidebar",
        "amp-list",
        "amp-iframe",
    ]
)
_NEVER_SHOWN = frozenset(["head", "script", "style", "template", "svg", "iframe", "object"])
_UNSEEN = frozenset(["noscript", "select", "textarea", "datalist"])
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_APART = frozenset(["p", "h1", "h2", "h3", "h4", "figure", "article", "section", "ul", "ol", "table"])


class Dump(IntEnum):
    """How a crawler turns a page into text; each page has one of these for good."""

    PLAIN = 0
    """What is seen, paragraphs apart."""
    FLAT = 1
    """A line for each block, no empty lines, hidden boxes too, as a crawler that knows no style sheet leaves them."""
    BULLETED = 2
    """What is seen, with a bullet before each item of a list."""


@dataclass(frozen=True, slots=True)
class GoldLine:
    """A line of the text with its number, counted from 1, and its label."""

    number: int
    text: str
    label: str


@dataclass(frozen=True)
class LayoutPage:
    """One page in both forms, and what a careful reader finds on it.

    Attributes:
        slug: Its file's name.
        html: The document as a site serves it.
        lines: The non-empty lines of `text`, labelled.
        text: The same page as a crawler's text.
        gold: The article's fields.
    """

    slug: str
    html: str
    text: str
    lines: tuple[GoldLine, ...]
    gold: dict[str, Any]

    @property
    def is_aside(self) -> bool:
        """Whether the page is kept aside from tuning: one in three, by the SHA-256 of its slug."""
        return int(hashlib.sha256(self.slug.encode()).hexdigest(), 16) % _ASIDE_PARTS == 0

    @cached_property
    def body(self) -> str:
        """The story's lines."""
        return "\n".join(line.text for line in self.lines if line.label == BODY)


def read_layout_pages(folder: Path = LAYOUTS) -> list[LayoutPage]:
    """Read every layout page, sorted by slug."""
    return [parse_layout_page(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.html"))]


def parse_layout_page(slug: str, source: str) -> LayoutPage:
    """Return the page of an annotated source.

    Raises:
        ValueError: The source has no gold script.
    """
    gold = _GOLD.search(source)
    if gold is None:
        raise ValueError(f"{slug} has no script with the id gold; add one first thing in its head")
    markup = source[: gold.start()] + source[gold.end() :]
    dump = Dump(hashlib.sha256(slug.encode()).digest()[0] % len(Dump))
    text, lines = _dump(markup, dump)
    return LayoutPage(slug, _LINE.sub("", markup), text, lines, json.loads(gold["json"]))


def find_problems(page: LayoutPage) -> Iterator[str]:
    """Yield what is wrong with a page's annotations."""
    folded = " ".join(page.text.split()).casefold()
    seen = Counter(line.label for line in page.lines)
    yield from (f"label {label!r} is none" for label in seen.keys() - LABELS - {CHROME})
    if seen[BODY] < 3:
        yield f"{seen[BODY]} lines of body"
    names = [page.gold["title"], *(byline["name"] for byline in page.gold["bylines"]), *page.gold["credits"]]
    marks = page.gold.get("marks", {})
    names += [page.gold["outlet"], page.gold["place_line"], *(marks.get(name, name) for name in page.gold["agencies"])]
    for name in filter(None, names):
        if " ".join(name.split()).casefold() not in folded:
            yield f"{name!r} stands nowhere in the text"


def count_shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text, by which two extractions are compared; of a shorter text, its words."""
    words = _TOKEN.findall(text)
    size = min(_SHINGLE, max(1, len(words)))
    return Counter(tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def _dump(markup: str, dump: Dump) -> tuple[str, tuple[GoldLine, ...]]:
    document = lxml.html.document_fromstring(markup.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    writer = _Writer(dump)
    writer.walk(document, CHROME)
    writer.flush()
    while writer.rows and not writer.rows[-1][0]:
        writer.rows.pop()
    numbered = enumerate(writer.rows, 1)
    lines = tuple(GoldLine(number, text, label) for number, (text, label) in numbered if text)
    return "\n".join(text for text, _ in writer.rows) + "\n", lines


class _Writer:
    """Gathers the lines of a document as a crawler writes them."""

    def __init__(self, dump: Dump) -> None:
        self.rows: list[tuple[str, str]] = []
        self._dump = dump
        self._words: list[str] = []
        self._labels: list[str] = []

    def flush(self, *, is_apart: bool = False) -> None:
        """End the line."""
        text = " ".join("".join(self._words).split())
        if text:
            self.rows.append((text, self._label()))
        self._words.clear()
        self._labels.clear()
        if is_apart and self._dump is not Dump.FLAT and self.rows and self.rows[-1][0]:
            self.rows.append(("", CHROME))

    def _label(self) -> str:
        """Return what a line is that several elements make: one with the date is the dateline."""
        if "dateline" in self._labels:
            return "dateline"
        return next((label for label in self._labels if label != CHROME), CHROME)

    def walk(self, node: Any, label: str) -> None:  # noqa: ANN401 - lxml's elements have no public type
        """Write a node's lines."""
        if not isinstance(node.tag, str) or node.tag in _NEVER_SHOWN or self._is_unseen(node):
            return
        label = node.get("data-line", label)
        is_block = node.tag in _BLOCKS
        is_apart = node.tag in _APART
        if is_block:
            self.flush(is_apart=is_apart)
        if node.tag == "li" and self._dump is Dump.BULLETED:
            self._words.append("• ")
        self._write(node.text, label)
        for child in node:
            if child.tag == "br":
                self.flush()
            self.walk(child, label)
            self._write(child.tail, label)
        if is_block:
            self.flush(is_apart=is_apart)

    def _is_unseen(self, node: Any) -> bool:  # noqa: ANN401 - as above
        if self._dump is Dump.FLAT:
            return False
        style = node.get("style") or ""
        return node.tag in _UNSEEN or node.get("hidden") is not None or bool(_UNSEEN_STYLE.search(style))

    def _write(self, words: str | None, label: str) -> None:
        if words:
            self._words.append(words)
            if words.strip():
                self._labels.append(label)
