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
from runut.record.article import Article, Line
from runut.record.span import Span

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE = "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Signs of space that break no line; with the plain one they are all."""
_MARKS = str.maketrans({"«": "“", "»": "”", "‟": "“", "＂": '"'})
_BREAKS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ODD_SIGNS = ("  ", *_UNSEEN, *map(chr, _MARKS))
_TWO_SPACES = re.compile(rf"[ {_WIDE}]{{2}}")
_CHANGED = re.compile(
    rf"(?P<gap>[ {_WIDE}{_UNSEEN}]{{2,}}|[{_WIDE}{_UNSEEN}])|[^\s{_UNSEEN}\u0300-\u036f][\u0300-\u036f]+"
)
"""A gap that is not one plain space, or a letter with the marks on it."""


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
        starts = self.starts
        lines = (_move(line, bisect_left(starts, line.start), bisect_left(starts, line.end)) for line in article.lines)
        return replace(article, lines=tuple(lines))

    def with_lines_of_page(self, article: Article, page_text: str) -> Article:
        """Return an article of the plain text with its lines and notices where they stand on the page."""
        bounds = {number: (start, end) for number, start, end in split_lines(page_text)}
        lines = (_move(line, *bounds[line.number]) for line in article.lines)
        notices = (
            replace(notice, start=self.start_on_page(notice.start), end=self.end_on_page(notice.end))
            for notice in article.notices
        )
        return replace(article, lines=tuple(lines), notices=tuple(notices))


def _move(line: Line, start: int, end: int) -> Line:
    """Return a line with other bounds; what `replace` gives, at a fraction of its cost for the many lines of a page."""
    return Line(number=line.number, start=start, end=end, label=line.label, reason=line.reason)


@lru_cache(maxsize=1)  # cleaning and extraction ask for the same page in turn
def find_plain_text(text: str) -> PlainText | None:
    """Return the plain form of a text, None where the text has it already."""
    if text.isascii() and "  " not in text and "\t" not in text:
        return None
    if not _is_odd(text) and is_normalized("NFC", text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for match in _CHANGED.finditer(text):
        start, end = match.span()
        if match.lastgroup is None:
            plain = normalize("NFC", match.group())
        elif _is_whole_line(text, start, end):
            continue
        else:
            plain = " " if match.group().strip(_UNSEEN) else ""
        parts += text[position:start], plain
        starts += *range(position, start), *[start] * len(plain)
        ends += *range(position + 1, start + 1), *[end] * len(plain)
        position = end
    parts.append(text[position:])
    starts += range(position, len(text))
    ends += range(position + 1, len(text) + 1)
    return PlainText("".join(parts).translate(_MARKS), starts, ends)


def _is_odd(text: str) -> bool:
    """Tell whether a text has signs that are not plain, or spaces side by side."""
    if any(sign in text for sign in _ODD_SIGNS):
        return True
    return any(sign in text for sign in _WIDE) and _TWO_SPACES.search(text) is not None


def _is_whole_line(text: str, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the line: it then stays as it is, so that the page keeps its lines."""
    return (start == 0 or text[start - 1] in _BREAKS) and (end == len(text) or text[end] in _BREAKS)
