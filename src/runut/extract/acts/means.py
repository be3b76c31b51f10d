"""Nouns that only say how another act was done: "menyerang polisi dengan tembakan" is one attack."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from runut.extract.grammar.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_HARM = EventType.ASSAULT
_BY_MEANS = {EventType.ASSAULT, EventType.SANCTION, EventType.PROTEST}
_RAID = "raid"
_OPERATIONS = {"offensive", _RAID}
_DEEDS = {EventType.ASSAULT, EventType.COERCE}
_TALKS = {EventType.CONSULT, EventType.AGREE}
_BEFORE_NOUN = ("determiner", "adverb", "adjective")


def is_means(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether a noun only says how an act of its sort was done ("menyerang polisi dengan | tembakan").

    So does a penalty ("memvonis X dengan | hukuman mati") and a march ("memprotes undang-undang itu dengan | pawai").
    """
    nodes = event.sentence.nodes
    if (
        not event.sense.voice.is_noun
        or event.type not in _BY_MEANS
        or event.node < 1
        or not nodes[event.node - 1].has("with")
    ):
        return False
    done = (one for one in events if one.type is event.type and not one.sense.voice.is_noun and one.node < event.node)
    return any(not any(node.is_comma or node.is_verb for node in nodes[one.node + 1 : event.node]) for one in done)


def is_spoken_blow(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether somebody attacks with words alone ("| menyerang X dengan menyebutnya pengkhianat")."""
    if event.type is not _HARM or event.mode or event.sense.voice is not Voice.ACT:
        return False
    nodes = event.sentence.nodes
    words = next((one for one in events if one.type is EventType.ACCUSE and one.node > event.node), None)
    if words is None or not nodes[words.node - 1].has("with"):
        return False
    return not any(node.is_comma or node.is_verb for node in nodes[event.node + 1 : words.node])


def is_setting(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether an operation or a raid is only what another deed was part of ("menahan X dalam | operasi")."""
    if event.sense.frame.id not in _OPERATIONS or not event.sense.voice.is_noun or event.merged:
        return False
    nodes, before = event.sentence.nodes, event.node - 1
    while before > 0 and nodes[before].has(*_BEFORE_NOUN):
        before -= 1
    if before < 0 or not nodes[before].has("in", "when", "as_long"):
        return False
    deeds = [one for one in events if one.type in _DEEDS and not one.sense.voice.is_noun]
    if event.sense.frame.id == _RAID:
        raiders = event.arguments.actors
        return any(one.arguments.actors or all(who in one.arguments.recipients for who in raiders) for one in deeds)
    return bool(deeds)


def names_what_is_blamed(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether a verb only gives a name to what is blamed already ("mengecam apa yang | disebutnya | agresi X")."""
    nodes = event.sentence.nodes
    if event.type is not EventType.ACCUSE or event.node < 1 or not nodes[event.node].unit.has("gives_name"):
        return False
    before = event.node - 1 - (nodes[event.node - 1].mention is not None)
    named = before >= 0 and nodes[before].has("which")
    return named and any(one.type is event.type and one.node < event.node and one is not event for one in events)


def names_again(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether a noun behind a comma only says of talks told before it what they are ("…, | pertemuan ketiga")."""
    if event.type not in _TALKS or not event.sense.voice.is_noun or event.arguments.support is not None:
        return False
    nodes, before = event.sentence.nodes, event.node - 1
    while before > 0 and nodes[before].has(*_BEFORE_NOUN):
        before -= 1
    is_beside = before > 0 and nodes[before].is_comma and event.arguments.predicate is None
    return is_beside and any(one.type in _TALKS and _talks(one) and one.node < before for one in events)


def _talks(event: RawEvent) -> bool:
    return any(sense.frame.type is EventType.CONSULT for sense in _senses(event))


def _senses(event: RawEvent) -> Sequence[Sense]:
    item = event.sentence.nodes[event.node].unit.item
    return [event.sense] if item is None else item.senses


def calls_for(event: RawEvent, nouns: Collection[tuple[int, EventType]]) -> bool:
    """Tell whether a clause of "yang" only says who called for a protest ("pemogokan | yang diserukan X")."""
    noun = event.node - 2
    is_call = event.type is EventType.REQUEST and event.sense.voice is Voice.PAS
    return is_call and event.sentence.nodes[event.node - 1].has("which") and (noun, EventType.PROTEST) in nouns
