"""Who puts to death where a sentence does not say: the state whose courts order it (CODEBOOK §9.27)."""

from __future__ import annotations

from runut.extract.page.context import PageContext
from runut.extract.parties.at_hand import AtHand, fill_role
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event
from runut.world.rivals import state_codes

_EXECUTION = "put-to-death"


def name_executioner(event: Event, at_hand: AtHand, context: PageContext, powers: Actor | None) -> Event:
    """Return an execution by nobody as by the state where it is told to be, the story's or that of who is put to death.

    None but a court's state puts to death by hanging or a firing squad (CODEBOOK §9.27): no foe in the field.
    """
    if event.frame != _EXECUTION or event.actors:
        return event
    own = [actor.party for actor in event.recipients if actor.party in state_codes()]
    land = at_hand.land if at_hand.land in state_codes() else None
    state = land or (powers.party if powers is not None else None) or next(iter(own), None)
    if state is None:
        return event
    actor = Actor(name=context.names.get(state, state), party=state, kind=ActorKind.GOVERNMENT)
    return fill_role(event, "actors", (actor,), f"not said here; the courts of {state}")
