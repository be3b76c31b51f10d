"""The time axis of the overview: the stretch of days that is drawn, and its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

_LONE_SHARE = 0.1  # of all dates: so few may be left outside
_GAP_SHARE = 0.4  # of the whole stretch: so wide a gap makes what lies beyond it an outlier
_MOST_TICKS = 9
_STEPS_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
_STEPS_DAYS = (1, 2, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One mark of the axis: its place in percent, its day or month or year as an EDTF value."""

    left: float
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The stretch of days that is drawn."""

    first: date
    last: date
    ticks: tuple[Tick, ...] = ()

    @property
    def months(self) -> int:
        """How many months it touches."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    def percent(self, day: date) -> float:
        """Return where a day lies, in percent of the strip; what lies outside is put at its edge."""
        whole = (self.last - self.first).days or 1
        inside = min(max(day, self.first), self.last)
        return round(100 * (inside - self.first).days / whole, 2)


def make_axis(spans: Iterable[tuple[date, date]] | Mapping[tuple[date, date], int]) -> Axis:
    """Return the axis for stretches of days; a few that lie far from all others stay outside.

    Args:
        spans: First and last days, or how often each pair of them is there.
    """
    counted = Counter(spans)
    if not counted:
        return Axis(first=date.min, last=date.min)
    starts: Counter[date] = Counter()
    for (start, _), number in counted.items():
        starts[start] += number
    first, last = _without_outliers(sorted(starts.items()), max(last for _, last in counted))
    margin = timedelta(max(1, (last - first).days // 50))
    axis = Axis(first=max(first, date.min + margin) - margin, last=min(last, date.max - margin) + margin)
    return Axis(first=axis.first, last=axis.last, ticks=_ticks(axis))


def _without_outliers(starts: list[tuple[date, int]], last: date) -> tuple[date, date]:
    """Return the first and the last day, few lone dates beyond a wide gap left out on either side.

    Args:
        starts: First days in order, each with how often it is there.
        last: The last day of all.
    """
    spare = int(sum(number for _, number in starts) * _LONE_SHARE)
    widest = _GAP_SHARE * (last - starts[0][0]).days
    gaps = [place for place in range(1, len(starts)) if (starts[place][0] - starts[place - 1][0]).days > widest]
    before = list(accumulate((number for _, number in starts), initial=0))
    begins = max((place for place in gaps if before[place] <= spare), default=0)
    ends = min((place for place in gaps if place > begins and before[-1] - before[place] <= spare), default=0)
    return starts[begins][0], starts[ends - 1][0] if ends else last


def _ticks(axis: Axis) -> tuple[Tick, ...]:
    days = (axis.last - axis.first).days
    if days <= _STEPS_DAYS[-1] * _MOST_TICKS:
        step = next(step for step in _STEPS_DAYS if days <= step * _MOST_TICKS)
        found = [axis.first + timedelta(n) for n in range(1, days, step)]
        return tuple(Tick(left=axis.percent(day), time=day.isoformat()) for day in found)
    step = next((step for step in _STEPS_MONTHS if axis.months <= step * _MOST_TICKS), _STEPS_MONTHS[-1])
    return tuple(_month_tick(axis, number, step) for number in _months(axis, step))


def _months(axis: Axis, step: int) -> list[int]:
    """Return months that begin within the axis, counted from year 0, every `step` of them."""
    start = axis.first.year * 12 + axis.first.month - 1
    end = axis.last.year * 12 + axis.last.month - 1
    return [number for number in range(start + 1, end + 1) if number % step == 0]


def _month_tick(axis: Axis, number: int, step: int) -> Tick:
    year, month = divmod(number, 12)
    time = f"{year:04}" if step >= 12 else f"{year:04}-{month + 1:02}"
    return Tick(left=axis.percent(date(year, month + 1, 1)), time=time)
