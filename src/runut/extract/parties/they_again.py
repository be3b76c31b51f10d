"""Who "mereka" are that strike: who struck before, or those struck where they strike back; not who tells of it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.parties.at_hand import fill_role
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType

_THEY, _ONE = "third_plural", "third_singular"
_STRIKING = {EventType.ASSAULT, EventType.COERCE}
_ARMED = {ActorKind.MILITARY, ActorKind.POLICE}
_PEOPLE = {None, ActorKind.CIVILIANS, ActorKind.PERSON}
_BY_CROWDS = "primitive"
_NEAR = 2  # lines; a blank one may part them


def turn_on_who_struck(event: Event, raw: RawEvent, told: Sequence[Event]) -> Event:
    """Return an act of "mereka" as done by those who can have done it, by the blow that the sentence before told.

    People do not strike themselves ("Polisi menembaki mahasiswa. | Mereka | melempari polisi"), police neither march
    nor throw stones, and civilians who were just struck, or who only tell of it, do not abduct ("X melukai warga. |
    Mereka | menculik anak-anak", "Warga mengatakan X menyerbu desa. | Mereka | menculik anak-anak").
    """
    is_act = event.type in {*_STRIKING, EventType.PROTEST}
    last = _act_before(raw, told) if is_act and _opens_with_they(event, raw) else None
    if last is not None and event.type in _STRIKING and _only_tell(event, last):
        return fill_role(event, "actors", last.actors, f"who struck in line {last.evidence.line}")
    blow = last if last is not None and last.recipients else None
    if blow is None:
        return event
    strike_back = any(_is_same(one, other) for one in event.recipients for other in blow.actors)
    is_of_crowd = event.type is EventType.PROTEST or _BY_CROWDS in event.mode
    marches = is_of_crowd and all(one.kind in _ARMED for one in blow.actors)
    if (strike_back or marches) and any(_is_same(one, other) for one in event.actors for other in blow.actors):
        basis = f"who was struck in line {blow.evidence.line}"
        event = fill_role(event, "actors", blow.recipients, basis)
        is_back = event.type is EventType.ASSAULT and not event.recipients
        return fill_role(event, "recipients", blow.actors, "who struck them") if is_back else event
    struck = {one.name.casefold() for one in blow.recipients}
    are_struck = all(one.kind is ActorKind.CIVILIANS and one.name.casefold() in struck for one in event.actors)
    if event.type in _STRIKING and event.actors and are_struck and not strike_back:
        return fill_role(event, "actors", blow.actors, f"who struck in line {blow.evidence.line}")
    return event


def _opens_with_they(event: Event, raw: RawEvent) -> bool:
    """Tell whether "mereka", who act, are the first whom a sentence names but for who tells it."""
    named = (node.mention for node in raw.sentence.nodes if node.mention is not None)
    others = (one for one in named if one.pronoun != _ONE and one.name not in event.attribution)
    first = next(others, None)
    return first is not None and first.pronoun == _THEY and first in raw.arguments.actors


def _act_before(raw: RawEvent, told: Sequence[Event]) -> Event | None:
    """Return the last act of the sentence before, where it is a blow that somebody dealt."""
    last = next((one for one in reversed(told) if one.evidence.sentence != raw.sentence.span), None)
    if last is None or last.type not in _STRIKING or raw.sentence.line - last.evidence.line > _NEAR:
        return None
    return last if last.actors else None


def _only_tell(event: Event, blow: Event) -> bool:
    """Tell whether those who would do it are people who told of a blow that others dealt."""
    tellers = {name.casefold() for name in (*blow.attribution, *event.attribution)}
    are_they = bool(event.actors) and all(one.name.casefold() in tellers for one in event.actors)
    are_people = all(one.kind in _PEOPLE for one in event.actors)
    struck_back = any(_is_same(one, other) for one in event.recipients for other in blow.actors)
    return are_they and are_people and not struck_back and not any(one.kind in _PEOPLE for one in blow.actors)


def _is_same(one: Actor, other: Actor) -> bool:
    """Tell whether two are of one side and sort, or bear one name."""
    if one.name.casefold() == other.name.casefold():
        return True
    return one.party is not None and (one.party, one.kind) == (other.party, other.kind)
