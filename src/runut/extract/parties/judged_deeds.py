"""Whose deed it is that others condemn or praise by a word which points back: "mengecam embargo itu"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.acts.alike_events import share_side
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.told_people import first_word
from runut.extract.page.party_sets import sides_of
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType

_JUDGING = {EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.REQUEST}
_JUDGES = {"disapprove", "praise"}
_MEETING = {EventType.SUPPORT, EventType.REJECT, EventType.REQUEST}
"""Types of words that meet "keputusan itu", whatever it was."""

_TALK = {EventType.CONSULT, EventType.ACCUSE}
"""Types of what is no deed of one side that others judge."""

_SIGN = "sign"
_VISIT = "visit"
_VERBS = {Voice.ACT, Voice.HEAD, Voice.PAS}
_BLOWS = {"attack"}

_DEED = "actionclass"
_STEP = "stepclass"
_BACK_LINES = 6  # empty ones count
_REACH = 3
_OBJECT_REACH = 4


def turn_on_deed(told: Sequence[Told], event: Event, raw: RawEvent | None) -> Event:
    """Return a judgment on a deed told before as one of who did it; that of an accord or a fight is nobody's alone."""
    if raw is None or event.recipients or event.type not in _JUDGING:
        return event
    if event.type in {EventType.ACCUSE, EventType.SUPPORT} and _JUDGES.isdisjoint(event.mode):
        return event
    if raw.sense.voice not in _VERBS or (raw.sense.voice is Voice.PAS and event.type is not EventType.ACCUSE):
        return event
    near = takewhile(lambda one: event.evidence.line - one.event.evidence.line <= _BACK_LINES, reversed(told))
    before: Iterator[Told] = (one for one in near if one.event.evidence.sentence != event.evidence.sentence)
    if event.type in _MEETING and is_that_step(raw):
        before = islice(before, 1)  # one before it may be both sides'
    deeds = (one for one in before if _is_deed_of_other(one.event, event) or _is_blame_of_other(one.event, event))
    known = next(_judged(raw, deeds), None)
    if known is None:
        return event
    basis = f"not said here; who did it in line {known.evidence.line}"
    doers = known.recipients if _is_blame_of_other(known, event) else known.actors
    return fill_role(event, "recipients", doers, basis)


def _is_blame_of_other(known: Event, event: Event) -> bool:
    """Tell whether one side was blamed for what others blame too ("mengecam tindakan X … langkah itu ilegal")."""
    is_blame = known.type is event.type is EventType.ACCUSE and not _JUDGES.isdisjoint(known.mode)
    return is_blame and len(sides_of(known.recipients)) == 1 and not share_side(known.recipients, event.actors)


def _is_deed_of_other(known: Event, event: Event) -> bool:
    """Tell whether one side other than who judges did what was told in a sentence before."""
    is_before = known.evidence.sentence != event.evidence.sentence
    is_deed = (known.type not in _TALK or _VISIT in known.mode) and _SIGN not in known.mode
    is_deed = is_deed and (known.type is not EventType.AGREE or event.type is EventType.ACCUSE)
    return is_before and is_deed and len(sides_of(known.actors)) == 1 and not share_side(known.actors, event.actors)


def _judged(raw: RawEvent, told: Iterator[Told]) -> Iterator[Event]:
    """Yield the events told before that the object of a judgment may point back to, the last one first."""
    nodes, trigger = raw.sentence.nodes, raw.node
    if raw.sense.voice is Voice.PAS:  # "langkah itu | dikecam X", "serangan itu | menuai kecaman X"
        objects, noun = raw.arguments.subject.mentions, raw.arguments.subject.noun
    else:
        objects, noun = find_object(nodes, trigger)
        noun = _asked_noun(nodes, trigger) if noun is None and raw.type is EventType.REQUEST else noun
    thing = objects[0] if len(objects) == 1 and objects[0].kind is MentionKind.THING else None
    if is_that_step(raw) and raw.type in _MEETING:
        yield from (one.event for one in told)
    elif raw.type is EventType.ACCUSE and thing is not None and thing.definite and thing.party is None:
        if _DEED in thing.classes:
            yield from _main_first(told)
        yield from (one.event for one in told if _names(one.raw, first_word(thing)))
    elif noun is not None and _points_back(nodes, noun) and raw.type is not EventType.REJECT:
        frames, word = _frames(nodes[noun]), nodes[noun].unit.low
        is_blow = raw.sense.voice is Voice.PAS and not _BLOWS.isdisjoint(frames)
        yield from (
            one.event
            for one in told
            if one.event.frame in frames or _names(one.raw, word) or (is_blow and one.event.type is EventType.ASSAULT)
        )


def _asked_noun(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the noun of a deed that opens what is asked ("mendesak agar | blokade | itu dicabut")."""
    noun = trigger + 2
    is_asked = noun < len(nodes) and nodes[trigger + 1].has("purpose", "that")
    return noun if is_asked and nodes[noun].is_noun else None


def is_that_step(raw: RawEvent) -> bool:
    """Tell whether a decision told before is praised or refused ("menyambut | keputusan itu", "… sanksi itu")."""
    nodes, at = raw.sentence.nodes, raw.node + 1
    if at >= len(nodes):
        return False
    thing = nodes[at].mention
    if thing is not None:
        return thing.definite and thing.party is None and _STEP in thing.classes
    return _STEP in nodes[at].unit.classes and _points_back(nodes, at)


def _points_back(nodes: Sequence[Node], noun: int) -> bool:
    is_owned = nodes[noun].unit.has("owner_ending")  # "penangkapannya | dikecam X"
    return is_owned or any(node.has("back") for node in nodes[noun + 1 : noun + 1 + _REACH])


def _main_first(told: Iterator[Told]) -> Iterator[Event]:
    """Yield the deeds of the last sentence that tells any ("langkah itu"), those of its main verb first."""
    last = next(told, None)
    if last is None:
        return
    row = [last, *takewhile(lambda one: one.event.evidence.sentence == last.event.evidence.sentence, told)]
    yield from (one.event for one in row if one.raw.sense.voice in _VERBS and not one.raw.arguments.subject.relative)
    yield last.event


def _names(raw: RawEvent, word: str) -> bool:
    """Tell whether an event is told with a word as a noun, which itself points back to nothing."""
    near = raw.sentence.nodes[raw.node : raw.node + _OBJECT_REACH]
    named = (node for node in near if node.mention is None or not node.mention.definite)
    return any(word == (first_word(node.mention) if node.mention is not None else node.unit.low) for node in named)


def _frames(node: Node) -> frozenset[str]:
    """Return the frames that a noun may tell."""
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    return frozenset() if item is None else frozenset(sense.frame.id for sense in item.senses)
