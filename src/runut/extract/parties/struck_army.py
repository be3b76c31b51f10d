"""Whose soldiers of no side fight back or fall where those of a power from abroad have just been struck: its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.page.camps import OF_STORY
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.struck import is_said
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_NEAR = 4  # empty lines count
_ALLIED = {ActorKind.IGO, ActorKind.MILITARY, ActorKind.PEACEKEEPERS}
_HARM = {EventType.ASSAULT, EventType.RETREAT, EventType.COERCE}


def of_struck_army(event: Event, blow: Event | None, before: Event | None, context: PageContext) -> Event:
    """Return an act with soldiers of no side as of the peacekeepers or guests whom the blow just told has struck.

    "X menyerang pangkalan pasukan Y di Z. Baku tembak antara X dan | tentara | …": Y's, not Z's, unless the act told
    `before` this is one of Z's own.
    """
    army = _army_struck(event, blow, context)
    if army is None or event.type not in _HARM or army in {*parties_of(event.actors), *parties_of(event.recipients)}:
        return event
    if before is not None and any(one.party == context.home and is_said(one) for one in before.actors):
        return event
    basis = f"no side said; the army of {army} was struck"
    actors = _as_of(event.actors, army, basis)
    if blow is not None and blow.evidence.sentence == event.evidence.sentence:
        guessed = [one for one in actors if one.party == context.home and one.basis == OF_STORY]
        actors = tuple(replace(one, party=army, name=army, basis=basis) if one in guessed else one for one in actors)
    return replace(event, actors=actors, recipients=_as_of(event.recipients, army, basis))


def _army_struck(event: Event, blow: Event | None, context: PageContext) -> str | None:
    """Return the one power from abroad that a blow told right before struck."""
    if blow is None or event.evidence.line - blow.evidence.line > _NEAR:
        return None
    struck = {actor.party for actor in blow.recipients}
    army = next(iter(struck)) if len(struck) == 1 else None
    is_alliance = army not in state_codes() and all(actor.kind in _ALLIED for actor in blow.recipients)
    is_guest = army in {context.mission, context.guests} and army != context.home
    return army if is_guest or is_alliance else None


def _as_of(actors: Sequence[Actor], army: str, basis: str) -> tuple[Actor, ...]:
    return tuple(
        replace(actor, party=army, basis=basis) if actor.kind is ActorKind.MILITARY and not is_said(actor) else actor
        for actor in actors
    )
