"""Fights of two sides undergo nobody: who falls in one is of the fight and its count (CODEBOOK §4, §9.10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.page.context import PageContext
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.record.evidence import Step

_FIGHTS = {"battle", "gunfight", "war"}
FORCES = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.PEACEKEEPERS}
_TWO = 2


def without_fallen(events: Sequence[Event], context: PageContext) -> Iterator[Event]:
    """Yield a page's events, fights of two sides without those told to fall in them.

    "Bentrok A dan B, lima orang tewas", "Warga tewas dalam bentrokan polisi dan pendemo". Those of one of the two who
    are told to fall ("tiga tentara A gugur dalam operasi itu") still do.
    """
    for event in events:
        is_fight = event.type is EventType.ASSAULT and "battle" in event.mode and bool(event.recipients)
        if not (is_fight and _are_two(event, context)):
            yield event
            continue
        step = Step(what="recipient", why="both sides of a fight act; who fell in it is counted")
        yield replace(event, recipients=(), steps=(*event.steps, step))


def _are_two(event: Event, context: PageContext) -> bool:
    """Tell whether two sides fight each other: by what the words tell, or since they are foes and others fell.

    A third side with a name of its own is whom they fight together ("A dan B memerangi | C").
    """
    sides = {actor.party or actor.name for actor in event.actors}
    if len(sides) < _TWO or event.frame in _FIGHTS:
        return len(sides) >= _TWO
    if any(_is_third(one, sides) for one in event.recipients):
        return False
    are_theirs = (one.party in sides and (one.basis is None or one.kind in FORCES) for one in event.recipients)
    return not any(are_theirs) and (context.are_rivals(event.actors) or _are_at_odds(event.actors, context))


def _is_third(one: Actor, sides: set[str]) -> bool:
    """Tell whether somebody is a side that the sentence names, and none of those who act."""
    is_side = one.party is not None and one.basis is None and one.kind in {*FORCES, ActorKind.GOVERNMENT}
    return is_side and one.party not in sides


def _are_at_odds(actors: Sequence[Actor], context: PageContext) -> bool:
    """Tell whether the camps of a story are among those who fight, or people of no side do."""
    if any(actor.party is None for actor in actors):
        return True
    foes = {foe.party for actor in actors if (foe := context.foe_of(actor)) is not None}
    return any(actor.party in foes for actor in actors)
