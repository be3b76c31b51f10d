"""Long answers are made in parts: a small one first, so that nobody waits for it, then larger ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_FIRST = 50
_NEXT = 500

T = TypeVar("T")


def find_parts(total: int) -> Iterator[slice]:
    """Yield where the parts of so many things lie."""
    start, size = 0, _FIRST
    while start < total:
        yield slice(start, min(start + size, total))
        start, size = start + size, _NEXT


def in_parts(things: Iterable[T]) -> Iterator[list[T]]:
    """Yield things part by part, each made when it is asked for."""
    left, size = iter(things), _FIRST
    while part := list(islice(left, size)):
        yield part
        size = _NEXT
