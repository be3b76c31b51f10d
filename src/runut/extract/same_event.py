"""Which event told before a sentence takes up again: "pertemuan itu akan diadakan", "kedua sandera dibebaskan"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from runut.annotate.mentions import Mention, MentionKind
from runut.extract.act_traits import goes_back
from runut.extract.alike_events import share_side
from runut.extract.at_hand import fill_role
from runut.extract.discourse import parties_of
from runut.extract.raw_event import RawEvent
from runut.extract.told_people import are_all, first_word
from runut.languages.affixes import Voice
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Step

_MEETING = {EventType.CONSULT, EventType.AGREE}
_DEAL = {EventType.AGREE, EventType.SUPPORT}
_ALONE = {
    EventType.RETREAT,
    EventType.MOBILIZE,
    EventType.AID,
    EventType.SANCTION,
    EventType.COERCE,
    EventType.PROTEST,
    EventType.ACCUSE,
    EventType.REQUEST,
    EventType.THREATEN,
    EventType.COOPERATE,
    EventType.ASSAULT,
}
_HELD = {"abduct", "arrest"}
_ANSWERS = {"accept", "accept-ceasefire", "accept-treaty", "accept-talks", "accept-aid"}
"""Frames of what another does with a thing told before."""

_NAMELESS_THINGS = {EventType.AGREE, EventType.SUPPORT, EventType.AID}
"""Acts whose first telling may have no noun for the thing: "sepakat …" and then "kesepakatan itu"."""

_BACK_LINES = 12  # empty ones count
_TALKS = "talks"
_CLAUSE_REACH = 9
_GUESSED = ("the two sides of the story", "not said here")


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a page has told, and the words that told it."""

    event: Event
    raw: RawEvent


def take_up(told: Sequence[Told], event: Event, raw: RawEvent) -> Event:
    """Return an event told again with the sides of its first telling, and its time where its own words give none.

    Sides that its own sentence names stand; those of the story's quarrel and those taken from near by do not.
    """
    known = _find_first(told, event, raw)
    named = [actor for actor in event.actors if actor.party is not None and not _is_guessed(actor)]
    if known is None or (named and not share_side(named, known.actors)):
        return event
    basis = f"not said here; the same event as in line {known.evidence.line}"
    if _is_open(event, known) and not share_side(known.actors, event.recipients):
        event = fill_role(event, "actors", known.actors, basis)
    is_one_sided = event.type not in _MEETING or len(parties_of(event.actors)) == 1
    is_open = is_one_sided and _is_of_nobody(event.recipients)
    if is_open and known.recipients and not share_side(known.recipients, event.actors):
        event = _done_to(event, known, basis)
    return event if _is_of_who_frees(known, event) else at_its_time(event, known, basis)


def _find_first(told: Sequence[Told], event: Event, raw: RawEvent) -> Event | None:
    """Return the event that words go back to, by an anaphor, by the thing or by the people it was done to."""
    if goes_back(raw):
        return None if event.type is EventType.ASSAULT else _choose(told, event)
    thing = _that_thing(raw)
    if thing is not None:
        is_free = event.type in _NAMELESS_THINGS
        return _choose(told, event, lambda one: is_free or _names(one.raw, thing))
    people = _those_people(raw)
    if people is None:
        return None
    return _choose(told, event, lambda one: _befell(one, people) and _is_one_act(one.event, event))


def _choose(told: Sequence[Told], event: Event, is_it: Callable[[Told], bool] = bool) -> Event | None:
    """Return the last event told that may be meant: one of its frame, else of its mode, else of its kind.

    What is told in a clause of its own, about what was before the news, is passed over for the news.
    """
    near = [one for one in reversed(told) if _may_be(one.event, event) and is_it(one)]
    near = [*(one for one in near if not _is_aside(one.raw)), *(one for one in near if _is_aside(one.raw))]
    by_frame = (one.event for one in near if one.event.frame == event.frame)
    by_mode = (one.event for one in near if one.event.type is event.type and set(one.event.mode) == set(event.mode))
    return next(by_frame, None) or next(by_mode, None) or next((one.event for one in near), None)


def _may_be(known: Event, event: Event) -> bool:
    """Tell whether an event told not long ago, by somebody, may be the one of an anaphor."""
    is_near = event.evidence.line - known.evidence.line <= _BACK_LINES
    is_before = known.evidence.sentence != event.evidence.sentence
    return is_near and is_before and bool(known.actors) and known.type in _kin_of(event)


def _kin_of(event: Event) -> set[EventType]:
    """Return of which types the first telling may be: a meeting that was planned is told again when it is held."""
    if event.type is EventType.CONSULT or (event.type is EventType.AGREE and _TALKS in event.mode):
        return _MEETING
    if event.type in _DEAL:
        return _DEAL
    if not _HELD.isdisjoint(event.mode):
        return {EventType.COERCE, EventType.ASSAULT, EventType.RETREAT}
    return {event.type} if event.type in _ALONE else set()


def _is_one_act(known: Event, event: Event) -> bool:
    """Tell whether two acts done to the same people are one: of one frame or mode, at no other place or day."""
    is_alike = known.frame == event.frame or set(known.mode) == set(event.mode)
    is_held = not _HELD.isdisjoint(known.mode) and not _HELD.isdisjoint(event.mode)
    is_elsewhere = event.place is not None and known.place is not None and event.place != known.place
    is_then = event.time_basis is None and event.time is not None and known.time is not None
    is_freed = _is_of_who_frees(known, event)
    return is_freed or ((is_alike or is_held) and not is_elsewhere and not (is_then and event.time != known.time))


def _is_of_who_frees(known: Event, event: Event) -> bool:
    """Tell whether people were held whom somebody is told to set free: by whom they are freed."""
    return not _HELD.isdisjoint(event.mode) and known.type is EventType.RETREAT and "release" in known.mode


def _is_aside(raw: RawEvent) -> bool:
    """Tell whether an event is told in a clause of what was before ("sebulan setelah pangkalan lain | diserahkan")."""
    before = raw.sentence.nodes[max(0, raw.node - _CLAUSE_REACH) : raw.node]
    opening = next((node for node in reversed(before) if node.is_comma or node.has("after", "which", "that")), None)
    return opening is not None and opening.has("after", "which")


def _that_thing(raw: RawEvent) -> Mention | None:
    """Return the thing told before with which a passive tells what was done ("bantuan itu | diserahkan")."""
    if raw.sense.voice not in {Voice.PAS, Voice.TER} or raw.arguments.subject.relative:
        return None
    subject = raw.arguments.subject.mentions
    is_that = len(subject) == 1 and subject[0].kind is MentionKind.THING and subject[0].definite
    return subject[0] if is_that and raw.sense.frame.id not in _ANSWERS else None


def _those_people(raw: RawEvent) -> Mention | None:
    """Return those told before to whom a passive tells what was done ("para polisi itu | dibunuh")."""
    people = [mention for mention in _undergoers(raw) if mention.has_people]
    is_open = raw.sense.voice in {Voice.PAS, Voice.TER} and len(people) == 1
    is_open = is_open and (not raw.arguments.actors or raw.arguments.actors == people)
    return people[0] if is_open and (people[0].definite or are_all(people[0])) else None


def _undergoers(raw: RawEvent) -> list[Mention]:
    """Return to whom an act is done; those who are sent are told as who goes ("para tentara itu | dikirim")."""
    return raw.arguments.recipients or (raw.arguments.actors if raw.type is EventType.MOBILIZE else [])


def _names(raw: RawEvent, thing: Mention) -> bool:
    """Tell whether the sentence of an event names a thing by the same word."""
    return any(
        node.mention is not None and first_word(node.mention) == first_word(thing) for node in raw.sentence.nodes
    )


def _befell(one: Told, people: Mention) -> bool:
    """Tell whether an act was done to people called by the same noun."""
    if one.event.type is EventType.MOBILIZE:
        return _names(one.raw, people)
    called = (first_word(mention) for mention in one.raw.arguments.recipients if mention.has_people)
    return first_word(people) in called


def _is_open(event: Event, known: Event) -> bool:
    """Tell whether nobody is named as a doer but those who are sent, or fewer than take part."""
    named = [actor for actor in event.actors if not _is_guessed(actor)]
    are_sent = event.type is EventType.MOBILIZE and _is_of_nobody(named)
    return not named or are_sent or parties_of(named) < parties_of(known.actors)


def _is_of_nobody(actors: Sequence[Actor]) -> bool:
    return all(actor.party is None for actor in actors)


def _is_guessed(actor: Actor) -> bool:
    return actor.basis is not None and actor.basis.startswith(_GUESSED)


def _done_to(event: Event, known: Event, basis: str) -> Event:
    """Return an event as done to those of the first telling; those named again by a bare noun are of their side."""
    sides = {actor.party for actor in known.recipients}
    if not event.recipients:
        return fill_role(event, "recipients", known.recipients, basis)
    if len(sides) != 1:
        return event
    side = next(iter(sides))
    return replace(event, recipients=tuple(replace(actor, party=side, basis=basis) for actor in event.recipients))


def at_its_time(event: Event, known: Event, basis: str) -> Event:
    """Return an event with the time of its first telling, unless its own sentence gives one."""
    if known.time is None or (event.time is not None and event.time_basis is None):
        return event
    step = Step(what="time", why=basis)
    return replace(event, time=known.time, time_basis=f"inferred: {basis}", steps=(*event.steps, step))
