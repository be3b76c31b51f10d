"""Unrest that is the fighting of which a page tells and no protest ("kerusuhan di Delta" where fighters fight)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.record.actor import ActorKind
from runut.record.claims import Event, EventType

_RIOT = "riot"
_BATTLE = "battle"


def leave_out_unrest(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return a page's events without the unrest of nobody, where fighters fight and nobody else protests."""
    protests = [event for event in events if event.type is EventType.PROTEST]
    if not protests or not all(map(_is_of_nobody, protests)) or not any(map(_is_fight, events)):
        return tuple(events)
    return tuple(event for event in events if event.type is not EventType.PROTEST)


def _is_of_nobody(event: Event) -> bool:
    return event.frame == _RIOT and not event.actors


def _is_fight(event: Event) -> bool:
    if event.type is not EventType.ASSAULT or not event.actors:
        return False
    return _BATTLE in event.mode or any(actor.kind is ActorKind.NONSTATE_ARMED for actor in event.actors)
