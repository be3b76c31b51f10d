"""Who strikes and is struck in turn: "penyerang menikam polisi, tetapi ia ditembak", "… lalu ditangkap tentara"."""

from __future__ import annotations

from runut.extract.acts.alike_events import share_side
from runut.extract.grammar.phrase_sorts import is_bare_count
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.parties.at_hand import fill_role
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType

_FORCE = {EventType.ASSAULT, EventType.COERCE}
_SHOT_DOWN, _FIRED, _NEXT_LINES = "shoot-down", {"rockets", "missiles", "drone", "weapons"}, 2
_THIRD = {"third_singular", "third_plural"}


def turn_on_striker(event: Event, before: Event | None, raw: RawEvent | None) -> Event:
    """Return what befalls a pronoun in the passive, behind a blow in its sentence, as done to the people who dealt it.

    So is what those of the side that they struck do to them, though the words stand behind those struck; and what is
    shot down was fired by who struck before, and is shot down by whom it was fired at.
    """
    if raw is not None and before is not None and event.frame == _SHOT_DOWN:
        return _turn_on_firer(event, before, raw)
    if raw is None or before is None or raw.sense.voice is not Voice.PAS or event.type not in _FORCE:
        return event
    is_near = before.type in _FORCE and before.evidence.sentence == event.evidence.sentence
    if not is_near or not before.actors or any(actor.party is not None for actor in before.actors):
        return event
    told = raw.arguments.subject.mentions
    is_he = not event.recipients and bool(told) and all(mention.pronoun in _THIRD for mention in told)
    struck = {actor.start for actor in before.recipients}
    is_of_struck = bool(event.actors) and any(actor.start in struck for actor in event.recipients)
    is_turned = is_of_struck and share_side(event.actors, event.recipients)
    names = {actor.name for actor in before.actors}
    is_same = any(actor.name in names for actor in event.recipients)  # "pria itu …, sebelum ditembak mati"
    if not (is_he or is_turned or is_same):
        return event
    return fill_role(event, "recipients", before.actors, "who struck before in its sentence")


def _turn_on_firer(event: Event, fired: Event, raw: RawEvent) -> Event:
    """Return rockets or drones that nobody's name owns, shot down, as those of who has just fired them."""
    told = raw.arguments.subject.mentions if raw.sense.voice is Voice.PAS else raw.arguments.recipients
    are_arms = all(not mention.classes.isdisjoint(_FIRED) or is_bare_count(mention) for mention in told)
    is_near = 0 <= event.evidence.line - fired.evidence.line <= _NEXT_LINES
    is_blow = fired.type is EventType.ASSAULT and fired.frame != _SHOT_DOWN and is_near
    if not (is_blow and are_arms and fired.actors and fired.recipients):
        return event
    if any(mention.party for mention in told) or share_side(event.actors, fired.actors):
        return event
    if not event.actors and raw.sense.voice is Voice.PAS:
        event = fill_role(event, "actors", fired.recipients, "whom it was fired at")
    return fill_role(event, "recipients", fired.actors, "who fired it")
