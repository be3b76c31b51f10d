"""Values that come again and again, each kept once under a small number, so that columns of numbers stand for them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class _Numbers(dict[T, int], Generic[T]):
    """The number of each value; a new value gets the next."""

    def __init__(self, values: list[T]) -> None:
        super().__init__(zip(values, range(len(values)), strict=True))
        self._values = values

    def __missing__(self, value: T) -> int:
        number = self[value] = len(self._values)
        self._values.append(value)
        return number


class Codes(Generic[T]):
    """Values by number; the first value, number 0, stands for nothing."""

    def __init__(self, nothing: T) -> None:
        self.values: list[T] = [nothing]
        self.number: Callable[[T], int] = _Numbers(self.values).__getitem__
        """Returns the number of a value, a new one where it is new."""

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self.values)

    def mark_bytes(self, is_wanted: Callable[[T], bool]) -> bytes:
        """Return the same as `mark` for up to 256 values, as a table by which bytes are translated."""
        return bytes(self.mark(is_wanted)).ljust(256, b"\0")

    def mark(self, is_wanted: Callable[[T], bool]) -> bytearray:
        """Return 1 at the number of each value that is wanted, 0 at all others."""
        return bytearray(map(is_wanted, self.values))
