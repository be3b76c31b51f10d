"""How long something held: in hours where a clock or nearness allows, else in days, and what leaves it open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from runut.record.edtf import Edtf

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MOST_HOURS = 48
"""Of two days without a clock: farther apart than this hours would only say the same of days."""


class Bound(StrEnum):
    """What leaves it open how long something held."""

    CLOCKS = "clocks"
    """Nothing: beginning and end are told by the clock."""
    END_BY_DAY = "end_by_day"
    """The beginning is told by the clock, the end by its day alone."""
    BEGIN_BY_DAY = "begin_by_day"
    """The end is told by the clock, the beginning by its day alone."""
    DAYS = "days"
    """Both are told by their days alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How long something held at least and at most, in "hours" or "days"."""

    least: int
    most: int
    unit: str
    bound: Bound


@dataclass(frozen=True, slots=True)
class _End:
    """One end: from when to when it may be, by the clock of the place; a moment where a clock tells it."""

    first: datetime
    last: datetime
    is_zoned: bool = False

    @property
    def has_clock(self) -> bool:
        return self.first == self.last


def find_lasting(begins: Edtf | None, ends: Edtf | None) -> Lasting | None:
    """Return how long it was from one time to another, None where an end is open or it ended before it began.

    Of a beginning that stays open after a day, as of something in force since then, that day counts.
    """
    begin = None if begins is None else _find_begin(begins)
    end = None if ends is None else _find_end(ends)
    if begin is None or end is None or end.last < begin.first:
        return None
    bound = _BOUNDS[begin.has_clock, end.has_clock]
    least, most = max(end.first - begin.last, timedelta(0)), end.last - begin.first
    is_comparable = bound is not Bound.CLOCKS or begin.is_zoned == end.is_zoned
    if is_comparable and (bound is not Bound.DAYS or most <= _MOST_HOURS * _HOUR):
        return Lasting(least=least // _HOUR, most=-(-most // _HOUR), unit="hours", bound=bound)
    days = (end.first.date() - (begin.last - timedelta(microseconds=1)).date()).days
    most_days = ((end.last - timedelta(microseconds=1)).date() - begin.first.date()).days
    return Lasting(least=max(days, 0), most=max(most_days, 0), unit="days", bound=bound)


_BOUNDS = {
    (True, True): Bound.CLOCKS,
    (True, False): Bound.END_BY_DAY,
    (False, True): Bound.BEGIN_BY_DAY,
    (False, False): Bound.DAYS,
}


def _find_begin(begins: Edtf) -> _End | None:
    if begins.earliest is not None and begins.latest is None:
        return _of_days(begins.earliest, begins.earliest)
    return _find_end(begins)


def _find_end(told: Edtf) -> _End | None:
    moment = _parse_clock(told)
    if moment is not None:
        there = moment.replace(tzinfo=None)
        return _End(there, there, moment.tzinfo is not None)
    if told.earliest is None or told.latest is None:
        return None
    return _of_days(told.earliest, told.latest)


def _of_days(first: date, last: date) -> _End:
    last_midnight = datetime.combine(last, time())
    return _End(datetime.combine(first, time()), last_midnight + (_DAY if last < date.max else timedelta(0)))


def _parse_clock(told: Edtf) -> datetime | None:
    try:
        return datetime.fromisoformat(told.text) if "T" in told.text else None
    except ValueError:
        return None
