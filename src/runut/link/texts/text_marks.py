"""Marks: numbers of a text by which those are found that it may be compared with."""

from __future__ import annotations

from collections.abc import Iterator

from runut.link.comparing.cells import key_of
from runut.link.texts.texts import Text
from runut.link.texts.ties import MIN_SHINGLES, find_day_blocks


def find_marks(text: Text) -> frozenset[int]:
    """Return the marks of a text: two that are compared, or are equal, share one."""
    return frozenset(_find_marks(text))


def _find_marks(text: Text) -> Iterator[int]:
    if not text.digest:
        return
    yield key_of("text", text.digest.hex())
    if text.shingles >= MIN_SHINGLES:
        yield from text.sketch
    for block, _ in find_day_blocks(text):
        yield key_of(*block)
