"""Happenings: events that tell of one thing in the world, with every version of its day, place and status."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.link.comparing.cells import Cell, key_of
from runut.link.comparing.clusters import Cluster, Match, Rules, find_clusters, find_matches
from runut.link.comparing.days import NEWS_DAYS, Days, days_of, month_of
from runut.link.comparing.rulings import NO_BONDS, Bonds
from runut.link.happenings.deeds import Deed
from runut.link.happenings.event_match import (
    ACCORD_TOLERANCE_DAYS,
    TOLERANCE_DAYS,
    WEEK_DAYS,
    WORDS,
    is_left_to_others,
    may_be_one,
)
from runut.link.happenings.event_weight import needed, weigh
from runut.link.happenings.tellings import ACCORD, Telling
from runut.link.texts.sources import Source, find_independent
from runut.link.texts.versions import Given, find_versions
from runut.record.actor import Actor
from runut.record.claims import Event, EventType
from runut.record.edtf import Edtf
from runut.record.ids import make_id
from runut.record.linked import Happening

_MUTUAL = {"battle", "ceasefire", "exchange"}
_TALKS = {EventType.CONSULT}
_MAX_MONTHS = 16
"""A stretch of up to a year is found by each of its months, a longer one by those around its ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Happenings, and what they were joined from.

    Attributes:
        happenings: In order of time.
        firsts: The events that were compared.
        matches: Pairs of them that match.
    """

    happenings: tuple[Happening, ...]
    firsts: Sequence[Telling]
    matches: Sequence[Match]


def find_happenings(
    tellings: Sequence[Telling], sources: Mapping[str, Source], bonds: Bonds = NO_BONDS
) -> tuple[Happening, ...]:
    """Return the happenings of events, which must come in order of report; every event is in exactly one.

    Args:
        tellings: The events.
        sources: Where they stand.
        bonds: What people ruled of them.
    """
    return join_events(tellings, sources, bonds).happenings


def join_events(tellings: Sequence[Telling], sources: Mapping[str, Source], bonds: Bonds) -> Joined:
    """Return the happenings of events with what they were joined from."""
    firsts, copies = set_copies_aside(tellings, bonds)
    matches = list(find_matches(firsts, EVENT_RULES))
    return Joined(happenings=make_happenings(firsts, copies, matches, sources, bonds), firsts=firsts, matches=matches)


def make_happenings(
    firsts: Sequence[Telling],
    copies: Mapping[str, list[Telling]],
    matches: Iterable[Match],
    sources: Mapping[str, Source],
    bonds: Bonds,
) -> tuple[Happening, ...]:
    """Return the happenings that matches make of events, which must come in order of report."""
    ruled = bonds.over([telling.id for telling in firsts])
    clusters = find_clusters(firsts, matches, EVENT_RULES, ruled)
    made = [make_happening(with_copies(found, copies), sources) for found in clusters]
    return tuple(sorted(made, key=timeline_order))


def set_copies_aside(tellings: Sequence[Telling], bonds: Bonds) -> tuple[list[Telling], dict[str, list[Telling]]]:
    """Return the events of different wording, and the copies of each in other pages of its lineage, by its id.

    What a person ruled on stands for itself, and what no other page of its lineage can be a copy of.
    """
    firsts: dict[Hashable, Telling] = {}
    copies: dict[str, list[Telling]] = defaultdict(list)
    seen: Counter[Hashable] = Counter()
    pages: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        pages[telling.source.lineage].add(telling.page)
    for telling in tellings:
        if telling.event.id in bonds.claims or len(pages[telling.source.lineage]) == 1:
            firsts[telling.event.id] = telling
            continue
        wording = (telling.source.lineage, telling.source.words, telling.event.trigger, telling.profile)
        seen[telling.page, wording] += 1
        key = (*wording, seen[telling.page, wording])
        if key not in firsts:
            firsts[key] = telling
        elif telling.source.words:
            copies[firsts[key].event.id].append(telling)
    return list(firsts.values()), copies


def with_copies(found: Cluster[Telling], copies: Mapping[str, list[Telling]]) -> Cluster[Telling]:
    """Return what was joined together with the copies of its members."""
    more = [copy for telling in found.members for copy in copies.get(telling.event.id, ())]
    if not more:
        return found
    members = sorted((*found.members, *more), key=lambda telling: telling.source.order)
    return Cluster(tuple(members), tuple(sorted({*found.why, "copies of one text"})))


def _find_match(one: Telling, other: Telling) -> Match | None:
    weight, why = _weigh_pair(one, other)
    return Match(one=one.id, other=other.id, weight=weight, why=why) if weight >= needed(one) else None


def is_match(one: Deed, other: Deed) -> bool:
    """Tell whether two events match, whichever comes first."""
    return _weigh_pair(one, other)[0] >= needed(one)


def _weigh_pair(one: Deed, other: Deed) -> tuple[int, tuple[str, ...]]:
    if is_left_to_others(one, other) or not may_be_one(one, other):
        return 0, ()
    return weigh(one, other)


def _day_order(telling: Telling) -> int:
    days = telling.days or telling.source.reported or Days(None, None)
    return days.first or days.last or 0


def _find_cells(telling: Telling) -> Iterator[Cell]:
    """Yield cells of which two events that can be one share at least one, and others seldom.

    Acts whose day is known meet in the cells of their days, others in those of their months, where they meet all.
    """
    base = (telling.family, telling.reality)
    yield Cell(key_of(*base, telling.page))
    is_of_days, days = _find_days(telling)
    if telling.event.type is EventType.ASSAULT and telling.place is not None and telling.days is not None:
        where = " ".join(sorted(telling.place.names))  # blows that are blamed on different sides meet at their place
        before = range(days.start - WEEK_DAYS, days.start) if telling.is_loose else ()
        yield from (Cell(key_of(*base, "at", where, day)) for day in (*before, *days))
    if telling.event.type is EventType.PROTEST and telling.days is not None:  # crowds are called by many names
        yield Cell(key_of(*base, "crowd", telling.days.first, telling.days.last))
    for party in telling.sides or {""}:
        if telling.is_lasting:
            yield Cell(key_of(*base, party, "lasting"))
        yield from (Cell(key_of(*base, party, "day", day)) for day in days)
        yield from (Cell(key_of(*base, party, month), is_wide=not is_of_days) for month in _find_months(telling))


def _find_days(telling: Telling) -> tuple[bool, range]:
    """Return whether an event is known by its days, and in which it is looked for."""
    reported = telling.source.reported
    days, before = telling.days, NEWS_DAYS if telling.is_loose and telling.family in WORDS else 0
    is_narrow = days is not None and days.is_narrow
    if days is None:
        is_narrow, days, before = (
            telling.nearby is None and reported is not None and reported.is_narrow,
            reported,
            NEWS_DAYS,
        )
    if not is_narrow or days is None or days.first is None or days.last is None:
        return False, range(0)
    reach = ACCORD_TOLERANCE_DAYS if telling.family == ACCORD else TOLERANCE_DAYS
    return True, range(days.first - before, days.last + reach + 1)


def _find_months(telling: Telling) -> set[int]:
    months: set[int] = set()
    reported = telling.source.reported
    for days in (telling.days, telling.nearby, reported if telling.days is None else None):
        if days is None:
            continue
        ends = [end for end in (days.first, days.last) if end is not None]
        months |= {month_of(end + step) for end in ends for step in (-TOLERANCE_DAYS, TOLERANCE_DAYS)}
        if days.first is not None and days.last is not None and days.last - days.first <= 30 * _MAX_MONTHS:
            months |= set(range(month_of(days.first), month_of(days.last) + 1))
        elif days is telling.days:
            months |= {month_of(end) + step for end in ends for step in (-1, 0, 1)}
    return months


EVENT_RULES = Rules(
    name="event", find_cells=_find_cells, day_of=_day_order, find_match=_find_match, may_be_one=may_be_one
)


def make_happening(found: Cluster[Telling], sources: Mapping[str, Source]) -> Happening:
    """Return the happening that joined events tell of."""
    events = [telling.event for telling in found.members]
    claims = tuple(event.id for event in events)
    types = Counter(event.type for event in events)
    actors = _shown(actor for event in events for actor in event.actors)
    return Happening(
        id=make_id("h", *sorted(claims)),
        type=min(types, key=lambda kind: (-types[kind], kind)),
        modes=tuple(sorted({mode for event in events for mode in event.mode})),
        claims=claims,
        lineages=find_independent(telling.source for telling in found.members),
        actors=actors,
        recipients=_undergoing(events, actors),
        third_parties=_shown(actor for event in events for actor in event.third_parties),
        times=find_versions(
            (Given(str(event.time), event.id, event.attribution) for event in events if event.time), sources
        ),
        places=find_versions(
            (Given(event.place, event.id, event.attribution) for event in events if event.place), sources
        ),
        statuses=find_versions((Given(event.status.value, event.id, event.attribution) for event in events), sources),
        time=find_narrowest(_find_times(found.members)),
        reason=_reason(found),
    )


def _find_times(tellings: Iterable[Telling]) -> set[Edtf]:
    """Return the times by which a happening is dated: those in words where there are, of a state its beginnings."""
    told = [telling for telling in tellings if telling.event.time is not None]
    told = [telling for telling in told if telling.event.time_basis is None] or told
    began = [telling for telling in told if telling.is_lasting and telling.days is not None and not telling.days.last]
    return {telling.event.time for telling in began or told if telling.event.time is not None}


def _reason(found: Cluster[Telling]) -> str:
    return f"joined by {', '.join(found.why)}" if found.why else "told once"


def _shown(actors: Iterable[Actor]) -> tuple[str, ...]:
    """Return parties, or names where no party is known, each once, in order of report."""
    return tuple(dict.fromkeys(actor.party or actor.name for actor in actors))


def _undergoing(events: Sequence[Event], actors: tuple[str, ...]) -> tuple[str, ...]:
    """Return who undergoes it: of a fight or talk of several only those who have no part in it (CODEBOOK §4)."""
    shown = _shown(actor for event in events for actor in event.recipients)
    is_mutual = len(actors) > 1 and any(_MUTUAL & set(event.mode) or event.type in _TALKS for event in events)
    return tuple(one for one in shown if not (is_mutual and one in actors))


def find_narrowest(times: Iterable[Edtf]) -> Edtf | None:
    """Return the narrowest of times that all can be true of one day, None where they cannot or there is none."""
    stretches = [(days, time) for time in times if (days := days_of(time)) is not None]
    narrowest = sorted(stretches, key=lambda item: (item[0].length or 10**7, item[1].text))
    if not narrowest or any(one.gap_to(other) > 0 for one, _ in stretches for other, _ in stretches):
        return None
    return narrowest[0][1]


def timeline_order(happening: Happening) -> tuple[int, str]:
    """Return by what happenings are ordered: a day, then the id."""
    days = days_of(happening.time) if happening.time is not None else None
    if days is None:
        given = [found for version in happening.times if (found := days_of(Edtf(version.value))) is not None]
        days = given[0] if given else Days(None, None)
    return (days.first or days.last or 10**7, happening.id)
