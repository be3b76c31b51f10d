"""Of whom a passive without a subject tells behind a taking: "X menangkap lima orang | sebelum | dibebaskan"."""

from __future__ import annotations

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.parties.at_hand import FREEING, fill_role
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType

_TAKING = {"abduct", "arrest", "torture", "beat", "sexual"}
_NEXT = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE}


def turn_on_taken(event: Event, taken: Event | None, raw: RawEvent | None) -> Event:
    """Return what a passive says of who took others in its sentence as what those taken underwent, by who took them.

    They are freed, whoever frees them; what else befalls them is theirs only where nobody else is said to do it ("X
    menyandera Y sebelum | diserang | tentara" tells of X).
    """
    if raw is None or taken is None or raw.sense.voice is not Voice.PAS or _TAKING.isdisjoint(taken.mode):
        return event
    if taken.evidence.sentence != event.evidence.sentence or not (taken.actors and taken.recipients):
        return event
    took = {actor.start for actor in taken.actors if actor.start is not None}
    are_takers = bool(event.recipients) and all(actor.start in took for actor in event.recipients)
    is_freed = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
    is_helped = event.type is EventType.AID
    if not are_takers or not (is_freed or is_helped or (event.type in _NEXT and not event.actors)):
        return event
    event = fill_role(event, "recipients", taken.recipients, "those taken before in its sentence")
    if event.actors or is_helped:
        return event
    return fill_role(event, "actors", taken.actors, "not said here; who took them")
