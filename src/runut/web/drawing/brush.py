"""The brush under the map: how many facts lie on which days, those with a place and those without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from runut.export.views.time_axis import Axis
from runut.web.drawing.buckets import Bucket, Step, end_of, find_step, start_of
from runut.web.drawing.strip import find_axis
from runut.web.fact_columns import as_days
from runut.web.fact_rows import FactRows

_HEIGHT = 44
_LEAST_PERCENT = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One stretch of days on the brush: its place and width, and how tall what is placed and what is not are."""

    first: str
    last: str
    left: float
    width: float
    placed: float
    unplaced: float
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brush:
    """Bars for the days on which facts begin, and the first and last day along which they stand."""

    bars: tuple[Bar, ...]
    first: str
    last: str


class _Number(NamedTuple):
    """How many facts have a place and how many have none."""

    placed: int
    unplaced: int


def draw_brush(facts: FactRows) -> Brush:
    """Return the brush for some facts; one without a day stands on none."""
    spans: Counter[tuple[date, date]] = Counter()
    begun: Counter[tuple[bool, date]] = Counter()
    for (names, first_day, last_day), number in facts.count("places", "first", "last").items():
        days = as_days(first_day, last_day)
        if days is not None:
            spans[days] += number
            begun[bool(names), days[0]] += number
    axis = find_axis(spans, (None, None))
    step = find_step(axis.first, axis.last)
    if step is Step.DAY:
        step = Step.WEEK
    numbers = _gather({key: number for key, number in begun.items() if axis.first <= key[1] <= axis.last}, step)
    most = max(map(sum, numbers.values()), default=1) or 1
    return Brush(
        bars=tuple(
            _bar(axis, Bucket(first=day, last=end_of(day, step)), numbers[day], most) for day in sorted(numbers)
        ),
        first=axis.first.isoformat(),
        last=axis.last.isoformat(),
    )


def _gather(begun: Mapping[tuple[bool, date], int], step: Step) -> dict[date, _Number]:
    """Return by the first day of a stretch how many facts begin in it."""
    counted: Counter[tuple[bool, date]] = Counter()
    for (is_placed, day), number in begun.items():
        counted[is_placed, start_of(day, step)] += number
    return {day: _Number(placed=counted[True, day], unplaced=counted[False, day]) for _, day in counted}


def _bar(axis: Axis, days: Bucket, number: _Number, most: int) -> Bar:
    left = axis.percent(days.first)
    return Bar(
        first=days.first.isoformat(),
        last=days.last.isoformat(),
        left=left,
        width=round(max(axis.percent(days.last) - left, _LEAST_PERCENT), 2),
        placed=round(_HEIGHT * number.placed / most, 1),
        unplaced=round(_HEIGHT * number.unplaced / most, 1),
        number=sum(number),
    )
