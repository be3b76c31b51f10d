"""Who protests where a noun leaves it out: the crowd told in its sentence, else that of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import are_of_nobody
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.record.actor import Actor
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_CROWD = "protesters"


def name_crowd(events: Sequence[Event], told: Sequence[Told], context: PageContext) -> Iterator[Event]:
    """Yield a page's events; a protest of nobody is by those whom its sentence calls demonstrators, else the page's."""
    protests = [event for event in events if event.type is EventType.PROTEST]
    if all(event.actors for event in protests):
        yield from events
        return
    raws = {one.event.id: one.raw for one in told if one.event.type is EventType.PROTEST}
    near = {event.id: _crowd_beside(raws.get(event.id), context) for event in protests if not event.actors}
    crowds = {frozenset(actor.name.casefold() for actor in event.actors): event.actors for event in protests}
    crowds.pop(frozenset(), None)
    known = next(iter(crowds.values())) if len(crowds) == 1 and all(map(are_of_nobody, crowds.values())) else ()
    for event in events:
        crowd = near.get(event.id, ())
        if event.id in near and not crowd and "riot" not in event.mode:  # a riot may be of others
            crowd = known
        basis = "not said here; those who are told to protest"
        yield fill_role(event, "actors", crowd, basis) if crowd else event


def _crowd_beside(raw: RawEvent | None, context: PageContext) -> tuple[Actor, ...]:
    """Return the demonstrators that the sentence of a protest names."""
    named = [] if raw is None else [one for _, one in raw.sentence.mentions if _CROWD in one.classes]
    actors = [context.actor_of(one) for one in named[:1]]
    return tuple(replace(one, party=None if one.party in state_codes() else one.party) for one in actors)
