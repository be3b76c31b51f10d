"""Who accepts or refuses what was asked or offered just before, and whose it was."""

from __future__ import annotations

from runut.extract.act_memory import ActMemory
from runut.extract.alike_events import share_side
from runut.extract.at_hand import fill_role
from runut.extract.discourse import parties_of
from runut.record.claims import Event, EventType

_ASKING = {EventType.REQUEST, EventType.AGREE, EventType.CONCEDE}
_TAKING_UP = {"accept", "accept-talks"}
_ANSWER_LINES = 2


def name_answer(event: Event, memory: ActMemory) -> Event:
    """Return an answer with who gives it, and to whom: "Tuntutan itu | ditolak" by who was asked."""
    asked = memory.before
    if asked is None or asked.type not in _ASKING or not asked.actors:
        return event
    if event.evidence.line - asked.evidence.line > _ANSWER_LINES:
        return event
    basis = f"answers what is said in line {asked.evidence.line}"
    is_refused = event.type is EventType.REJECT and not event.actors and bool(asked.recipients)
    is_after = event.evidence.sentence != asked.evidence.sentence
    if is_refused and is_after and not share_side(asked.recipients, event.recipients):
        event = fill_role(event, "actors", asked.recipients, basis)
        return event if event.recipients else fill_role(event, "recipients", asked.actors, basis)
    is_taken_up = event.type is EventType.AGREE and event.frame in _TAKING_UP and not event.recipients
    if is_taken_up and event.actors and parties_of(event.actors).isdisjoint(parties_of(asked.actors)):
        return fill_role(event, "recipients", asked.actors, basis)
    return event
