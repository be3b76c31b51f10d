"""The timeline: happenings in order of their dates, by month, each with its versions and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from runut.export.views.index import Index, LineageRef
from runut.export.views.parties import PartyView, VersionView, group_actors, make_version, name_of
from runut.export.views.passages import Passage, make_passage
from runut.export.views.times import find_days, parse_time
from runut.record.actor import Actor
from runut.record.claims import QUAD_BY_TYPE, Event, EventType, Quad
from runut.record.edtf import Edtf
from runut.record.linked import Happening, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One event claim of a happening: its sentence and what only this sentence says.

    Attributes:
        passage: The sentence.
        event: The claim.
        inferred: Names of actors that were not named but resolved, and how.
    """

    passage: Passage
    event: Event
    inferred: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningView:
    """One happening of the timeline.

    Attributes:
        id: Its id, and the id of its row.
        type: PLOVER type.
        quad: Its quad class.
        modes: Its modes.
        time: The one date it has; None where none is given or versions disagree.
        days: First and last day that any version allows, None where no day is known.
        times: Versions of its date.
        places: Versions of its place.
        statuses: Versions of its status.
        actors: Who did it.
        recipients: To whom.
        third_parties: Who mediated, hosted, guaranteed or watched.
        lineages: Independent sources that tell it.
        tellings: Its claims.
        reason: Why they are one happening; empty where it is one claim.
    """

    id: str
    type: EventType
    quad: Quad
    modes: tuple[str, ...]
    time: Edtf | None
    days: tuple[date, date] | None
    times: tuple[VersionView, ...]
    places: tuple[VersionView, ...]
    statuses: tuple[VersionView, ...]
    actors: tuple[PartyView, ...]
    recipients: tuple[PartyView, ...]
    third_parties: tuple[PartyView, ...]
    lineages: tuple[LineageRef, ...]
    tellings: tuple[Telling, ...]
    reason: str

    @property
    def involved(self) -> tuple[str, ...]:
        """Everyone in it, for filtering."""
        return tuple(view.party for view in (*self.actors, *self.recipients, *self.third_parties))


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Happenings of one month, or of one year where the month is not certain.

    Attributes:
        id: Id of its heading.
        year: The year, None for happenings without a date.
        month: The month, None where it is not certain.
        happenings: In order of their dates.
    """

    id: str
    year: int | None
    month: int | None
    happenings: tuple[HappeningView, ...]


def make_timeline(index: Index) -> tuple[Period, ...]:
    """Return all happenings by period; an event that no happening holds is one of its own."""
    linked = index.record.links.happenings
    told = {claim for happening in linked for claim in happening.claims}
    alone = [
        _lone_happening(event, index)
        for page_record in index.record.pages
        for event in page_record.events
        if event.id not in told
    ]
    views = sorted((_view(index, happening) for happening in (*linked, *alone)), key=_order)
    return tuple(
        Period(id=period_id(*key), year=key[0], month=key[1], happenings=tuple(group))
        for key, group in groupby(views, key=lambda view: find_period(view.days))
    )


def period_id(year: int | None, month: int | None) -> str:
    """Return the id of a period's heading."""
    if year is None:
        return "t-undated"
    return f"t-{year:04}" if month is None else f"t-{year:04}-{month:02}"


def find_period(days: tuple[date, date] | None) -> tuple[int | None, int | None]:
    """Return the year and month of a stretch of days; no month where it is longer than one."""
    if days is None:
        return (None, None)
    first, last = days
    return (first.year, first.month if (first.year, first.month) == (last.year, last.month) else None)


def _order(view: HappeningView) -> tuple[date, int, date, str]:
    """Order by period (a year before its months), then by date; what has no date comes last."""
    if view.days is None:
        return (date.max, 99, date.max, view.id)
    first, last = view.days
    _, month = find_period(view.days)
    return (date(first.year, month or 1, 1), 0 if month is None else 1, first, f"{last}{view.id}")


def _lone_happening(event: Event, index: Index) -> Happening:
    lineage = index.page_of(event.id).lineage.siglum
    return Happening(
        id=f"h-{event.id}",
        type=event.type,
        modes=event.mode,
        claims=(event.id,),
        lineages=(lineage,),
        actors=tuple(dict.fromkeys(map(name_of, event.actors))),
        recipients=tuple(dict.fromkeys(map(name_of, event.recipients))),
        third_parties=tuple(dict.fromkeys(map(name_of, event.third_parties))),
        times=_lone_version(event, None if event.time is None else event.time.text),
        places=_lone_version(event, event.place),
        statuses=_lone_version(event, event.status.value),
        time=event.time,
        reason="",
    )


def _lone_version(event: Event, value: str | None) -> tuple[Version, ...]:
    if value is None:
        return ()
    return (Version(value=value, claims=(event.id,), lineages=(), claimants=event.attribution),)


def _view(index: Index, happening: Happening) -> HappeningView:
    claims = index.known(happening.claims)
    events = [claim for claim in (index.claims[claim_id][0] for claim_id in claims) if isinstance(claim, Event)]
    time = happening.time or (parse_time(happening.times[0].value) if len(happening.times) == 1 else None)
    return HappeningView(
        id=happening.id,
        type=happening.type,
        quad=QUAD_BY_TYPE[happening.type],
        modes=happening.modes,
        time=time,
        days=_find_all_days(time, happening.times),
        times=_views(index, happening.times),
        places=_views(index, happening.places),
        statuses=_views(index, happening.statuses),
        actors=group_actors(happening.actors, _all(event.actors for event in events)),
        recipients=group_actors(happening.recipients, _all(event.recipients for event in events)),
        third_parties=group_actors(happening.third_parties, _all(event.third_parties for event in events)),
        lineages=index.lineages_of(claims),
        tellings=tuple(_telling(index, event) for event in events),
        reason=happening.reason,
    )


def _views(index: Index, versions: Iterable[Version]) -> tuple[VersionView, ...]:
    return tuple(make_version(index, version) for version in versions)


def _all(groups: Iterable[tuple[Actor, ...]]) -> list[Actor]:
    return [actor for group in groups for actor in group]


def _find_all_days(time: Edtf | None, versions: Iterable[Version]) -> tuple[date, date] | None:
    """Return the days of the one date, or the days that all versions span together."""
    if time is not None:
        return find_days(time)
    spans = [days for days in (find_days(parse_time(version.value)) for version in versions) if days is not None]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _telling(index: Index, event: Event) -> Telling:
    actors = (*event.actors, *event.recipients, *event.third_parties)
    inferred: Mapping[str, str] = {actor.name: actor.basis for actor in actors if actor.basis is not None}
    return Telling(passage=make_passage(index, event.id), event=event, inferred=tuple(inferred.items()))
