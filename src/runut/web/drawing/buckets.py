"""Stretches of days that are counted together: days, weeks, months or years, as many as can be pointed at."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_MOST_BARS = 190
"""On a strip 70 rem wide a bar is then still some 6 pixels wide."""


class Step(StrEnum):
    """How long a bucket is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """Days that are counted together, first and last."""

    first: date
    last: date


def find_step(first: date, last: date) -> Step:
    """Return the finest step that gives no more bars than can be told apart."""
    days = (last - first).days + 1
    for step, length in ((Step.DAY, 1), (Step.WEEK, 7), (Step.MONTH, 30)):
        if days <= length * _MOST_BARS:
            return step
    return Step.YEAR


def find_buckets(first: date, last: date, step: Step) -> Iterator[Bucket]:
    """Yield the buckets that cover some days, in order."""
    day = start_of(first, step)
    while day <= last:
        end = end_of(day, step)
        yield Bucket(first=day, last=end)
        if end == date.max:
            return
        day = end + timedelta(1)


def start_of(day: date, step: Step) -> date:
    """Return the first day of the bucket in which a day lies."""
    if step is Step.DAY:
        return day
    if step is Step.WEEK:
        return day - timedelta(min(day.weekday(), (day - date.min).days))
    return day.replace(day=1) if step is Step.MONTH else day.replace(month=1, day=1)


def end_of(day: date, step: Step) -> date:
    """Return the last day of the bucket in which a day lies."""
    if step is Step.DAY:
        return day
    if step is Step.WEEK:
        return day + timedelta(min(6 - day.weekday(), (date.max - day).days))
    if step is Step.MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day.replace(month=12, day=31)
