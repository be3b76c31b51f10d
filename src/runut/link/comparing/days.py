"""Stretches of days: what a time leaves open, how far two lie apart."""

from __future__ import annotations

from dataclasses import dataclass

from runut.record.edtf import Edtf

NARROW_DAYS = 4
"""A stretch this long still dates one act: a day, a night, a long weekend of talks."""

NEWS_DAYS = 3
"""What a page tells without a day is news of its last days."""


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included, as day numbers; None is an open or unknown end."""

    first: int | None
    last: int | None

    @property
    def length(self) -> int | None:
        """How many days it has, None where an end is open."""
        return None if self.first is None or self.last is None else self.last - self.first + 1

    @property
    def is_narrow(self) -> bool:
        """Whether it dates one act."""
        return self.length is not None and self.length <= NARROW_DAYS

    def gap_to(self, other: Days) -> int:
        """Return how many days lie between the two: 0 where they share a day, 1 for neighbouring days."""
        after = None if self.last is None or other.first is None else other.first - self.last
        before = None if other.last is None or self.first is None else self.first - other.last
        return max(after or 0, before or 0, 0)


def days_of(time: Edtf | None) -> Days | None:
    """Return the days that a time may mean, None where it says nothing; "about" reaches one more to either side."""
    if time is None or (time.earliest is None and time.latest is None):
        return None
    margin = 1 if time.is_approximate else 0
    first = None if time.earliest is None else time.earliest.toordinal() - margin
    last = None if time.latest is None else time.latest.toordinal() + margin
    return Days(first, last)


def month_of(day: int) -> int:
    """Return a number for the thirty days around a day, for finding what lies near each other."""
    return day // 30
