"""The overview: a strip of lanes along time, one mark a happening, or one bar a month or year where there are many."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import log10

from runut.export.views.human_cost import HumanCost
from runut.export.views.time_axis import Axis, Tick, make_axis
from runut.export.views.timeline import HappeningView, Period
from runut.export.views.times import TimeShape, find_days, find_shape
from runut.record.claims import Casualty, EventType

_MOST_MARKS = 150  # beyond this, marks of one lane cover each other on a laptop's width
_MOST_MONTHS = 120  # beyond this, a bar a month is thinner than can be pointed at
_ROWS = 3
_MARK_PERCENT = 1.9  # width of a mark on a strip 60 rem wide, with a little air


class Lane(StrEnum):
    """What a lane of the strip shows."""

    FIGHTING = "fighting"
    TALKS = "talks"
    AGREEMENTS = "agreements"
    COST = "cost"
    AID = "aid"


_LANE_BY_TYPE = {
    EventType(name): lane
    for lane, names in {
        Lane.FIGHTING: "ASSAULT COERCE MOBILIZE SANCTION PROTEST THREATEN",
        Lane.TALKS: "CONSULT REQUEST ACCUSE REJECT SUPPORT",
        Lane.AGREEMENTS: "AGREE CONCEDE",
        Lane.AID: "AID RETREAT COOPERATE",
    }.items()
    for name in names.split()
}
_COST_LOOK = "cost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One happening or count on the strip.

    Attributes:
        href: Id of what it opens.
        look: Its quad class, or "cost".
        shape: How its time is drawn.
        left: Its first day, in percent of the strip.
        right: Its last day.
        row: Its row within the lane, counted from 0.
        size: Half its width in pixels; larger for a larger count.
        happening: The happening, None for a count.
        casualty: The count, None for a happening.
    """

    href: str
    look: str
    shape: TimeShape
    left: float
    right: float
    row: int
    size: float = 5
    happening: HappeningView | None = None
    casualty: Casualty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """All happenings or counts of one lane in one month or year.

    Attributes:
        href: Id of the first of them.
        period: The month or year as an EDTF value.
        left: Its first day, in percent of the strip.
        width: Its width in percent of the strip.
        parts: For each look its share of the lane's highest bar, in percent, from the bottom up.
        number: How many there are.
    """

    href: str
    period: str
    left: float
    width: float
    parts: tuple[tuple[str, float], ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """One lane, with marks or with bars."""

    lane: Lane
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows its marks take."""
        return 1 + max((mark.row for mark in self.marks), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The strip.

    Attributes:
        lanes: Lanes that hold something, in a fixed order.
        ticks: Marks of the time axis.
        per: "mark", "month" or "year": what one sign stands for.
        undated: How many happenings and counts have no date.
        outside: How many lie so far from the others that they are not drawn.
    """

    lanes: tuple[LaneView, ...]
    ticks: tuple[Tick, ...]
    per: str
    undated: int
    outside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """Something with a date, not yet placed."""

    lane: Lane
    href: str
    look: str
    shape: TimeShape
    days: tuple[date, date]
    happening: HappeningView | None = None
    casualty: Casualty | None = None


def make_overview(timeline: tuple[Period, ...], cost: HumanCost) -> Overview:
    """Return the strip of all dated happenings and counts."""
    happenings = [view for period in timeline for view in period.happenings]
    counts = [view.casualty for side in cost.sides for view in side.counts]
    dated = [*_date_happenings(happenings), *_date_counts(counts)]
    axis = make_axis([item.days for item in dated])
    drawn = [item for item in dated if item.days[1] >= axis.first and item.days[0] <= axis.last]
    per = "mark" if len(drawn) <= _MOST_MARKS else "month" if axis.months <= _MOST_MONTHS else "year"
    lanes = []
    for lane in Lane:
        items = sorted((item for item in drawn if item.lane is lane), key=lambda item: (item.days, item.href))
        if items and per == "mark":
            lanes.append(LaneView(lane=lane, marks=_place(items, axis)))
        elif items:
            lanes.append(LaneView(lane=lane, bars=_count(items, axis, per)))
    return Overview(
        lanes=tuple(lanes),
        ticks=axis.ticks if drawn else (),
        per=per,
        undated=len(happenings) + len(counts) - len(dated),
        outside=len(dated) - len(drawn),
    )


def _date_happenings(views: Iterable[HappeningView]) -> Iterable[_Dated]:
    for view in views:
        if view.days is not None:
            yield _Dated(
                lane=_find_lane(view),
                href=view.id,
                look=view.quad.value,
                shape=find_shape(view.time) if view.time is not None else TimeShape.SPAN,
                days=view.days,
                happening=view,
            )


def _find_lane(view: HappeningView) -> Lane:
    is_made = view.type is EventType.SUPPORT and "sign" in view.modes
    return Lane.AGREEMENTS if is_made else _LANE_BY_TYPE[view.type]


def _date_counts(claims: Iterable[Casualty]) -> Iterable[_Dated]:
    for claim in claims:
        days = find_days(claim.time)
        if days is not None:
            yield _Dated(
                lane=Lane.COST,
                href=f"f-{claim.id}",
                look=_COST_LOOK,
                shape=find_shape(claim.time),
                days=days,
                casualty=claim,
            )


def _place(items: list[_Dated], axis: Axis) -> tuple[Mark, ...]:
    """Return marks in rows, so that neighbours do not cover each other while rows last."""
    free_from = [-100.0] * _ROWS
    marks = []
    for item in items:
        left, right = axis.percent(item.days[0]), axis.percent(item.days[1])
        row = next((row for row in range(_ROWS) if free_from[row] <= left), None)
        row = min(range(_ROWS), key=free_from.__getitem__) if row is None else row
        free_from[row] = max(right, left) + _MARK_PERCENT
        marks.append(
            Mark(
                href=item.href,
                look=item.look,
                shape=item.shape,
                left=left,
                right=right,
                row=row,
                size=_find_size(item.casualty),
                happening=item.happening,
                casualty=item.casualty,
            )
        )
    return tuple(marks)


def _find_size(casualty: Casualty | None) -> float:
    """Return half the width of a mark: that of a count grows with its order of magnitude."""
    if casualty is None:
        return 5
    number = casualty.min if casualty.min is not None else casualty.max
    return round(2.5 + log10(max(number or 1, 1)), 1)


def _count(items: list[_Dated], axis: Axis, per: str) -> tuple[Bar, ...]:
    """Return one bar for each month or year that begins within the strip and holds something."""
    looks: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    first: dict[tuple[int, int], str] = {}
    for item in items:
        day = max(item.days[0], axis.first)
        key = (day.year, day.month if per == "month" else 0)
        looks[key][item.look] += 1
        first.setdefault(key, item.href)
    highest = max(counted.total() for counted in looks.values())
    return tuple(_bar(key, counted, highest, axis, first[key]) for key, counted in sorted(looks.items()))


def _bar(key: tuple[int, int], counted: Counter[str], highest: int, axis: Axis, href: str) -> Bar:
    year, month = key
    start, end = _ends(year, month)
    left, right = axis.percent(start), axis.percent(end)
    return Bar(
        href=href,
        period=f"{year:04}-{month:02}" if month else f"{year:04}",
        left=left,
        width=round(max(right - left, 0.4), 2),
        parts=tuple((look, round(100 * counted[look] / highest, 1)) for look in sorted(counted)),
        number=counted.total(),
    )


def _ends(year: int, month: int) -> tuple[date, date]:
    if month == 0:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
