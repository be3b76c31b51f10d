"""The timeline: happenings in order of their dates, by month, each with its versions and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from runut.export.nameless import leave_out_nameless
from runut.export.views.index import Index, LineageRef
from runut.export.views.parties import PartyView, VersionView, group_actors, make_version, name_of
from runut.export.views.passages import Passage, make_passage
from runut.export.views.times import find_days, parse_time
from runut.record.actor import Actor
from runut.record.claims import Event, EventType
from runut.record.edtf import Edtf
from runut.record.linked import Happening, Version
from runut.record.plover import QUAD_BY_TYPE, Quad


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
        reported: When the first page that tells it was published, None where no page says.
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
    reported: Edtf | None
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
        time: The month or year as an EDTF value; None where neither the happenings nor their pages have a date.
        is_dated: Whether it is when they happened; otherwise it is when they were reported.
        happenings: In order of their dates, then of the pages.
    """

    time: str | None
    is_dated: bool
    happenings: tuple[HappeningView, ...]

    @property
    def id(self) -> str:
        """Id of its heading."""
        return "-".join(("t", *(() if self.is_dated else ("undated",)), *(() if self.time is None else (self.time,))))


def make_timeline(index: Index) -> tuple[Period, ...]:
    """Return all happenings by period."""
    place = {claim_id: number for number, claim_id in enumerate(index.claims)}
    views = [make_happening(index, happening) for happening in find_happenings(index)]
    views.sort(key=lambda view: (*_order(view), [place[telling.event.id] for telling in view.tellings], view.id))
    return tuple(
        Period(time=time, is_dated=not is_undated, happenings=tuple(group))
        for (is_undated, time), group in groupby(views, key=_find_period)
    )


def find_happenings(index: Index) -> Iterator[Happening]:
    """Yield all happenings; an event that no happening holds is one of its own."""
    linked = index.record.links.happenings
    told = {claim for happening in linked for claim in happening.claims}
    yield from linked
    for page_record in index.record.pages:
        lone = (event for event in page_record.events if event.id not in told)
        yield from (make_lone_happening(event, index.page_of(event.id).lineage.siglum) for event in lone)


def _find_period(view: HappeningView) -> tuple[bool, str | None]:
    """Return whether it has no date, and the month or year of the date or of the report."""
    days = find_days(view.reported) if view.days is None else view.days
    if days is None:
        return (True, None)
    first, last = days
    is_one_month = (first.year, first.month) == (last.year, last.month)
    return (view.days is None, f"{first.year:04}-{first.month:02}" if is_one_month else f"{first.year:04}")


def _order(view: HappeningView) -> tuple[bool, str, date, date]:
    """Order by period (a year before its months), then by date; what has no date comes last, by when it was told."""
    is_undated, period = _find_period(view)
    first, last = (find_days(view.reported) if view.days is None else view.days) or (date.max, date.max)
    return (is_undated, period or "9999-99", first, last)


def make_lone_happening(event: Event, lineage: str) -> Happening:
    """Return the happening of an event that no other claim tells of."""
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


def make_happening(index: Index, happening: Happening) -> HappeningView:
    """Return a happening with its versions and sentences."""
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
        reported=_find_reported(index, claims),
        times=_views(index, happening.times),
        places=_views(index, happening.places),
        statuses=_views(index, happening.statuses),
        actors=group_actors(happening.actors, _all(event.actors for event in events)),
        recipients=_without_nameless(group_actors(happening.recipients, _all(event.recipients for event in events))),
        third_parties=group_actors(happening.third_parties, _all(event.third_parties for event in events)),
        lineages=index.lineages_of(claims, happening.lineages),
        tellings=tuple(_telling(index, event) for event in events),
        reason=happening.reason,
    )


def _find_reported(index: Index, claims: Iterable[str]) -> Edtf | None:
    """Return when the first page that tells something was published."""
    published = [page.published for page in map(index.page_of, claims) if page.published is not None]
    return min(published, default=None)


def _views(index: Index, versions: tuple[Version, ...]) -> tuple[VersionView, ...]:
    """Return versions with their sentences; a single one without, since the sentences of the happening are its own."""
    if len(versions) == 1:
        (only,) = versions
        return (VersionView(value=only.value, claimants=only.claimants, lineages=(), passages=()),)
    return tuple(make_version(index, version) for version in versions)


def _all(groups: Iterable[tuple[Actor, ...]]) -> list[Actor]:
    return [actor for group in groups for actor in group]


def _find_all_days(time: Edtf | None, versions: Iterable[Version]) -> tuple[date, date] | None:
    """Return the days of the one date, or the days that all versions span together."""
    if time is not None:
        return find_days(time)
    spans = [days for days in (find_days(parse_time(version.value)) for version in versions) if days is not None]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _without_nameless(views: tuple[PartyView, ...]) -> tuple[PartyView, ...]:
    kept = leave_out_nameless(view.party for view in views)
    return tuple(view for view in views if view.party in kept)


def _telling(index: Index, event: Event) -> Telling:
    actors = (*event.actors, *event.recipients, *event.third_parties)
    inferred: Mapping[str, str] = {actor.name: actor.basis for actor in actors if actor.basis is not None}
    return Telling(passage=make_passage(index, event.id), event=event, inferred=tuple(inferred.items()))
