"""The stretch of a page that is most likely its story: the block with the largest sum of line scores."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Block(NamedTuple):
    """A run of lines, both ends included."""

    first: int
    last: int


def find_block(scores: Iterable[float]) -> Block | None:
    """Return the run of scores with the largest sum, the first among equals; None where no score is above 0.

    This is the maximum subsequence of Pasternack and Roth (2009), found in one pass.
    """
    best, running = 0.0, 0.0
    first = start = 0
    last = -1
    for index, score in enumerate(scores):
        if running <= 0.0:
            running, start = 0.0, index
        running += score
        if running > best:
            best, first, last = running, start, index
    return Block(first, last) if last >= 0 else None
