"""What in a sentence points back to an event told before: a thing, or people to whom it was done."""

from __future__ import annotations

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.acts.alike_events import share_side
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.told_people import are_all, first_word, how_many
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType

_ANSWERS = {"accept", "accept-ceasefire", "accept-treaty", "accept-talks", "accept-aid"}
"""Frames of what another does with a thing told before."""

_ONCE = {EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.SANCTION, EventType.MOBILIZE}
"""What is not done to the same people by others in the same story; they may be accused or asked by many."""

_ANYBODY = "anybody"
_FORCES = "forces"
_TRIED = "investigate"
_CLAUSE_REACH = 9
_PASSIVE = {Voice.PAS, Voice.TER}


def is_aside(raw: RawEvent) -> bool:
    """Tell whether an event is told in a clause of what was before ("sebulan setelah pangkalan lain | diserahkan")."""
    before = raw.sentence.nodes[max(0, raw.node - _CLAUSE_REACH) : raw.node]
    opening = next((node for node in reversed(before) if node.is_comma or node.has("after", "which", "that")), None)
    return opening is not None and opening.has("after", "which")


def that_thing(raw: RawEvent) -> Mention | None:
    """Return the thing told before with which a passive tells what was done ("bantuan itu | diserahkan")."""
    if raw.sense.voice not in _PASSIVE or raw.arguments.subject.relative:
        return None
    subject = raw.arguments.subject.mentions
    is_that = len(subject) == 1 and subject[0].kind is MentionKind.THING and subject[0].definite
    return subject[0] if is_that and raw.sense.frame.id not in _ANSWERS else None


def those_people(raw: RawEvent) -> Mention | None:
    """Return those told before to whom a passive tells what was done ("para polisi itu | dibunuh")."""
    people = _undergoers(raw)
    is_once = raw.type in _ONCE or _TRIED in raw.mode
    is_open = is_once and raw.sense.voice in _PASSIVE and len(people) == 1
    return people[0] if is_open and (not raw.arguments.actors or raw.arguments.actors == people) else None


def those_named_again(raw: RawEvent) -> Mention | None:
    """Return those told before to whom a later act that names its doer was done ("Polisi X menahan | wartawan itu")."""
    struck = raw.arguments.recipients
    is_back = len(struck) == 1 and raw.type in _ONCE and bool(raw.arguments.actors)
    one = struck[0] if is_back else None
    return one if one is not None and (one.definite or one.pronoun or are_all(one)) else None


def _undergoers(raw: RawEvent) -> list[Mention]:
    """Return to whom an act is done; those who are sent are told as who goes ("para tentara itu | dikirim")."""
    return raw.arguments.recipients or (raw.arguments.actors if raw.type is EventType.MOBILIZE else [])


def names(raw: RawEvent, thing: Mention) -> bool:
    """Tell whether the sentence of an event names a thing by the same word."""
    word = first_word(thing)
    return any(node.mention is not None and first_word(node.mention) == word for node in raw.sentence.nodes)


def names_the_same(known: RawEvent, told: Event, people: Mention, event: Event) -> bool:
    """Tell whether an act told before was done to the same people as one told of `people`.

    They are so by their noun where it points back or counts as many, by their name, or by a pronoun.
    """
    if people.pronoun or people.person:
        called = {actor.name for actor in told.recipients}
        return any(actor.name in called for actor in event.recipients) or _is_somebody_of(known, told, event)
    if told.type is EventType.MOBILIZE:
        return people.definite and (names(known, people) or _are_forces(known, people))
    same = [one for one in known.arguments.recipients if first_word(one) == first_word(people)]
    count = how_many(people)
    if people.definite and count > 1 and _ANYBODY in people.classes and not same:  # "tiga X …", "ketiga | orang | itu"
        return count in map(how_many, known.arguments.recipients)
    return bool(same) and (people.definite or are_all(people) or (count > 1 and count in map(how_many, same)))


def _are_forces(known: RawEvent, people: Mention) -> bool:
    """Tell whether "pasukan itu" are forces of another name in the sentence of an event ("500 tentara")."""
    mentions = (node.mention for node in known.sentence.nodes[known.node :] if node.mention is not None)
    return _FORCES in people.classes and any(mention.has_people and _FORCES in mention.classes for mention in mentions)


def _is_somebody_of(known: RawEvent, told: Event, event: Event) -> bool:
    """Tell whether "dia", or somebody by name, is who was told of as one of a side ("seorang warga X | diadili")."""
    is_one = len(known.arguments.recipients) == 1 and known.arguments.recipients[0].indefinite
    return is_one and told.frame == event.frame and share_side(told.recipients, event.recipients)
