"""A page's text in the one form that is read, and the way back to the page's own characters.

Writers and sites differ in what carries no meaning: letters composed or not, one space or several, marks that show
nothing, the style of quotation marks. All stages read one form of that; lines, spans and the words of claims
are then told in the page's own characters again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import is_normalized, normalize

from runut.clean.signals import split_lines
from runut.record.article import Article
from runut.record.span import Span

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_UNSEEN_SET = frozenset(_UNSEEN)
_MARKS = str.maketrans({"«": "“", "»": "”", "‟": "“", "＂": '"'})
_BREAKS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = rf"[^\S{_BREAKS}]"
_ODD = re.compile(rf"{_SPACES}{{2}}|[«»‟＂{_UNSEEN}]")
_PIECE = re.compile(rf"(?P<gap>(?:{_SPACES}|[{_UNSEEN}])+)|(?P<words>[^\s{_UNSEEN}]+)|[{_BREAKS}]")
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text in plain form; `starts` and `ends` tell where on the page each of its code points stands."""

    text: str
    starts: list[int]
    ends: list[int]

    def start_on_page(self, position: int) -> int:
        """Return where on the page a span begins."""
        return self.starts[position]

    def end_on_page(self, position: int) -> int:
        """Return where on the page a span ends."""
        return self.ends[position - 1] if position else 0

    def span_on_page(self, span: Span) -> Span:
        """Return a span as it stands on the page."""
        return Span(self.start_on_page(span.start), self.end_on_page(span.end))

    def with_lines_of(self, article: Article) -> Article:
        """Return an article with its lines where they stand in the plain text."""
        lines = (
            replace(line, start=bisect_left(self.starts, line.start), end=bisect_left(self.starts, line.end))
            for line in article.lines
        )
        return replace(article, lines=tuple(lines))

    def with_lines_of_page(self, article: Article, page_text: str) -> Article:
        """Return an article of the plain text with its lines and notices where they stand on the page."""
        bounds = {number: (start, end) for number, start, end in split_lines(page_text)}
        lines = (replace(line, start=bounds[line.number][0], end=bounds[line.number][1]) for line in article.lines)
        notices = (
            replace(notice, start=self.start_on_page(notice.start), end=self.end_on_page(notice.end))
            for notice in article.notices
        )
        return replace(article, lines=tuple(lines), notices=tuple(notices))


@lru_cache(maxsize=1)  # cleaning and extraction ask for the same page in turn
def find_plain_text(text: str) -> PlainText | None:
    """Return the plain form of a text, None where the text has it already."""
    if text.isascii() and "  " not in text and "\t" not in text:
        return None
    if _ODD.search(text) is None and is_normalized("NFC", text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _PIECE.finditer(text):
        if match.lastgroup == "words":
            _add_composed(match, parts, starts, ends)
        elif match.lastgroup is None or _is_whole_line(text, match.start(), match.end()):
            _add_as_it_is(match.group(), match.start(), parts, starts, ends)
        elif not set(match.group()) <= _UNSEEN_SET:
            parts.append(" ")
            starts.append(match.start())
            ends.append(match.end())
    return PlainText("".join(parts).translate(_MARKS), starts, ends)


def _is_whole_line(text: str, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the line: it then stays as it is, so that the page keeps its lines."""
    return (start == 0 or text[start - 1] in _BREAKS) and (end == len(text) or text[end] in _BREAKS)


def _add_composed(match: re.Match[str], parts: list[str], starts: list[int], ends: list[int]) -> None:
    """Add a run of signs, letters and the marks on them composed."""
    words, first = match.group(), match.start()
    position = 0
    for cluster in _CLUSTER.finditer(words):
        _add_as_it_is(words[position : cluster.start()], first + position, parts, starts, ends)
        composed = normalize("NFC", cluster.group())
        parts.append(composed)
        starts.extend([first + cluster.start()] * len(composed))
        ends.extend([first + cluster.end()] * len(composed))
        position = cluster.end()
    _add_as_it_is(words[position:], first + position, parts, starts, ends)


def _add_as_it_is(words: str, first: int, parts: list[str], starts: list[int], ends: list[int]) -> None:
    parts.append(words)
    starts.extend(range(first, first + len(words)))
    ends.extend(range(first + 1, first + len(words) + 1))
