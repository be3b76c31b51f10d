"""The brush under the map: how many facts lie on which days, those with a place and those without."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from runut.export.views.time_axis import Axis
from runut.web.drawing.buckets import Bucket, Step, end_of, find_step, start_of
from runut.web.drawing.strip import find_axis
from runut.web.drawing.tally import find_spans
from runut.web.fact_rows import FactRows
from runut.web.numbers import Marks, Numbers, as_marks

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
    first, last = facts.numbers("first"), facts.numbers("last")
    is_dated = first > 0
    first, last = first[is_dated], last[is_dated]
    names = facts.table.codes("places").mark(bool)
    is_placed = as_marks(names)[facts.numbers("places")[is_dated]]
    axis = find_axis(find_spans(first, last, np.ones_like(first)), (None, None))
    step = find_step(axis.first, axis.last)
    if step is Step.DAY:
        step = Step.WEEK
    is_seen = (first >= axis.first.toordinal()) & (first <= axis.last.toordinal())
    numbers = _gather(first[is_seen], is_placed[is_seen], step)
    most = max(map(sum, numbers.values()), default=1) or 1
    return Brush(
        bars=tuple(
            _bar(axis, Bucket(first=day, last=end_of(day, step)), numbers[day], most) for day in sorted(numbers)
        ),
        first=axis.first.isoformat(),
        last=axis.last.isoformat(),
    )


def _gather(first: Numbers, is_placed: Marks, step: Step) -> dict[date, _Number]:
    """Return by the first day of a stretch how many facts begin in it."""
    placed: Counter[date] = Counter()
    every: Counter[date] = Counter()
    for counted, days in ((placed, first[is_placed]), (every, first)):
        for day, number in zip(*(found.tolist() for found in np.unique(days, return_counts=True)), strict=True):
            counted[start_of(date.fromordinal(day), step)] += number
    return {day: _Number(placed=placed[day], unplaced=number - placed[day]) for day, number in every.items()}


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
