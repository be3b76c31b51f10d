"""Of whose people those are who fall in an attack told before."""

from __future__ import annotations

from dataclasses import replace

from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event

_BYSTANDERS = {None, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.MILITARY}
_ONLY_PEOPLE = {None, ActorKind.PERSON}


def as_struck(event: Event, blow: Event) -> Event:
    """Return an event whose victims of no side are of the one side that the blow struck in which they fall."""
    struck = {actor.party for actor in blow.recipients}
    if len(struck) != 1 or not struck.isdisjoint({actor.party for actor in event.actors}):
        return event
    basis = f"no side said; struck in line {blow.evidence.line}"
    recipients = tuple(
        _as_one_of(actor, blow.recipients[0], basis) if _is_anybody(actor) else actor for actor in event.recipients
    )
    return replace(event, recipients=recipients)


def _is_anybody(actor: Actor) -> bool:
    """Tell whether people are of no side, or only of the land in which it happens."""
    is_guessed = actor.basis is not None and actor.basis.startswith("no side said")
    return (actor.party is None or is_guessed) and actor.kind in _BYSTANDERS


def _as_one_of(actor: Actor, struck: Actor, basis: str) -> Actor:
    """Return somebody as of those struck: of their side, and of their sort where only people are told of."""
    kind = struck.kind if actor.kind in _ONLY_PEOPLE else actor.kind
    return replace(actor, party=struck.party, kind=kind, basis=basis)
