"""Claims of the queue that were found, as one sequence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload


class Found(Sequence[str]):
    """Claims that were found, in order: those on which people differ, then others."""

    def __init__(self, urgent: Sequence[str], others: Sequence[int], names: Sequence[str]) -> None:
        self.urgent = urgent
        self.others = others
        self._names = names

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.urgent) + len(self.others)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        """Return one of them, or a part of them."""
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        before = len(self.urgent)
        return self.urgent[place] if place < before else self._names[self.others[place - before]]
