"""Facts: every happening, count, agreement and statement as one light row, by which views filter, count and draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypedDict

from runut.export.views.index import Index
from runut.export.views.overview import Lane
from runut.export.views.times import TimeShape, find_days, find_shape, parse_time
from runut.record.claims import QUAD_BY_TYPE, Agreement, Casualty, Event, EventType, Statement
from runut.record.edtf import Edtf
from runut.record.linked import Happening, LinkedAgreement, Version

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
        if self.days is None:
            return None
        first, last = self.days
        is_one_month = (first.year, first.month) == (last.year, last.month)
        return f"{first.year:04}-{first.month:02}" if is_one_month else f"{first.year:04}"

    @property
    def order(self) -> tuple[date, date, str]:
        """Its place among all facts: by its days, or where it has none by when it was told."""
        first, last = self.days or (self.reported or date.max, self.reported or date.max)
        return (first, last, self.id)


class _Sources(TypedDict):
    lineages: tuple[str, ...]
    sources: int
    languages: tuple[str, ...]
    reported: date | None


def find_facts(
    index: Index, happenings: Iterable[Happening], agreements: Iterable[LinkedAgreement], disputed: frozenset[str]
) -> Iterator[Fact]:
    """Yield every fact of a record."""
    for happening in happenings:
        yield _happening(index, happening, disputed)
    for agreement in agreements:
        yield _agreement(index, agreement, disputed)
    for claim, _ in index.claims.values():
        if isinstance(claim, Casualty):
            yield _count(index, claim, disputed)
        elif isinstance(claim, Statement):
            yield _statement(index, claim)


def find_lane(happening: Happening) -> Lane:
    """Return the lane in which a happening is drawn."""
    is_made = happening.type is EventType.SUPPORT and "sign" in happening.modes
    return Lane.AGREEMENTS if is_made else _LANE_BY_TYPE[happening.type]


def _happening(index: Index, happening: Happening, disputed: frozenset[str]) -> Fact:
    claims = index.known(happening.claims)
    events = [claim for claim, _ in map(index.claims.__getitem__, claims) if isinstance(claim, Event)]
    time = happening.time or _only_time(happening.times)
    return Fact(
        id=happening.id,
        kind=FactKind.HAPPENING,
        lane=find_lane(happening),
        look=QUAD_BY_TYPE[happening.type].value,
        type=happening.type,
        time=time,
        days=_find_days(time, happening.times),
        parties=_unique((*happening.actors, *happening.recipients, *happening.third_parties)),
        places=_unique(version.value for version in happening.places),
        statuses=_unique(version.value for version in happening.statuses),
        claimants=_unique(name for event in events for name in event.attribution),
        is_disputed=happening.id in disputed,
        **_sources(index, claims, happening.lineages),
    )


def _agreement(index: Index, agreement: LinkedAgreement, disputed: frozenset[str]) -> Fact:
    claims = index.known(agreement.claims)
    found = [claim for claim, _ in map(index.claims.__getitem__, claims) if isinstance(claim, Agreement)]
    time = _only_time(agreement.signed)
    return Fact(
        id=agreement.id,
        kind=FactKind.AGREEMENT,
        lane=None,
        look="agreement",
        type=None,
        time=time,
        days=_find_days(time, agreement.signed),
        parties=_unique((*agreement.parties, *agreement.mediators)),
        places=_unique(claim.place for claim in found if claim.place is not None),
        statuses=(),
        claimants=_unique(name for version in agreement.signed for name in version.claimants),
        is_disputed=agreement.id in disputed,
        **_sources(index, claims, agreement.lineages),
    )


def _count(index: Index, claim: Casualty, disputed: frozenset[str]) -> Fact:
    return Fact(
        id=claim.id,
        kind=FactKind.COUNT,
        lane=Lane.COST,
        look="cost",
        type=None,
        time=claim.time,
        days=find_days(claim.time),
        parties=_unique(name for name in (claim.side,) if name is not None),
        places=_unique(name for name in (claim.place,) if name is not None),
        statuses=(),
        claimants=_unique(name for name in (claim.claimant,) if name is not None),
        is_disputed=claim.id in disputed,
        **_sources(index, (claim.id,)),
    )


def _statement(index: Index, claim: Statement) -> Fact:
    speaker = claim.speaker
    published = index.page_of(claim.id).published
    return Fact(
        id=claim.id,
        kind=FactKind.STATEMENT,
        lane=None,
        look="statement",
        type=None,
        time=None,
        days=find_days(published),
        parties=() if speaker is None else (speaker.party or speaker.name,),
        places=(),
        statuses=(),
        claimants=() if speaker is None else (speaker.name,),
        is_disputed=False,
        **_sources(index, (claim.id,)),
    )


def _only_time(versions: tuple[Version, ...]) -> Edtf | None:
    return parse_time(versions[0].value) if len(versions) == 1 else None


def _find_days(time: Edtf | None, versions: Iterable[Version]) -> tuple[date, date] | None:
    """Return the days of the one time, or the days that all versions span together."""
    if time is not None:
        return find_days(time)
    spans = [days for days in (find_days(parse_time(version.value)) for version in versions) if days is not None]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _sources(index: Index, claims: tuple[str, ...], independent: tuple[str, ...] = ()) -> _Sources:
    pages = [index.page_of(claim) for claim in claims]
    days = [days for days in (find_days(page.published) for page in pages) if days is not None]
    return {
        "lineages": _unique(page.lineage.anchor for page in pages),
        "sources": len(index.lineages_of(claims, independent)),
        "languages": _unique(page.language for page in pages if page.language is not None),
        "reported": min((first for first, _ in days), default=None),
    }


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
