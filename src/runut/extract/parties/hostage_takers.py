"""Who took the hostages of a page where a sentence leaves it out ("X membebaskan tujuh sandera. … Dua ditembak")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.extract.acts.alike_events import is_of_another_day, share_side
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import parties_of
from runut.extract.parties.at_hand import FREEING, fill_role
from runut.extract.parties.same_event import Told
from runut.extract.parties.struck import is_said
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType, Status

_HOSTAGES = "hostages"
_ABDUCT = "abduct"


def name_takers(events: Sequence[Event], told: Sequence[Told]) -> Iterator[Event]:
    """Yield a page's events; what befalls hostages by nobody is done by the one group that takes or frees any."""
    raws = {one.event.id: one.raw for one in told}
    takers = {frozenset(parties_of(event.actors)): event for event in events if _is_of_taker(event, raws.get(event.id))}
    if len(takers) != 1:
        yield from events
        return
    taking = next(iter(takers.values()))
    basis = f"not said here; who has the hostages in line {taking.evidence.line}"
    for event in events:
        is_theirs = not event.actors and _befalls_hostages(event, raws.get(event.id))
        is_theirs = is_theirs and _may_be_theirs(event, taking)
        yield fill_role(event, "actors", taking.actors, basis) if is_theirs else event


def _is_of_taker(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether a group is told to take people, or to free or kill hostages."""
    if not event.actors or not all(_is_group(actor) for actor in event.actors) or event.status is Status.DENIED:
        return False
    is_freeing = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
    return _ABDUCT in event.mode or ((is_freeing or event.type is EventType.ASSAULT) and _are_hostages(raw))


def _may_be_theirs(event: Event, taking: Event) -> bool:
    """Tell whether people are not told to be of another side than those whom the group took, nor its own."""
    said = [actor for actor in event.recipients if actor.party is not None and is_said(actor)]
    is_own = share_side(taking.actors, event.recipients)
    if _ABDUCT in event.mode and is_of_another_day(taking, event):
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
    return (is_freed or event.type in {EventType.ASSAULT, EventType.COERCE}) and _are_hostages(raw)


def _are_hostages(raw: RawEvent | None) -> bool:
    return raw is not None and any(_HOSTAGES in mention.classes for mention in raw.arguments.recipients)
