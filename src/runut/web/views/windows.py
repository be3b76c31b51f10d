"""Long lists are shown in parts, so that a browser lays out no more than people read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from runut.web.settings import FACTS_A_PAGE

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Where a list that is shown in parts stands: its part, counted from 1, how many parts, how many rows in all."""

    page: int
    pages: int
    total: int
    size: int

    @property
    def part(self) -> slice:
        """The places of the rows of this part."""
        start = (self.page - 1) * self.size
        return slice(start, start + self.size)

    def cut(self, rows: Sequence[_Row]) -> Sequence[_Row]:
        """Return the rows of this part."""
        return rows[self.part]


def make_window(total: int, page: int, size: int = FACTS_A_PAGE) -> Window:
    """Return where a list stands; a part beyond its end is its end."""
    pages = max(1, -(-total // size))
    return Window(page=min(page, pages), pages=pages, total=total, size=size)
