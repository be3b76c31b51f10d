"""Values that come again and again, each kept once under a small number, so that columns of numbers stand for them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Codes(Generic[T]):
    """Values by number; the first value, number 0, stands for nothing."""

    def __init__(self, nothing: T) -> None:
        self.values: list[T] = [nothing]
        self._numbers: dict[T, int] = {nothing: 0}

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self.values)

    def number(self, value: T) -> int:
        """Return the number of a value, a new one where it is new."""
        number = self._numbers.get(value)
        if number is None:
            number = self._numbers[value] = len(self.values)
            self.values.append(value)
        return number

    def mark_bytes(self, is_wanted: Callable[[T], bool]) -> bytes:
        """Return the same for up to 256 values, as a table by which bytes are translated."""
        return bytes(self.mark(is_wanted)).ljust(256, b"\0")

    def mark(self, is_wanted: Callable[[T], bool]) -> bytearray:
        """Return 1 at the number of each value that is wanted, 0 at all others."""
        return bytearray(map(is_wanted, self.values))
