"""Scales: where a number or a day lies across or down a drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import ceil, log10


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberScale:
    """Counts from 1 up to a power of ten, each decade as wide as the next: a war's counts differ by thousands.

    Attributes:
        decades: How many decades it has.
        start: Where 1 lies, in percent.
        width: How wide it is, in percent.
    """

    decades: int
    start: float = 0.0
    width: float = 100.0

    @classmethod
    def over(cls, numbers: list[int]) -> NumberScale:
        """Return the scale that holds some numbers."""
        return cls(decades=max(1, ceil(log10(max([*numbers, 1]) * 1.02))))

    def at(self, number: int) -> float:
        """Return where a number lies, in percent; 0 lies with 1."""
        return round(self.start + self.width * log10(max(number, 1)) / self.decades, 2)

    @property
    def marks(self) -> tuple[tuple[float, int], ...]:
        """Where its powers of ten lie."""
        return tuple((self.at(10**power), 10**power) for power in range(self.decades + 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayScale:
    """Days from a first to a last."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Return where a day lies, in percent; what lies outside is put at its edge."""
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / ((self.last - self.first).days or 1), 2)
