"""The strip of lanes along time: a sign for each fact while they can be told apart, bars of how many beyond that."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from runut.export.views.overview import Lane
from runut.export.views.time_axis import Axis, Tick, make_axis
from runut.export.views.times import TimeShape
from runut.web.drawing.buckets import Bucket, Step, end_of, find_buckets, find_step, start_of
from runut.web.fact_columns import as_days
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact

_MOST_SIGNS = 150
"""Beyond this, signs of one lane cover each other on a laptop's width."""

_MOST_ROWS = 5
_SIGN_PERCENT = 1.5
"""Width of a sign on a strip 60 rem wide, with a little air."""

_LABEL_HEIGHT, _ROW_HEIGHT, _BAR_HEIGHT, _GAP = 22, 17, 46, 8
_OPEN_PERCENT = 12.0
_SHORTEST_WINDOW = timedelta(14)

Days = tuple[date, date]
"""First and last day."""


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


Tally = Mapping[Days, int]
"""How many facts have the same days."""


def make_strip(facts: Sequence[Fact], window: tuple[date | None, date | None] = (None, None)) -> Strip:
    """Return the strip of some facts within a window of days, or around most of them."""
    tally = tally_facts(facts)
    undated = sum(number for (_, _, days), number in tally.items() if days is None)
    spans: Counter[Days] = Counter()
    for (_, _, days), number in tally.items():
        if days is not None:
            spans[days] += number
    axis = find_axis(spans, window)
    drawn = {key: number for key, number in tally.items() if key[2] and _is_seen(key[2], axis)}
    step = None if sum(drawn.values()) <= _MOST_SIGNS else find_step(axis.first, axis.last)
    signs = [] if step else [fact for fact in _drawable(facts) if fact.days and _is_seen(fact.days, axis)]
    lanes: list[LaneStrip] = []
    y = 0.0
    for lane in Lane:
        if step is None:
            made = _signs([fact for fact in signs if fact.lane is lane], lane, axis, y)
        else:
            found = {(look, days): n for (of, look, days), n in drawn.items() if of is lane and days}
            made = _bars(found, lane, axis, y, step)
        lanes.append(made)
        y += made.height
    return Strip(
        axis=axis,
        ticks=axis.ticks if drawn else (),
        lanes=tuple(lanes),
        height=y,
        step=step,
        undated=undated,
        outside=spans.total() - sum(drawn.values()),
    )


def tally_facts(facts: Sequence[Fact]) -> Counter[tuple[Lane, str, Days | None]]:
    """Return how many of the facts that have a lane have the same one, the same look and the same days."""
    if not isinstance(facts, FactRows):
        return Counter((fact.lane, fact.look, fact.days) for fact in facts if fact.lane is not None)
    found: Counter[tuple[Lane, str, Days | None]] = Counter()
    for (sort, first, last), number in facts.count("sort", "first", "last").items():
        if sort.lane is not None:
            found[sort.lane, sort.look, as_days(first, last)] += number
    return found


def _drawable(facts: Sequence[Fact]) -> Iterable[Fact]:
    if isinstance(facts, FactRows):
        return facts.where("sort", lambda sort: sort.lane is not None)
    return (fact for fact in facts if fact.lane is not None)


def _is_seen(days: Days, axis: Axis) -> bool:
    return days[1] >= axis.first and days[0] <= axis.last


def find_axis(spans: Tally, window: tuple[date | None, date | None]) -> Axis:
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


def _bars(facts: Mapping[tuple[str, Days], int], lane: Lane, axis: Axis, y: float, step: Step) -> LaneStrip:
    """Return a lane with a bar for each bucket: solid what certainly lies in it, soft the shares of what may."""
    sure: defaultdict[date, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    soft: defaultdict[date, float] = defaultdict(float)
    for (look, days), number in facts.items():
        first, last = _within(days, axis)
        if end_of(first, step) >= last:
            sure[start_of(first, step)][look] += number
        else:
            buckets = list(find_buckets(first, last, step))
            for bucket in buckets:
                soft[bucket.first] += number / len(buckets)
    tallest = max((sum(sure[day].values()) + soft[day] for day in {*sure, *soft}), default=1)
    scale = _BAR_HEIGHT / max(tallest, 1)
    bottom = y + _LABEL_HEIGHT + _BAR_HEIGHT
    bars = tuple(
        _bar(bucket, axis, _stack(sure[bucket.first], soft[bucket.first], scale, bottom), sure, soft)
        for bucket in find_buckets(axis.first, axis.last, step)
        if bucket.first in sure or bucket.first in soft
    )
    height = _LABEL_HEIGHT + _BAR_HEIGHT + _GAP
    return LaneStrip(lane=lane, y=y, height=height, number=sum(facts.values()), bars=bars)


def _within(days: Days, axis: Axis) -> Days:
    """Return a fact's days within the axis; of an open time only the end that is known."""
    first, last = days
    return (min(max(first, axis.first), axis.last), max(min(last, axis.last), axis.first))


def _bar(
    bucket: Bucket,
    axis: Axis,
    parts: tuple[Part, ...],
    sure: defaultdict[date, defaultdict[str, float]],
    soft: defaultdict[date, float],
) -> Bar:
    left, right = axis.percent(bucket.first), axis.percent(min(bucket.last, date.max - timedelta(1)) + timedelta(1))
    return Bar(
        first=bucket.first,
        last=bucket.last,
        left=left,
        width=round(max(right - left - 0.08, 0.35), 2),
        parts=parts,
        sure=int(sum(sure[bucket.first].values())),
        maybe=round(soft[bucket.first], 3),
    )


def _stack(by_look: dict[str, float], soft: float, scale: float, bottom: float) -> tuple[Part, ...]:
    parts = []
    for look in sorted(by_look):
        height = round(by_look[look] * scale, 1)
        bottom = round(bottom - height, 1)
        parts.append(Part(look=look, y=bottom, height=height, is_soft=False))
    if soft:
        height = round(max(soft * scale, 1), 1)
        parts.append(Part(look="soft", y=round(bottom - height, 1), height=height, is_soft=True))
    return tuple(parts)
