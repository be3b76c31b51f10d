"""Who took the hostages of a page where a sentence leaves it out ("X membebaskan tujuh sandera. … Dua ditembak")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.extract.acts.alike_events import is_of_another_day, share_side
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import FREEING, fill_role
from runut.extract.parties.same_event import Told
from runut.extract.parties.struck import is_said
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType, Status

_HOSTAGES = "hostages"
_PRISONERS = "prisoners"
_ABDUCT = "abduct"
_PEOPLE = {ActorKind.CIVILIANS, ActorKind.PERSON}


def name_takers(events: Sequence[Event], told: Sequence[Told]) -> Iterator[Event]:
    """Yield a page's events; what befalls hostages by nobody is done by the one group that takes or frees any."""
    raws = {one.event.id: one.raw for one in told}
    taking = _find_taking(events, raws)
    if taking is None:
        yield from events
        return
    basis = f"not said here; who has the hostages in line {taking.evidence.line}"
    for event in events:
        is_theirs = not event.actors and _befalls_hostages(event, raws.get(event.id))
        is_theirs = is_theirs and _may_be_theirs(event, taking, raws.get(event.id))
        yield fill_role(event, "actors", taking.actors, basis) if is_theirs else event


def name_hostages(events: Sequence[Event], told: Sequence[Told]) -> Iterator[Event]:
    """Yield a page's events; people of no told side whom the takers take, hold or free are of the side they took."""
    raws = {one.event.id: one.raw for one in told}
    taking = _find_taking(events, raws)
    theirs = [event for event in events if taking is not None and _is_theirs(event, taking, raws.get(event.id))]
    lines = {
        actor.party: event.evidence.line
        for event in reversed(theirs)
        for actor in event.recipients
        if actor.party is not None and actor.basis is None
    }
    if len(lines) != 1 or any(_takes_others(event, raws.get(event.id)) for event in theirs):
        yield from events
        return
    ((side, line),) = lines.items()
    own, basis = {event.id for event in theirs}, f"no side said; the hostages are {side}'s in line {line}"
    for event in events:
        is_open = event.id in own and bool(event.recipients) and all(map(_has_no_side, event.recipients))
        named = (replace(actor, party=side, basis=basis) for actor in event.recipients)
        yield replace(event, recipients=tuple(named)) if is_open else event


def _takes_others(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether a verb tells of people who are taken, and not of those who were told of before ("X itu diculik")."""
    if _ABDUCT not in event.mode or raw is None or raw.sense.voice.is_noun or not event.recipients:
        return False
    return all(map(_has_no_side, event.recipients)) and not _are_those(raw)


def _are_those(raw: RawEvent) -> bool:
    """Tell whether the people of an act are told as those of whom the page told before."""
    return any(one.definite or one.pronoun for one in raw.arguments.recipients)


def _has_no_side(actor: Actor) -> bool:
    """Tell whether somebody is people whose side is not told, or only that of the land where it happens."""
    return actor.kind in _PEOPLE and (actor.party is None or not is_said(actor))


def _is_theirs(event: Event, taking: Event, raw: RawEvent | None) -> bool:
    """Tell whether the takers take somebody, free somebody, or hold or kill hostages."""
    if parties_of(event.actors) != parties_of(taking.actors):
        return False
    is_freed = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
    return _ABDUCT in event.mode or is_freed or _befalls_hostages(event, raw)


def _find_taking(events: Sequence[Event], raws: Mapping[str, RawEvent]) -> Event | None:
    """Return an act of the one group of a page that takes, frees or kills hostages, None where none or several do."""
    takers = {frozenset(parties_of(event.actors)): event for event in events if _is_of_taker(event, raws.get(event.id))}
    return next(iter(takers.values())) if len(takers) == 1 else None


def _is_of_taker(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether a group is told to take people, or to free or kill hostages."""
    if not event.actors or not all(_is_group(actor) for actor in event.actors) or event.status is Status.DENIED:
        return False
    is_freeing = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
    return _ABDUCT in event.mode or ((is_freeing or event.type is EventType.ASSAULT) and _are_hostages(raw))


def _may_be_theirs(event: Event, taking: Event, raw: RawEvent | None) -> bool:
    """Tell whether people are not told to be of another side than those whom the group took, nor its own."""
    said = [actor for actor in event.recipients if actor.party is not None and is_said(actor)]
    is_own = share_side(taking.actors, event.recipients)
    is_known = raw is not None and _are_those(raw)
    if _ABDUCT in event.mode and is_of_another_day(taking, event) and not is_known:
        return False  # "… Tiga pendeta diculik tahun lalu"
    return not is_own and (not said or not parties_of(taking.recipients) or share_side(said, taking.recipients))


def _is_group(actor: Actor) -> bool:
    return actor.kind is ActorKind.NONSTATE_ARMED and actor.party is not None


def _befalls_hostages(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether people are taken, or hostages killed, held or freed, by nobody told."""
    if event.type is EventType.ASSAULT and _ABDUCT in event.mode:
        goes_on = event.time is not None and "/.." in event.time.text  # "60 orang diculik sejak awal tahun"
        return event.status is Status.HAPPENED and not goes_on
    is_freed = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
    if is_freed and raw is not None and _are_anybody(event, raw):
        return True
    return (is_freed or event.type in {EventType.ASSAULT, EventType.COERCE}) and _are_hostages(raw)


def _are_anybody(event: Event, raw: RawEvent) -> bool:
    """Tell whether people of no told side are freed, who are not said to be in jail ("dua perempuan | dibebaskan")."""
    is_bare = bool(event.recipients) and all(map(_has_no_side, event.recipients))
    return is_bare and not any(_PRISONERS in mention.classes for mention in raw.arguments.recipients)


def _are_hostages(raw: RawEvent | None) -> bool:
    return raw is not None and any(_HOSTAGES in mention.classes for mention in raw.arguments.recipients)
