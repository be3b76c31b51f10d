"""Facts: every happening, count, agreement and statement as one light row, by which views filter, count and draw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from runut.export.views.overview import Lane
from runut.export.views.times import TimeShape, find_shape
from runut.record.claims import EventType
from runut.record.edtf import Edtf

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


NOWHERE = "-"
"""What is filtered by for facts without a place."""


class FactKind(StrEnum):
    """What sort of fact it is."""

    HAPPENING = "happening"
    COUNT = "count"
    AGREEMENT = "agreement"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact, with what it is filtered, counted and drawn by.

    Attributes:
        id: Id of the happening, the linked agreement or the claim.
        kind: What sort of fact it is.
        lane: The lane of the overview in which it is drawn; None for statements, which are in none.
        look: How it is marked: a quad class, "cost", "agreement", "statement".
        type: PLOVER type of a happening, None for all else.
        time: The one time it has, None where none is given or versions differ.
        days: First and last day that it may mean, None where no day is known.
        reported: First day on which a page told it, None where no page says.
        parties: Everyone in it.
        places: Where.
        statuses: Whether it came about.
        claimants: On whose word it is told.
        lineages: Anchors of the lineages that tell it.
        sources: How many of them do not have it from another.
        languages: Languages of the pages that tell it.
        is_disputed: Whether accounts of it differ.
    """

    id: str
    kind: FactKind
    lane: Lane | None
    look: str
    type: EventType | None
    time: Edtf | None
    days: tuple[date, date] | None
    reported: date | None
    parties: tuple[str, ...]
    places: tuple[str, ...]
    statuses: tuple[str, ...]
    claimants: tuple[str, ...]
    lineages: tuple[str, ...]
    sources: int
    languages: tuple[str, ...]
    is_disputed: bool

    @property
    def shape(self) -> TimeShape:
        """How its time is drawn."""
        if self.time is not None:
            return find_shape(self.time)
        return TimeShape.UNKNOWN if self.days is None else TimeShape.SPAN

    @property
    def types(self) -> tuple[str, ...]:
        """What it is filtered by as its type: a happening's PLOVER type, else the kind of fact."""
        return (self.kind.value if self.type is None else self.type.value,)

    @property
    def period(self) -> str | None:
        """The month, or the year where the month is not certain, in which it lies; None where no day is known."""
        return find_period(self.days)

    @property
    def order(self) -> tuple[date, date, str]:
        """Its place among all facts: by its days, or where it has none by when it was told."""
        first, last = self.days or (self.reported or date.max, self.reported or date.max)
        return (first, last, self.id)


def find_lane(type_: EventType, modes: Iterable[str]) -> Lane:
    """Return the lane in which a happening is drawn."""
    is_made = type_ is EventType.SUPPORT and "sign" in modes
    return Lane.AGREEMENTS if is_made else _LANE_BY_TYPE[type_]


def find_period(days: tuple[date, date] | None) -> str | None:
    """Return the month, or the year where the month is not certain, in which days lie; None where none is known."""
    if days is None:
        return None
    first, last = days
    is_one_month = (first.year, first.month) == (last.year, last.month)
    return f"{first.year:04}-{first.month:02}" if is_one_month else f"{first.year:04}"
