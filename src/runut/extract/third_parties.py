"""To whom a third party turns, where its sentence does not say: who did it, the two sides, the state of the story."""

from __future__ import annotations

from runut.extract.act_memory import ActMemory
from runut.extract.alike_events import INCIDENT_TYPES
from runut.extract.answering import is_of_blow
from runut.extract.at_hand import fill_role
from runut.extract.how_told import Telling
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

_TO_BOTH = {EventType.REQUEST, EventType.SUPPORT}
_TO_POWERS = {EventType.REQUEST, EventType.ACCUSE}
_MEDIATING, _ORDER, _SIGN = "offer-mediation", "order", "sign"


def name_for_third(event: Event, telling: Telling, memory: ActMemory, powers: Actor | None) -> Event:
    """Return what a third party says, blames or offers as towards who did it or the two sides."""
    context = memory.context
    if event.type is EventType.ACCUSE and memory.incidents:
        last = memory.incidents[-1]
        basis = f"not said here; who did it in line {last.evidence.line}"
        return fill_role(event, "recipients", last.actors, basis)
    is_to_both = event.type in _TO_BOTH and _SIGN not in event.mode and event.frame != _ORDER
    if (is_to_both or event.frame == _MEDIATING) and context.are_at_odds:
        return fill_role(event, "recipients", context.opponents, "not said here; the two sides of the story")
    if powers is None or event.type not in _TO_POWERS or is_of_blow(event, telling.raw):
        return event
    if _has_struck(memory.before, powers, event):
        return event
    return fill_role(event, "recipients", (powers,), f"not said here; the authorities of {powers.party}")


def _has_struck(blow: Event | None, powers: Actor, event: Event) -> bool:
    """Tell whether what is blamed was done to the state's own people just before ("serangan ke X dikecam")."""
    if blow is None or event.type is not EventType.ACCUSE or blow.evidence.line != event.evidence.line:
        return False
    return blow.type in INCIDENT_TYPES and any(actor.party == powers.party for actor in blow.recipients)
