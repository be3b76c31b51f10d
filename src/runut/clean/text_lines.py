"""The lines of a text, and a line without what surrounds its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from operator import add

UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Zero-width signs, and turns of the direction."""
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[tuple[int, int, int]]:
    r"""Return each line's number and bounds; \n, \r\n and a lone \r break lines."""
    if "\r" not in text:
        sizes = list(map(len, text.split("\n")))
        starts = list(map(add, accumulate(sizes, initial=0), range(len(sizes))))
        return list(zip(range(1, len(sizes) + 1), starts, map(add, starts, sizes), strict=True))
    lines: list[tuple[int, int, int]] = []
    start = 0
    for number, match in enumerate(_LINE_BREAK.finditer(text), 1):
        lines.append((number, start, match.start()))
        start = match.end()
    lines.append((len(lines) + 1, start, len(text)))
    return lines


def find_lines(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield number, bounds and signs of each line that has any."""
    if "\r" in text:
        yield from ((number, start, end, text[start:end]) for number, start, end in split_lines(text) if start < end)
        return
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if line:
            yield number, start, end, line
        start = end + 1


def strip_line(line: str) -> str:
    """Return a line without the space around it, and then the signs that are not seen."""
    line = line.strip()
    return line if line.isascii() else line.strip(UNSEEN)
