"""Whose organs without a side are in a quarrel of two states: not of the one that the act is done to, or done by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_HOSTILE = {EventType.ASSAULT, EventType.COERCE, EventType.ACCUSE, EventType.SANCTION, EventType.THREATEN}
_SAID = {EventType.REQUEST, EventType.REJECT}
"""Words that organs of a quarrel's states say to each other; whom they say them to may also be a third."""

_ORGANS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_STRUCK = {*_ORGANS, ActorKind.CIVILIANS}


def name_other_side(event: Event, context: PageContext) -> Event:
    """Return a hostile act with those of no side as of the state at odds with the one that it names."""
    if event.type not in {*_HOSTILE, *_SAID} or not _are_two_states(context):
        return event
    if _are_nobodys(event.actors, _ORGANS) and (foe := _foe(event.recipients, context)) is not None:
        return replace(event, actors=_as_of(event.actors, foe))
    if (
        event.type in _HOSTILE
        and _are_nobodys(event.recipients, _STRUCK)
        and (foe := _foe(event.actors, context)) is not None
    ):
        return replace(event, recipients=_as_of(event.recipients, foe))
    return event


def _are_two_states(context: PageContext) -> bool:
    sides = {camp.party for camp in context.opponents}
    return context.are_at_odds and context.home is None and sides <= state_codes()


def _are_nobodys(actors: Sequence[Actor], kinds: set[ActorKind]) -> bool:
    return bool(actors) and all(actor.party is None and actor.basis is None and actor.kind in kinds for actor in actors)


def _foe(actors: Sequence[Actor], context: PageContext) -> str | None:
    """Return the state at odds with those named, where they are of one camp."""
    foes = {foe.party for actor in actors if (foe := context.foe_of(actor)) is not None}
    return next(iter(foes)) if len(foes) == 1 and len(parties_of(actors)) == 1 else None


def _as_of(actors: Sequence[Actor], side: str) -> tuple[Actor, ...]:
    return tuple(replace(actor, party=side, basis=f"'{actor.name}': of {side}, the other side") for actor in actors)
