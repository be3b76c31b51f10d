"""Of whom something is asked that is to be done to others: not of those captives, things and people themselves."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import find_object, find_phrases, named_after
from runut.extract.grammar.whose_thing import agents_behind
from runut.extract.grammar.word_class import BEFORE_VERBS, is_passive, may_act
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_CAPTIVES = {"captives", "prisoners", "inmates"}
_FREEING = {"release", "return"}
_BETWEEN, _CLAUSE_REACH = 3, 10
_REMAINS, _ASSIST, _FOR = "remains", "assist", "forword"
_DONE_TO = {EventType.SANCTION, EventType.AID}


def turn_to_asked(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Turn a demand from those to whom it wants something done to who would do it.

    "Mendesak para sandera dibebaskan | X", "meminta warga dilindungi", "menuntut pembebasan | tahanan X".
    """
    if sense.frame.type is not EventType.REQUEST or sense.voice.is_noun or sense.voice.is_passive:
        return
    for_whom = [m for phrase in found.phrases if _FOR in phrase.preposition.unit.classes for m in phrase.mentions]
    found.recipients = [m for m in found.recipients if _REMAINS not in m.classes and m not in for_whom]
    objects, noun = find_object(nodes, trigger)
    if noun is not None and _is_done_to(nodes[noun]):
        _turn_from_target(nodes, noun, found)
        return
    if noun is not None and _frees(nodes[noun]):
        found.asked_for = [mention for mention in genitive_of(nodes, noun) if not mention.possessive]
        found.recipients = [mention for mention in found.recipients if mention not in found.asked_for]
        return
    if _ASSIST in sense.frame.mode and (givers := _from_whom(nodes, objects, noun)):
        found.asked_for, found.recipients = objects, givers
        return
    if objects and (held := _held_behind(nodes, objects[-1])) is not None:
        found.asked_for, found.recipients = objects, agents_behind(nodes, held)
        return
    verb = None if not objects else _passive_behind(nodes, objects[-1])
    if verb is None or not any(_undergoes(mention, nodes[verb]) for mention in objects):
        return
    found.asked_for = objects
    doers = genitive_of(nodes, verb) or named_after(list(find_phrases(nodes, verb)), "by")
    found.recipients = [mention for mention in doers if may_act(mention)]


def _is_done_to(node: Node) -> bool:
    """Tell whether a noun says what others are to undergo or get ("menyerukan | sanksi terhadap X")."""
    return bool(node.types) and node.types <= _DONE_TO


def _turn_from_target(nodes: Sequence[Node], noun: int, found: Arguments) -> None:
    """Ask those who would do it, and not those to whom it would be done ("meminta sanksi atas | X")."""
    target = named_after(list(find_phrases(nodes, noun)), "against", "to_whom", "to", "purpose")
    found.asked_for = [*found.asked_for, *target]
    found.recipients = [mention for mention in found.recipients if mention not in target]


def _from_whom(nodes: Sequence[Node], objects: Sequence[Mention], noun: int | None) -> list[Mention]:
    """Return of whom help is asked ("meminta bantuan militer | dari X")."""
    last = next((n for n, node in enumerate(nodes) if objects and node.mention is objects[-1]), noun)
    if last is None or last + 2 >= len(nodes) or any(one.has_people and one.party for one in objects[:1]):
        return []
    from_whom = nodes[last + 2].mention if nodes[last + 1].has("from") else None
    return list_right(nodes, last + 2) if from_whom is not None and may_act(from_whom) else []


def _passive_behind(nodes: Sequence[Node], last: Mention) -> int | None:
    """Return the passive verb of which an object is the subject ("meminta | warga di X | dilindungi")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is last), len(nodes))
    for position in range(at + 1, min(len(nodes), at + 2 + _BETWEEN)):
        node = nodes[position]
        if is_passive(node):
            return position
        is_place = node.mention is not None and nodes[position - 1].has("in")
        if not (node.has("in") or is_place or not node.categories.isdisjoint(BEFORE_VERBS)):
            return None
    return None


def _held_behind(nodes: Sequence[Node], last: Mention) -> int | None:
    """Return the passive that says who holds those who are to be freed ("meminta X yang | ditahan Y | dibebaskan")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is last), len(nodes))
    held = at + 2
    if held >= len(nodes) or not nodes[at + 1].has("which") or not is_passive(nodes[held]):
        return None
    for position in range(held + 1, min(len(nodes), held + _CLAUSE_REACH)):
        if nodes[position].is_comma or nodes[position].has("which", "that", "and"):
            return None
        if is_passive(nodes[position]):
            return held if _frees(nodes[position]) else None
    return None


def _undergoes(mention: Mention, verb: Node) -> bool:
    """Tell whether people cannot see themselves to what is to be done: of no side, or captives who are to be freed."""
    if mention.party is None:
        return "peaceforce" not in mention.classes or _sends(verb)
    return not mention.classes.isdisjoint(_CAPTIVES) and _frees(verb)


def _sends(node: Node) -> bool:
    """Tell whether a word says that forces are sent ("meminta pasukan penjaga perdamaian | ditempatkan")."""
    return EventType.MOBILIZE in node.types


def _frees(node: Node) -> bool:
    """Tell whether a word says that people are set free or come home."""
    senses = () if node.unit.item is None else node.unit.item.senses
    return any(sense.frame.type is EventType.RETREAT and not _FREEING.isdisjoint(sense.frame.mode) for sense in senses)
