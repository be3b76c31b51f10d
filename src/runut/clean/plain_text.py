"""A page's text in the one form that is read, and the way back to the page's own characters.

Writers and sites differ in what carries no meaning: letters composed or not, one space or several, marks that show
nothing, the style of quotation marks. All stages read one form of that; lines, spans and the words of claims
are then told in the page's own characters again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from unicodedata import is_normalized, normalize

from runut.clean.text_lines import split_lines
from runut.record.article import Article, Line
from runut.record.span import Span

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE = "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Signs of space that break no line; with the plain one they are all."""
_MARKS = {"«": "“", "»": "”", "‟": "“", "＂": '"'}
_BREAKS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_PLAIN_BYTES = bytes((0x0A, 0x0D, *range(0x20, 0x7F)))
_PLAIN_SIGNS = re.compile(r"[\u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u02ff\u2010-\u201d\u2020-\u2027]*")
"""Of the signs that are not ASCII those that most pages have no others of; they are plain, and in normal form."""
_LOW = "„"
_LOW_QUOTED = re.compile(r"„([^„“”\n]{2,4000})[“”]")
_TURNED = (" ”", "\n”", "(”", "“ ", "“\n", "“,", "“.")
"""Where a mark may stand on the wrong side of what it quotes."""
_TURNED_OPENING = re.compile(r"(?<![^\s(\[])”(?=\w)([^“”\n]{2,4000})(?=”)")
_TURNED_CLOSING = re.compile(r"“([^“”\n]{2,4000}(?<=[\w.,!?…]))“(?!\w)")
_ODD_SIGNS = ("  ", _LOW, *_UNSEEN, *_MARKS)
_DOUBLED = ("''", "``", "‘‘", "‘’", "’’")
"""Marks that are written as two signs."""
_TWO_SPACES = re.compile(rf"[ {_WIDE}]{{2}}")
_GAP = rf"[ {_WIDE}{_UNSEEN}](?:(?<! )[ {_WIDE}{_UNSEEN}]*|[ {_WIDE}{_UNSEEN}]+)"
"""A gap that is not one plain space."""
_MARK = r"(?P<mark>(?<![^\s(\[:,])(?:''|``|‘‘|‘’|’’)(?=\w)|(?<=[\w.,!?…])(?:''|’’)(?!\w))"
_SPACES = "(?P<gap>  +)"
_GAPS = rf"(?P<gap>{_GAP})"
_GAPS_AND_LETTERS = rf"(?P<gap>{_GAP})|[^\s{_UNSEEN}\u0300-\u036f][\u0300-\u036f]+"
"""The same, or a letter with the marks on it."""
_UNUSUAL = re.compile(rf"[{_WIDE}{_UNSEEN}]")
_ON_LETTERS = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True)  # no slots: where its code points stand is made when it is first asked for
class PlainText:
    """A text in plain form, and what was changed: where it stood on the page, and how long it is now."""

    text: str
    changes: list[tuple[int, int, int]]

    @cached_property
    def starts(self) -> list[int]:
        """Where on the page each code point begins."""
        return self._places(lambda start, _end, size: [start] * size, 0)

    @cached_property
    def ends(self) -> list[int]:
        """Where on the page each code point ends."""
        return self._places(lambda _start, end, size: [end] * size, 1)

    def _places(self, place: Callable[[int, int, int], list[int]], shift: int) -> list[int]:
        found: list[int] = []
        position = 0
        for start, end, size in self.changes:
            found += range(position + shift, start + shift)
            found += place(start, end, size)
            position = end
        found += range(position + shift, position + shift + len(self.text) - len(found))
        return found

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
        """Return an article with its lines where they stand in the plain text, which has the same lines."""
        return replace(article, lines=_lines_in(self.text, article))

    def with_lines_of_page(self, article: Article, page_text: str) -> Article:
        """Return an article of the plain text with its lines and notices where they stand on the page."""
        notices = tuple(
            replace(notice, start=self.start_on_page(notice.start), end=self.end_on_page(notice.end))
            for notice in article.notices
        )
        return replace(article, lines=_lines_in(page_text, article), notices=notices)


def _lines_in(text: str, article: Article) -> tuple[Line, ...]:
    """Return the lines of an article with the bounds that lines of their numbers have in a text."""
    bounds = split_lines(text)
    make = tuple.__new__  # a record's own maker takes three times as long
    return tuple([make(Line, (*bounds[line.number - 1], line.label, line.reason)) for line in article.lines])


@lru_cache(maxsize=1)  # cleaning and extraction ask for the same page in turn
def find_plain_text(text: str) -> PlainText | None:
    """Return the plain form of a text, None where the text has it already."""
    is_odd = "  " in text or _has_doubled(text) or _has_turned(text)
    if text.isascii() and not is_odd and "\t" not in text:
        return None
    signs = _rare_signs(text)
    if not is_odd and _PLAIN_SIGNS.fullmatch(signs) is not None:
        return None
    if not _is_odd(text) and is_normalized("NFC", text):
        return None
    return _make_plain(text, signs)


def _has_doubled(text: str) -> bool:
    """Tell whether a text has marks that are written as two signs; a single sign is looked for faster than two."""
    if ("'" in text and "''" in text) or ("`" in text and "``" in text):
        return True
    return "’" in text and any(mark in text for mark in _DOUBLED)


def _has_turned(text: str) -> bool:
    """Tell whether a text may have marks that stand on the wrong side of what they quote."""
    return ("”" in text or "“" in text) and (text.startswith("”") or any(sign in text for sign in _TURNED))


def _rare_signs(text: str) -> str:
    """Return the signs of a text that are not the commonest; those are taken out of its bytes, which is fastest."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_BYTES)
    return rest.decode("utf-8", "surrogatepass")


def _is_odd(text: str) -> bool:
    """Tell whether a text has signs that are not plain, or spaces side by side."""
    if any(sign in text for sign in (*_ODD_SIGNS, *_DOUBLED)) or _has_turned(text):
        return True
    return any(sign in text for sign in _WIDE) and _TWO_SPACES.search(text) is not None


def _make_plain(text: str, signs: str) -> PlainText:
    parts: list[str] = []
    changes: list[tuple[int, int, int]] = []
    position = 0
    for match in _pattern_for(text, signs).finditer(text):
        start, end = match.span()
        if match.lastgroup is None:
            plain = normalize("NFC", match.group())
        elif match.lastgroup == "mark":
            plain = '"'
        elif _is_whole_line(text, start, end):
            continue
        else:
            plain = " " if match.group().strip(_UNSEEN) else ""
        parts += text[position:start], plain
        changes.append((start, end, len(plain)))
        position = end
    parts.append(text[position:])
    joined = "".join(parts)
    if _LOW in signs:
        joined = _LOW_QUOTED.sub(r"“\1”", joined)
    for mark, quote in _MARKS.items():
        joined = joined.replace(mark, quote) if mark in signs else joined
    if _has_turned(joined):
        joined = _TURNED_CLOSING.sub(r"“\1”", _TURNED_OPENING.sub(r"“\1", joined))
    return PlainText(joined, changes)


def _pattern_for(text: str, signs: str) -> re.Pattern[str]:
    """Return the quickest pattern that finds what is not plain in a text, by its rare signs."""
    is_doubled = _has_doubled(text)
    if _ON_LETTERS.search(signs) is not None:
        return _odd_pattern(_GAPS_AND_LETTERS, is_doubled=is_doubled)
    return _odd_pattern(_GAPS if _UNUSUAL.search(signs) is not None else _SPACES, is_doubled=is_doubled)


@cache
def _odd_pattern(gaps: str, *, is_doubled: bool) -> re.Pattern[str]:
    """Return what finds what is not plain, made when a first page has gaps of a sort, or marks that are doubled."""
    return re.compile(f"{_MARK}|{gaps}" if is_doubled else gaps)


def _is_whole_line(text: str, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the line: it then stays as it is, so that the page keeps its lines."""
    return (start == 0 or text[start - 1] in _BREAKS) and (end == len(text) or text[end] in _BREAKS)
