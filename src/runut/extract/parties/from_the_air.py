"""Who bombs or shells where nobody is said to: from the air the state at odds with fighters, else who was not hit."""

from __future__ import annotations

from collections.abc import Iterable

from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import fill_role
from runut.record.actor import ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_AERIAL = "aerial"
_FROM_AFAR = {_AERIAL, "drone", "heavy-weapons"}
_UNDER_ARMS = {ActorKind.MILITARY, ActorKind.POLICE}


def name_bomber(event: Event, context: PageContext, told: Iterable[Event]) -> Event:
    """Return an attack from the air as one of the state of the story, where its foe is no state and none is named.

    Not where another than the two sides has been told to bomb, nor where soldiers of the state are hit.
    """
    if event.actors or event.type is not EventType.ASSAULT or _AERIAL not in event.mode or not context.are_at_odds:
        return event
    states = [camp for camp in context.opponents if camp.party in state_codes()]
    if len(states) != 1 or len(context.opponents) == 1:
        return event
    if any(one.party == states[0].party and one.kind in _UNDER_ARMS for one in event.recipients):
        return event  # nobody bombs their own soldiers
    sides = parties_of(context.opponents)
    if any(_AERIAL in known.mode and known.actors and not parties_of(known.actors) & sides for known in told):
        return event
    return fill_role(event, "actors", (states[0],), "not said here; of the two sides only a state flies")


def name_who_shelled(event: Event, context: PageContext) -> Event:
    """Return rockets, shells and drones of nobody told as the other side's of the one that they hit."""
    if event.actors or event.type is not EventType.ASSAULT or _FROM_AFAR.isdisjoint(event.mode):
        return event
    foes = [context.foe_of(actor) for actor in event.recipients]
    foe = next(iter(foes), None)
    if foe is None or foe.party is None or any(one is None or one.party != foe.party for one in foes):
        return event
    return fill_role(event, "actors", (foe,), "not said here; the other side of the story")
