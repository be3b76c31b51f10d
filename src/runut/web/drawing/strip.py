"""The strip of lanes along time: a sign for each fact while they can be told apart, bars of how many beyond that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

import numpy as np

from runut.export.views.overview import Lane
from runut.export.views.time_axis import Axis, Tick, make_axis
from runut.export.views.times import TimeShape
from runut.web.drawing.buckets import Bucket, Step, find_buckets, find_step
from runut.web.drawing.tally import Spans, Tally, tally_facts
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact
from runut.web.numbers import Numbers, Places

_MOST_SIGNS = 150
"""Beyond this, signs of one lane cover each other on a laptop's width."""

_MOST_ROWS = 5
_SIGN_PERCENT = 1.5
"""Width of a sign on a strip 60 rem wide, with a little air."""

_LABEL_HEIGHT, _ROW_HEIGHT, _BAR_HEIGHT, _GAP = 22, 17, 46, 8
_OPEN_PERCENT = 12.0
_SHORTEST_WINDOW = timedelta(14)
_DIGITS = 6
"""So many of a share count: what is left of adding and taking away is no fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One fact on the strip: its look and shape, its days in percent across, its height and size in pixels."""

    fact: Fact
    left: float
    right: float
    y: float
    size: float

    @property
    def at(self) -> float:
        """Where its sign stands: at its known end, or in the middle of its days."""
        if self.fact.shape is TimeShape.UNTIL:
            return self.right
        if self.fact.shape in {TimeShape.SINCE, TimeShape.DAY}:
            return self.left
        return round((self.left + self.right) / 2, 2)

    @property
    def soft(self) -> tuple[float, float] | None:
        """Where the bar of its uncertainty begins and how wide it is, None where its day is certain."""
        if self.fact.shape is TimeShape.SINCE:
            return (self.left, round(min(_OPEN_PERCENT, 100 - self.left), 2))
        if self.fact.shape is TimeShape.UNTIL:
            start = max(0.0, self.right - _OPEN_PERCENT)
            return (round(start, 2), round(self.right - start, 2))
        return (self.left, round(self.right - self.left, 2)) if self.right - self.left > 0.3 else None

    @property
    def fading(self) -> str:
        """To which side the bar fades."""
        return {TimeShape.SINCE: "after", TimeShape.UNTIL: "before"}.get(self.fact.shape, "within")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a bar: its look, where it begins and how tall it is; soft where the days are not certain."""

    look: str
    y: float
    height: float
    is_soft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """All facts of one lane in one bucket: `sure` certainly lie in it, `maybe` are the shares of those that may."""

    first: date
    last: date
    left: float
    width: float
    parts: tuple[Part, ...]
    sure: int
    maybe: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStrip:
    """One lane: its place, and its signs or bars."""

    lane: Lane
    y: float
    height: float
    number: int
    signs: tuple[Sign, ...] = ()
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The whole strip.

    Attributes:
        axis: Its days.
        ticks: Marks of its axis.
        lanes: Its lanes, those that are empty too, so that the eye finds each at its place.
        height: How tall the lanes are together.
        step: What one bar stands for, None where each fact has its sign.
        undated: Facts without a day.
        outside: Facts that lie so far from the others that they are not drawn.
    """

    axis: Axis
    ticks: tuple[Tick, ...]
    lanes: tuple[LaneStrip, ...]
    height: float
    step: Step | None
    undated: int
    outside: int

    @property
    def facts(self) -> list[Fact]:
        """The facts that have a sign of their own."""
        return [sign.fact for lane in self.lanes for sign in lane.signs]


def make_strip(facts: Sequence[Fact], window: tuple[date | None, date | None] = (None, None)) -> Strip:
    """Return the strip of some facts within a window of days, or around most of them."""
    tally = tally_facts(facts)
    dated = tally.those(tally.first > 0)
    axis = find_axis(dated.spans(), window)
    drawn = dated.those((dated.last >= axis.first.toordinal()) & (dated.first <= axis.last.toordinal()))
    step = None if drawn.total <= _MOST_SIGNS else find_step(axis.first, axis.last)
    signs = [] if step else [fact for fact in _drawable(facts) if fact.days and _is_seen(fact.days, axis)]
    lanes: list[LaneStrip] = []
    y = 0.0
    for lane in Lane:
        if step is None:
            made = _signs([fact for fact in signs if fact.lane is lane], lane, axis, y)
        else:
            made = _bars(drawn.of(lane), lane, axis, y, step)
        lanes.append(made)
        y += made.height
    return Strip(
        axis=axis,
        ticks=axis.ticks if drawn.total else (),
        lanes=tuple(lanes),
        height=y,
        step=step,
        undated=tally.total - dated.total,
        outside=dated.total - drawn.total,
    )


def _drawable(facts: Sequence[Fact]) -> Iterable[Fact]:
    if isinstance(facts, FactRows):
        return facts.where("sort", lambda sort: sort.lane is not None)
    return (fact for fact in facts if fact.lane is not None)


def _is_seen(days: tuple[date, date], axis: Axis) -> bool:
    return days[1] >= axis.first and days[0] <= axis.last


def find_axis(spans: Spans, window: tuple[date | None, date | None]) -> Axis:
    """Return the axis over a window of days, or around most of some days where it is open on both sides."""
    first, last = window
    if first is None and last is None:
        return make_axis(spans)
    start = first or min((days[0] for days in spans), default=last or date.min)
    end = last or max((days[1] for days in spans), default=start)
    short = _SHORTEST_WINDOW - (max(start, end) - start)
    margin = max(short // 2, timedelta(0))
    return make_axis([(_shift(start, -margin), _shift(max(start, end), margin))])


def _shift(day: date, by: timedelta) -> date:
    room = (day - date.min) if by < timedelta(0) else (date.max - day)
    return day + (max(by, -room) if by < timedelta(0) else min(by, room))


def _signs(facts: Sequence[Fact], lane: Lane, axis: Axis, y: float) -> LaneStrip:
    """Return a lane with a sign for each fact, in rows so that neighbours do not cover each other while rows last."""
    free_from = [-100.0] * _MOST_ROWS
    signs = []
    rows = 1
    for fact in facts:
        first, last = fact.days or (axis.first, axis.first)
        left, right = axis.percent(first), axis.percent(last)
        row = next((row for row in range(_MOST_ROWS) if free_from[row] <= left), None)
        row = min(range(_MOST_ROWS), key=free_from.__getitem__) if row is None else row
        free_from[row] = max(right, left) + _SIGN_PERCENT
        rows = max(rows, row + 1)
        top = y + _LABEL_HEIGHT + row * _ROW_HEIGHT + 9
        signs.append(Sign(fact=fact, left=left, right=right, y=top, size=_size(fact)))
    height = _LABEL_HEIGHT + rows * _ROW_HEIGHT + _GAP
    return LaneStrip(lane=lane, y=y, height=height, number=len(facts), signs=tuple(signs))


def _size(fact: Fact) -> float:
    """Return half the width of a sign, which grows with the number of independent sources."""
    return round(min(3.4 + 1.7 * sqrt(fact.sources), 8.5), 1)


def _bars(facts: Tally, lane: Lane, axis: Axis, y: float, step: Step) -> LaneStrip:
    """Return a lane with a bar for each bucket: solid what certainly lies in it, soft the shares of what may."""
    buckets = list(find_buckets(axis.first, axis.last, step))
    sure, soft = _fill(facts, axis, buckets)
    tallest = max((sum(by_look.values()) + maybe for by_look, maybe in zip(sure, soft, strict=True)), default=1)
    scale = _BAR_HEIGHT / max(tallest, 1)
    bottom = y + _LABEL_HEIGHT + _BAR_HEIGHT
    bars = tuple(
        _bar(bucket, axis, _stack(by_look, maybe, scale, bottom), sum(by_look.values()), maybe)
        for bucket, by_look, maybe in zip(buckets, sure, soft, strict=True)
        if by_look or maybe
    )
    height = _LABEL_HEIGHT + _BAR_HEIGHT + _GAP
    return LaneStrip(lane=lane, y=y, height=height, number=facts.total, bars=bars)


def _fill(facts: Tally, axis: Axis, buckets: Sequence[Bucket]) -> tuple[list[dict[str, int]], list[float]]:
    """Return of each bucket how many facts of each look certainly lie in it, and the shares of those that may.

    What lies partly outside the axis is taken for what is inside: of an open time only the end that is known.
    """
    low, high = axis.first.toordinal(), axis.last.toordinal()
    ends = [bucket.last.toordinal() for bucket in buckets]
    first = np.searchsorted(ends, np.clip(facts.first, low, high))
    last = np.searchsorted(ends, np.clip(facts.last, low, high))
    is_sure = first >= last
    cells = first[is_sure] * len(facts.kinds) + facts.kind[is_sure]
    counted = np.bincount(cells, facts.number[is_sure], len(buckets) * len(facts.kinds)).astype(np.int64)
    rows = counted.reshape(len(buckets), len(facts.kinds)).tolist()
    sure = [{kind.look: number for kind, number in zip(facts.kinds, row, strict=True) if number} for row in rows]
    return sure, _share(facts.number[~is_sure], first[~is_sure], last[~is_sure], len(buckets))


def _share(number: Numbers, first: Places, last: Places, count: int) -> list[float]:
    """Return what each of some buckets gets of facts that are shared out among those from a first to a last."""
    share = number / (last - first + 1)
    change = np.bincount(first, share, count + 1) - np.bincount(last + 1, share, count + 1)
    return [round(found, _DIGITS) for found in change.cumsum()[:count].tolist()]


def _bar(bucket: Bucket, axis: Axis, parts: tuple[Part, ...], sure: int, maybe: float) -> Bar:
    left, right = axis.percent(bucket.first), axis.percent(min(bucket.last, date.max - timedelta(1)) + timedelta(1))
    return Bar(
        first=bucket.first,
        last=bucket.last,
        left=left,
        width=round(max(right - left - 0.08, 0.35), 2),
        parts=parts,
        sure=sure,
        maybe=round(maybe, 3),
    )


def _stack(by_look: dict[str, int], soft: float, scale: float, bottom: float) -> tuple[Part, ...]:
    parts = []
    for look in sorted(by_look):
        height = round(by_look[look] * scale, 1)
        bottom = round(bottom - height, 1)
        parts.append(Part(look=look, y=bottom, height=height, is_soft=False))
    if soft:
        height = round(max(soft * scale, 1), 1)
        parts.append(Part(look="soft", y=round(bottom - height, 1), height=height, is_soft=True))
    return tuple(parts)
