"""Sentences: a line cut where a full stop, question or exclamation mark ends one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runut.record.span import Span

_BOUND = re.compile(
    r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9À-ÞĀ-Ž])"
    r"|(?<=[a-z)])[.!?](?=[\"“”]?(?!(?:Com|Co|Id|Net|Org|News|Tv)\b)[A-Z][a-z])"  # "… dalam negeri.Menurut dia"
)
_CLOSING, _EITHER = "”", '"'
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*\Z")
_WORD_BEFORE = re.compile(r"([^\W\d_]{2,})\s+X\Z")
_LONGEST_ABBREVIATION = 12
_PAUSES = ("...", "…")
"""Marks that leave words out or pause; words behind them are still of who spoke before them."""


def find_sentences(text: str, span: Span, abbreviations: frozenset[str], max_chars: int) -> Iterator[Span]:
    """Yield the sentences of one line, without the space around them.

    Args:
        text: The page's text.
        span: The line.
        abbreviations: Words after which a full stop ends nothing, in lower case.
        max_chars: A longer stretch is cut at a space, so that no step sees an unbounded sentence.
    """
    start = span.start
    for match in _BOUND.finditer(text, span.start, span.end):
        if match.group() in _PAUSES:
            continue
        if match.group()[0] == "." and _is_abbreviation(text, match.start(), abbreviations):
            continue
        end = match.end() + _closes_quotation(text, start, match)
        yield from _cut(text, start, end, max_chars)
        start = end
    yield from _cut(text, start, span.end, max_chars)


def _closes_quotation(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the mark that an old page glues to a full stop closes words ("… usai." | Demikian), or opens some.

    A straight mark closes what an odd number of them before it leaves open.
    """
    mark = text[match.end() : match.end() + 1]
    return mark == _CLOSING or (mark == _EITHER and text.count(_EITHER, start, match.end()) % 2 == 1)


def _is_abbreviation(text: str, dot: int, abbreviations: frozenset[str]) -> bool:
    word = _LAST_WORD.search(text[max(0, dot - _LONGEST_ABBREVIATION) : dot])
    if word is None or word.group(0) != word.group(1):
        return False
    letters = word.group(1)
    return letters.lower() in abbreviations or (len(letters) == 1 and letters.isupper() and not _is_site(text, dot))


def _is_site(text: str, dot: int) -> bool:
    """Tell whether the letter before a full stop is the site X and no first name's ("lewat X. Ia …")."""
    before = _WORD_BEFORE.search(text[max(0, dot - _LONGEST_ABBREVIATION) : dot])
    return before is not None and before.group(1).islower()


def _cut(text: str, start: int, end: int, max_chars: int) -> Iterator[Span]:
    while end - start > max_chars:
        space = text.rfind(" ", start + max_chars // 2, start + max_chars)
        middle = space if space > 0 else start + max_chars
        yield from _trimmed(text, start, middle)
        start = middle
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
