"""Whose people demonstrators are: nobody's, but for a group's that the page names (CODEBOOK §9.26)."""

from __future__ import annotations

from dataclasses import replace

from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event
from runut.world.rivals import state_codes

_OF_CROWDS = {ActorKind.PERSON, ActorKind.CIVILIANS}


def as_crowd(event: Event, told: Event | None) -> Event:
    """Return a protest by demonstrators of no state's will, of the group whose protest was told before."""
    actors = tuple(replace(actor, party=None) if _carries_nobody(actor) else actor for actor in event.actors)
    groups = set() if told is None else {actor.party for actor in told.actors if actor.party} - state_codes()
    are_nobodys = all(actor.party is None and actor.kind in _OF_CROWDS for actor in actors)
    if told is not None and len(groups) == 1 and are_nobodys:
        side, basis = next(iter(groups)), f"no side said; the protest of line {told.evidence.line}"
        actors = tuple(replace(actor, party=side, basis=basis) for actor in actors)
    return replace(event, actors=actors)


def _carries_nobody(actor: Actor) -> bool:
    """Tell whether a demonstrator is a state's people, whose will it is not."""
    return actor.kind in _OF_CROWDS and actor.party in state_codes()


def is_of_people(actor: Actor) -> bool:
    """Tell whether an actor is people of no side: a crowd, workers, kin, opponents of those in office."""
    return actor.party is None and actor.kind in {
        None,
        ActorKind.OTHER,
        ActorKind.PERSON,
        ActorKind.CIVILIANS,
        ActorKind.PARTY,
        ActorKind.GOVERNMENT,
    }
