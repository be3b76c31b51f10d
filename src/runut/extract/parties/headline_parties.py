"""Who did what a headline only tells was done: taken from the body, which tells the same act in full."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from runut.extract.acts.alike_events import may_be_same, share_side
from runut.extract.parties.at_hand import fill_role
from runut.record.claims import Event, EventType

_ALLEGED = "allege"
_TOLD_IN_FULL = {
    EventType.ASSAULT,
    EventType.COERCE,
    EventType.SANCTION,
    EventType.PROTEST,
    EventType.RETREAT,
}


def complete_headlines(events: Sequence[Event], headlines: Collection[int]) -> Iterator[Event]:
    """Yield a page's events, those of headlines with the doers that the first such act of the body has."""
    accused = {event.evidence.sentence for event in events if event.type is EventType.ACCUSE and _ALLEGED in event.mode}
    told_of = (event for event in events if event.actors and event.evidence.sentence not in accused)
    body = [event for event in told_of if event.evidence.line not in headlines]  # who is only accused need not have
    for event in events:
        is_open = event.evidence.line in headlines and not event.actors and event.type in _TOLD_IN_FULL
        told = next((one for one in body if is_open and _is_it(one, event)), None)
        if told is None:
            yield event
            continue
        basis = f"not said here; as told in line {told.evidence.line}"
        yield fill_role(_with_sides(event, told, basis), "actors", told.actors, basis)


def _is_it(told: Event, event: Event) -> bool:
    """Tell whether an act of the body may be that of a headline: of one type, done to the same people."""
    is_alike = told.type is event.type and (may_be_same(told, event) or _are_called_alike(event, told))
    return is_alike and not share_side(told.actors, event.recipients)


def _are_called_alike(event: Event, told: Event) -> bool:
    """Tell whether people of no side are called as those of a side in the body ("20 tentara tewas")."""
    heads = {actor.name.casefold().partition(" ")[0] for actor in told.recipients if actor.party is not None}
    named = {actor.name.casefold().partition(" ")[0] for actor in event.recipients}
    return named <= heads and all(actor.party is None for actor in event.recipients)


def _with_sides(event: Event, told: Event, basis: str) -> Event:
    sides = {actor.party for actor in told.recipients}
    if len(sides) != 1 or not _are_called_alike(event, told):
        return event
    side = next(iter(sides))
    return replace(event, recipients=tuple(replace(one, party=side, basis=basis) for one in event.recipients))
