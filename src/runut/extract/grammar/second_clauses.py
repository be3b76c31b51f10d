"""Where a second clause opens: with a subject of its own behind "dan", or with a day behind an aside."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    asks_of_subject,
    governs_clause,
    is_active,
    is_passive,
    is_verb,
    may_act,
)
from runut.record.claims import EventType

_LEAST, _QUOTES = 2, {'"', "”", "'", "’"}
_HOUSES = {"building", "embassy", "hospital", "office", "stronghold", "square"}
_DEEDS = {EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.SANCTION}
_PROMISING = {
    "promise",
    "promise-aid",
    "offer",
    "offer-talks",
    "offer-mediation",
    "offer-deployment",
    "ready",
    "commit",
}


def opens_second_clause(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Tell whether of two that are joined right before a verb only the second does it: the first is what befell one."""
    if _is_house_beside_doers(nodes, first, last):
        return True  # "menuju | Kedutaan X, dan polisi | menembak"
    if _is_total_beside_doers(nodes, first, last):
        return True  # "korban tewas menjadi | 310 jiwa, dan pemerintah | mengecam"
    if _is_speaker_beside_doers(nodes, first, last):
        return True
    is_parted = first == last - 3 and nodes[last - 1].has("and") and nodes[last - 2].is_comma
    if is_parted and first > 0 and _is_agent_beside_doers(nodes, first, last):
        return True  # "X diserang | A, dan B | mundur"
    if first != last - 2 or first < 1 or not nodes[last - 1].has("and"):
        return False
    verb, doer = nodes[first - 1], nodes[last].mention
    if verb.has("amounting") and doer is not None and doer.number is not None:
        return True  # "korban tewas menjadi 310 jiwa dan | 45 orang | hilang"
    if _is_agent_beside_doers(nodes, first, last):
        return True
    if not is_active(verb) or verb.is_speech or governs_clause(verb) or last + 1 >= len(nodes):
        return False
    item = verb.unit.item
    is_deed = item is not None and not _DEEDS.isdisjoint(sense.frame.type for sense in item.senses)
    is_thing = doer is not None and doer.kind in {MentionKind.THING, MentionKind.PRONOUN}  # "rudalnya"
    is_doer = doer is not None and doer.kind is MentionKind.ACTOR and (doer.has_people or doer.bare_entity)
    return is_deed and (is_doer or is_thing) and is_active(nodes[last + 1])


def _is_agent_beside_doers(nodes: Sequence[Node], agent: int, doer: int) -> bool:
    """Tell whether who did what a passive tells stands before who does the next verb ("X diserang A dan B | mundur").

    Behind "yang" both did it ("kota yang direbut A dan B | memohon bantuan"), and a charge tells what is charged.
    """
    verb, after = agent - 1 - nodes[agent - 1].has("by"), doer + 1
    while after < len(nodes) and nodes[after].has(*BEFORE_VERBS):  # "… dan B | telah | mundur"
        after += 1
    if verb < 1 or after >= len(nodes) or not is_passive(nodes[verb]) or asks_of_subject(nodes[verb]):
        return False
    before = verb - 1
    while before > 0 and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    does_it = is_active(nodes[after]) or (after > doer + 1 and is_verb(nodes[after]) and not is_passive(nodes[after]))
    who = nodes[doer].mention
    is_doer = who is not None and who.kind is MentionKind.ACTOR and (who.has_people or who.bare_entity)
    return is_doer and nodes[before].mention is not None and nodes[verb].is_verb and does_it


def _is_speaker_beside_doers(nodes: Sequence[Node], speaker: int, doer: int) -> bool:
    """Tell whether who tells a thing in commas stands before who does the next ("…, kata | A, dan B | menyerang")."""
    if speaker < _LEAST or not (nodes[doer - 1].has("and", "while", "but") and nodes[doer - 2].is_comma):
        return False
    said = nodes[speaker - 1]
    is_aside = nodes[speaker - 2].is_comma or nodes[speaker - 2].unit.text in _QUOTES
    return is_aside and said.is_speech and order_of(said) in {"post", "both"}


def _is_total_beside_doers(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Tell whether a comma parts what a count amounts to from people who open the next clause."""
    if first < 1 or first != last - 3 or not (nodes[last - 1].has("and") and nodes[last - 2].is_comma):
        return False
    total = nodes[first].mention
    return nodes[first - 1].has("amounting") and total is not None and total.number is not None


def _is_house_beside_doers(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Tell whether a house and people are joined behind a comma right before a verb that only people do."""
    house, doer = nodes[first].mention, nodes[last].mention
    if first < 1 or first != last - 3 or not (nodes[last - 1].has("and") and nodes[last - 2].is_comma):
        return False
    is_house = house is not None and not house.has_people and not _HOUSES.isdisjoint(house.classes)
    return is_house and doer is not None and doer.has_people and last + 1 < len(nodes) and is_active(nodes[last + 1])


def goes_on_by_day(nodes: Sequence[Node], word: int, comma: int) -> bool:
    """Tell whether a day opens what was done behind an aside with a word in it ("X, dikecam …|, Senin menarik …")."""
    verb = comma + 2
    if not nodes[comma].is_comma or verb >= len(nodes) or nodes[comma + 1].kind is not NodeKind.TIME:
        return False
    while verb < len(nodes) and nodes[verb].has("adverb", "past"):
        verb += 1
    if verb >= len(nodes) or not (is_active(nodes[verb]) or nodes[verb].is_speech):
        return False
    opening = next((n for n in range(1, word) if nodes[n].is_comma), word)
    is_aside = opening + 1 < len(nodes) and (is_passive(nodes[opening + 1]) or nodes[opening + 1].has("which"))
    return opening < word and is_aside and nodes[opening - 1].mention is not None


def promises_anew(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a promise of its own follows ("setuju mundur dan | berjanji …", "…, dan X | siap …")."""
    if _others_will(nodes, position):
        return True
    position += position < len(nodes) - 1 and nodes[position].mention is not None
    while position < len(nodes) - 1 and nodes[position].has("adverb", "past"):
        position += 1
    if position >= len(nodes):
        return False
    item = nodes[position].unit.item
    if nodes[position].unit.has("willing") or item is None:
        return item is not None
    return any(sense.frame.id in _PROMISING and not sense.voice.is_noun for sense in item.senses)


def _others_will(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether it is told what others will do ("A dan B sepakat mundur dan | X akan mengawasi penarikan itu").

    Behind "bahwa" that is agreed as well ("A dan B sepakat bahwa mereka mundur dan | X akan mengawasi").
    """
    mention = nodes[position].mention if position + 1 < len(nodes) else None
    if mention is None or not nodes[position + 1].has("future"):
        return False
    for node in reversed(nodes[: position - 1]):
        if node.has("that", "obliged", "which") or node.is_speech:
            return False
        item = node.unit.item
        if item is not None and any(sense.frame.type is EventType.AGREE for sense in item.senses):
            return may_act(mention)
    return False
