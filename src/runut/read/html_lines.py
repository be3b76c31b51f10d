"""HTML → the lines that a reader of the page sees, and the boxes they stand in, in one pass over its markup.

The parser hands over one tag after the other and no tree is built, so nesting costs neither depth nor memory.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any, NamedTuple

from lxml import etree

from runut.read.html_head import HEAD_TAGS, HeadReader
from runut.read.markup import BIT, Look, look_at
from runut.record.line_hint import Place
from runut.settings import DEFAULT_SETTINGS

_INVISIBLE = re.compile("[\u200b\u2060\ufeff\xad\u180e]+")
"""Zero-width spaces and hyphens: a reader does not see them, and they hide words from a search."""
_CHUNK_CHARS = 1_000_000
_MAX_TAGS = 500_000
"""Pages have some thousands; of one with more the beginning is read, in a few seconds."""
_IN_PASSING = BIT[Place.TIME] | BIT[Place.AUTHOR]
"""A date or a name is told of a line even where it is a small part of it."""


class SeenLine(NamedTuple):
    """A line that a reader sees.

    Attributes:
        text: Its words, one space between.
        linked_chars: How many of its characters lie in links.
        bits: Places of boxes inside the line that hold most of it.
    """

    text: str
    linked_chars: int
    bits: int


class Box(NamedTuple):
    """An element around whole lines.

    Attributes:
        first: Index of its first line.
        end: Index after its last.
        bits: The places that it itself is.
    """

    first: int
    end: int
    bits: int


class SeenPage(NamedTuple):
    """What a reader sees of a page, and what its head says.

    Attributes:
        text: The lines, paragraphs apart.
        lines: The same lines with what is known of each.
        boxes: The elements around them, inner before outer.
        metadata: Sorted pairs of what the page says of itself.
        depth: How many boxes at most lie in each other.
        is_cut: Whether there was more than is read of one page.
    """

    text: str
    lines: list[SeenLine]
    boxes: list[Box]
    metadata: tuple[tuple[str, str], ...]
    depth: int
    is_cut: bool


_make = tuple.__new__
"""A record's own maker takes three times as long."""


def read_seen_page(markup: str) -> SeenPage:
    """Return what a reader sees of an HTML page.

    Raises:
        UnicodeEncodeError: The markup holds half a surrogate pair.
    """
    writer = _Writer(DEFAULT_SETTINGS.max_page_chars)
    target: Any = writer  # its four methods are what the parser asks for
    parser = etree.HTMLParser(target=target, huge_tree=True)
    with suppress(etree.XMLSyntaxError):  # it gives up, as on a page without a tag: what was met before is kept
        for start in range(0, len(markup), _CHUNK_CHARS):
            parser.feed(markup[start : start + _CHUNK_CHARS])
            if writer.is_full:
                break
        parser.close()
    writer.close()
    return SeenPage(writer.text(), writer.lines, writer.boxes, writer.head.metadata(), writer.depth, writer.is_full)


def single_spaced(text: str) -> str:
    """Return a text with one space between its words, and none around them; most lines have that form already."""
    text = text.strip()
    return text if text.isprintable() and "  " not in text else " ".join(text.split())


class _Writer:
    """Gathers lines and boxes as the parser meets tags; its four methods are the parser's.

    They run for every tag of every page, so they ask as little as they can.
    """

    def __init__(self, max_chars: int) -> None:
        self.is_full = False
        self.depth = 0
        self._max_chars = max_chars
        self._all_chars = 0
        self._tags = 0
        self.lines: list[SeenLine] = []
        self.boxes: list[Box] = []
        self.head = HeadReader()
        self._rows: list[str] = []
        self._open: list[tuple[Look, int, int]] = []
        self._hidden = 0
        self._links = 0
        self._kept_breaks = 0
        self._clear()

    def _clear(self) -> None:
        self._parts: list[str] = []
        self._chars = 0
        self._linked = 0
        self._marks: list[tuple[int, int]] = []

    def text(self) -> str:
        """Return the text so far."""
        return "\n".join(self._rows).strip("\n")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        self._tags += 1
        if self._tags > _MAX_TAGS:
            self.is_full = True
            return
        if tag in HEAD_TAGS or "itemprop" in attributes:
            self.head.start(tag, attributes)
        if self._hidden:
            self._hidden += 1
            self.depth = max(self.depth, len(self._open) + self._hidden)
            return
        look = look_at(tag, attributes)
        if look.is_hidden:
            self._hidden = 1
            return
        if look.is_block:
            if self._parts or look.is_apart:
                self._end_line(is_apart=look.is_apart)
        elif look.is_link:
            self._links += 1
        if look.keeps_breaks:
            self._kept_breaks += 1
        opened = self._open
        opened.append((look, len(self.lines), self._chars))
        self.depth = max(self.depth, len(opened))

    def end(self, tag: str) -> None:
        """Take a closing tag, or the end of an element that has none."""
        if tag in HEAD_TAGS:
            self.head.end(tag)
        if self._hidden:
            self._hidden -= 1
            return
        if self.is_full or not self._open:
            return
        look, first, chars = self._open.pop()
        if look.is_block:
            if self._parts or look.is_apart:
                self._end_line(is_apart=look.is_apart)
            if len(self.lines) > first:
                self.boxes.append(_make(Box, (first, len(self.lines), look.bits)))
        elif look.bits:
            if len(self.lines) > first:
                self.boxes.append(_make(Box, (first, len(self.lines), look.bits)))
            elif self._chars > chars:
                self._marks.append((look.bits, self._chars - chars))
        if look.is_link:
            self._links -= 1
        elif look.keeps_breaks:
            self._kept_breaks -= 1

    def data(self, words: str) -> None:
        """Take text between tags."""
        if self._hidden:
            self.head.data(words)
            return
        if self.is_full:
            return
        if self._kept_breaks and "\n" in words:
            *before, words = words.split("\n")
            for line in before:
                self._write(line)
                self._end_line(is_apart=False)
        self._write(words)

    def close(self) -> None:
        """End the page, and the boxes that are open where it was cut."""
        self._end_line(is_apart=False)
        while self._open:
            look, first, _ = self._open.pop()
            if len(self.lines) > first:
                self.boxes.append(_make(Box, (first, len(self.lines), look.bits)))

    def _write(self, words: str) -> None:
        if not self._parts and words.isspace():  # the space between boxes
            return
        self._parts.append(words)
        self._chars += len(words)
        if self._links:
            self._linked += len(words)

    def _end_line(self, *, is_apart: bool) -> None:
        if self._parts:
            text = "".join(self._parts)
            if not (text.isascii() or text.isprintable()):
                text = _INVISIBLE.sub("", text)
            if text := single_spaced(text):
                bits = self._bits_of_line() if self._marks else 0
                self.lines.append(_make(SeenLine, (text, min(self._linked, len(text)), bits)))
                self._rows.append(text)
                self._all_chars += len(text)
                self.is_full = self.is_full or self._all_chars > self._max_chars
            self._clear()
        if is_apart and self._rows and self._rows[-1]:
            self._rows.append("")

    def _bits_of_line(self) -> int:
        found = 0
        for bits, chars in self._marks:
            found |= bits if 2 * chars >= self._chars else bits & _IN_PASSING
        return found
