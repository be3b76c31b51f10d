"""On what charge something is done to people ("ditangkap | atas tuduhan | membunuh X"): they did what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_noun, is_plain_verb, is_verb, may_act
from runut.record.claims import EventType

_CHARGE = "accusation"
_DONE_ON_CHARGE = {EventType.COERCE, EventType.SANCTION, EventType.ASSAULT, EventType.ACCUSE}
_FORCE, _ALLEGED = {EventType.ASSAULT, EventType.COERCE}, "allege"
_REACH = 12


def verb_of_charge(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the verb of what is done on a charge, None where a noun is none, or nothing is done on it."""
    if noun < 2 or not nodes[noun - 1].has("against", "with", "because") or not _is_charge(nodes[noun]):
        return None
    for position in range(noun - 2, max(-1, noun - _REACH), -1):
        node = nodes[position]
        if _is_done_on_charge(node) or (is_plain_verb(node) and not nodes[noun - 2].is_comma):
            return position
        if node.is_speech or node.has("that", "which", "and", "purpose"):
            return None
    return None


def charge_before(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb of what is done on a charge whose content a verb tells ("menahan X atas tuduhan | mencuri")."""
    position = _before(nodes, trigger)
    return verb_of_charge(nodes, position) if position > 1 else None


def joined_in_blame(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the like verb that a verb goes on with in what someone is blamed for.

    "mengkritik X karena | menolak | usul dan berulang kali | menolak gencatan senjata", "menuduh X | menolak | …": X
    does both.
    """
    joint = _before(nodes, trigger)
    if joint < 3 or not nodes[joint].has("and") or not is_active(nodes[trigger]):
        return None
    first = next((n for n in range(joint - 1, max(2, joint - _REACH), -1) if is_active(nodes[n])), 0)
    cause = _before(nodes, first)
    if first < 3 or nodes[first].types.isdisjoint(nodes[trigger].types):
        return None
    if nodes[cause].has("because"):
        return first if any(EventType.ACCUSE in node.types for node in nodes[:cause]) else None
    is_accused = nodes[cause].mention is not None and EventType.ACCUSE in nodes[cause - 1].types
    return first if is_accused and is_active(nodes[cause - 1]) else None


def _before(nodes: Sequence[Node], verb: int) -> int:
    """Return the index before a verb and what may stand before it."""
    position = verb - 1
    while position > 0 and not nodes[position].categories.isdisjoint(BEFORE_VERBS) and not nodes[position].has("and"):
        position -= 1
    return position


def accused_of_force(nodes: Sequence[Node], host: int, trigger: int) -> list[Mention]:
    """Return who is accused where "serta" adds force to a charge ("menuduh | X | menanam ranjau, serta menahan Y")."""
    item, deed, joint = nodes[host].unit.item, nodes[trigger].unit.item, trigger - 1
    while joint > host and nodes[joint].has("adverb") and not nodes[joint].has("and"):
        joint -= 1
    adds = nodes[joint].has("and") and nodes[joint].has("while")
    if item is None or deed is None or not adds or deed.types.isdisjoint(_FORCE) or not is_active(nodes[host]):
        return []
    is_charge = item.types == {EventType.ACCUSE} and any(_ALLEGED in sense.frame.mode for sense in item.senses)
    return [one for one in find_object(nodes, host)[0] if may_act(one)] if is_charge else []


def _is_done_on_charge(node: Node) -> bool:
    """Tell whether a verb tells force, an arrest, a trial or a penalty."""
    item = node.unit.item if is_verb(node) else None
    return item is not None and any(sense.frame.type in _DONE_ON_CHARGE for sense in item.senses)


def _is_charge(node: Node) -> bool:
    """Tell whether a word is one for a charge ("tuduhan", "dakwaan", "dugaan"), with nobody's name in its phrase."""
    if node.mention is not None:
        return _CHARGE in node.mention.classes and node.mention.party is None
    item = node.unit.item if node.kind is NodeKind.TRIGGER and is_noun(node) else None
    return item is not None and any(sense.frame.type is EventType.ACCUSE for sense in item.senses)
