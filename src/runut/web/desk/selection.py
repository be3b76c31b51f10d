"""Words that a person selected or typed → where they stand in a page's text."""

from __future__ import annotations

import re

from runut.record.span import Span

_WRITTEN = re.compile(r"(\d{1,9})-(\d{1,9})")
_MOST_PARTS = 400


def find_span(text: str, words: str, near: Span, written: str = "") -> Span | None:
    """Return where words stand, None where the page does not hold them.

    Args:
        text: The page's text.
        words: The words; how they are spaced does not matter.
        near: Of several places the one nearest to this is meant.
        written: Where a browser found them, as "120-134"; it counts only if the words stand there.
    """
    parts = words.split()
    if not parts or len(parts) > _MOST_PARTS:
        return None
    given = _WRITTEN.fullmatch(written)
    if given is not None:
        span = _trim(text, int(given[1]), min(int(given[2]), len(text)))
        if span is not None and span.of(text).split() == parts:
            return span
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    found = [Span(*match.span()) for match in pattern.finditer(text)]
    return min(found, key=lambda span: abs(span.start - near.start), default=None)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
