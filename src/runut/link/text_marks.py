"""Marks: numbers of a text by which those are found that it may be compared with."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator

from runut.link.cells import key_of
from runut.link.texts import Text
from runut.link.ties import MIN_SHINGLES, find_day_blocks


def find_marks(text: Text) -> frozenset[int]:
    """Return the marks of a text: two that are compared, or are equal, share one."""
    return frozenset(_find_marks(text))


def pack_marks(marks: Iterable[int]) -> bytes:
    """Return marks as eight bytes each, the lowest byte first."""
    packed = array("q", sorted(marks))
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack_marks(packed: bytes) -> array[int]:
    """Return the marks that were packed."""
    marks = array("q")
    marks.frombytes(packed)
    if sys.byteorder == "big":
        marks.byteswap()
    return marks


def _find_marks(text: Text) -> Iterator[int]:
    if not text.digest:
        return
    yield key_of("text", text.digest.hex())
    if text.shingles >= MIN_SHINGLES:
        yield from text.sketch
    for block, _ in find_day_blocks(text):
        yield key_of(*block)
