"""Pages by which the frame of an outlet is known: their rank, and their lines as numbers."""

from __future__ import annotations

import hashlib
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

BITS = (1 << 63) - 1

_LONG_WORDS = 8
"""Lines of so many words are sentences of stories or of the site; shorter ones do not tell stories apart."""

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class KeptPage:
    """One page of an outlet.

    Attributes:
        rank: Those that rank lowest are kept.
        lines: All its lines.
        long: Those that are long.
    """

    rank: int
    lines: array[int]
    long: array[int]


def keep_lines(rank: int, lines: Sequence[str]) -> KeptPage:
    """Return what is kept of the lines of a page."""
    keys = array("q", map(key_of_line, lines))
    long = array("q", (key for key, line in zip(keys, lines, strict=True) if line.count(" ") >= _LONG_WORDS - 1))
    return KeptPage(rank, keys, long)


def key_of_line(text: str) -> int:
    """Return the number of a line; figures in it count for nothing, so that "12 comments" is the line "7 comments"."""
    folded = _NUMBER.sub("#", text) if any(map(str.isdigit, text)) else text
    return rank_of(folded) | 4


def rank_of(text: str) -> int:
    """Return the number of a text, in 63 bits."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) & BITS
