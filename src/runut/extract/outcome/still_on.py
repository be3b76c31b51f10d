"""Whether an act goes on by words beside it: up to now, so long already, the land somebody holds, amid a fight."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.word_class import is_passive
from runut.extract.outcome.held_still import is_held_captive
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_CLAUSE_REACH = 8
_AFTER_REACH = 5
_LENGTH_REACH = 4
_OF_LAND = {"occupy", "restrict"}
_HOLDING = ("holding", "ruling")
_EDGES = ("which", "that", "after", "because", "purpose")
_ENDINGS = {EventType.RETREAT, EventType.CONCEDE, EventType.COERCE}
_GOING = {EventType.ASSAULT, EventType.PROTEST, EventType.CONSULT}
_STILL_BY_ITSELF = ("terus ", "masih ")
_PURSUED = {EventType.ASSAULT, EventType.PROTEST, EventType.CONSULT, EventType.COERCE, EventType.AID}
_FIGHTS = {EventType.ASSAULT, EventType.PROTEST}


def is_still_on(nodes: Sequence[Node], index: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether words beside an act say that it goes on, though none of its state stands before it."""
    if nodes[index].unit.low.startswith(_STILL_BY_ITSELF):
        return True
    if sense.voice.is_noun:
        if sense.frame.type in _GOING and _goes_on(nodes, index):
            return True
        if is_in_its_nth(nodes, index) and (sense.frame.type in _FIGHTS or not _OF_LAND.isdisjoint(sense.frame.mode)):
            return True
        return sense.frame.type in _FIGHTS and not _has_time(nodes, index) and _is_amid(nodes, index)
    if sense.frame.type in _PURSUED and sense.outcome is None and _is_pursued(nodes, index):
        return True
    if not (nodes[index].unit.has(*_HOLDING) or sense.frame.lasts):
        return False
    if _is_until_now(nodes, index) or _lasts_so_long(nodes, index) or is_held_captive(nodes, index):
        return True
    return _is_held(nodes, index, sense, found)


def _is_pursued(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a deed is under way now, or so long already ("kini | bertempur", "telah 10 tahun | berperang")."""
    before = index - 1
    while before > 0 and nodes[before].has("adverb", "ongoing") and not nodes[before].has("now", "past"):
        before -= 1
    return before >= 0 and (nodes[before].has("now") or _lasts_so_long(nodes, index))


def _goes_on(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether words beside an event noun say that it goes on ("masih ada | tembakan", "protes | terus meluas")."""
    first = index - 1
    while first > 0 and nodes[first].has("determiner", "inner", "amount"):
        first -= 1
    if first >= 0 and nodes[first].has("exists") and nodes[first].unit.low.startswith(_STILL_BY_ITSELF):
        return True
    behind = nodes[index + 1 : index + 3]
    return len(behind) > 1 and behind[0].has("ongoing") and not behind[1].has("not", "not_yet")


def is_in_its_nth(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether something else happens on the nth day or week of what a noun tells ("pada hari ketiga | perang")."""
    position = index - 1
    if position > 3 and nodes[position].unit.text.isdigit() and nodes[position - 1].unit.text == "-":
        position -= 3  # "hari | ke | - | 13"
    unit = nodes[position].mention if position > 0 else None
    if unit is None or "hours" not in unit.classes or not nodes[position - 1].has("in"):
        return False
    return position < index - 1 or unit.last - unit.first > 1


def is_new_in_its_nth(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether what such a noun tells was not told before ("pada hari ketiga | perang itu" was)."""
    return is_in_its_nth(nodes, index) and not any(node.has("demonstrative") for node in nodes[index + 1 : index + 2])


def _is_amid(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether something else happens amid a fight, or the fight itself grows ("meluasnya | pertempuran")."""
    return nodes[index].unit.has("raging_noun") or (index > 0 and nodes[index - 1].unit.has("amid", "raging_noun"))


def _has_time(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a day or year stands behind a trigger, before anything else is told."""
    for node in nodes[index + 1 : index + 1 + _AFTER_REACH]:
        if node.time is not None:
            return True
        if node.is_trigger or node.is_comma:
            return False
    return False


def _is_until_now(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether words of a time up to now stand in the clause of a verb ("hingga kini X | menahan …")."""
    before = next(
        (n for n in range(index - 1, max(-1, index - _CLAUSE_REACH), -1) if _is_edge(nodes[n])),
        max(-1, index - _CLAUSE_REACH),
    )
    after = next((n for n in range(index + 1, len(nodes)) if _is_edge(nodes[n])), len(nodes))
    clause = (*nodes[before + 1 : index], *nodes[index + 1 : min(after, index + 1 + _AFTER_REACH)])
    return any(node.unit.has("until_now") for node in clause)


def _is_edge(node: Node) -> bool:
    return node.kind is NodeKind.TRIGGER or node.is_speech or node.has(*_EDGES)


def _lasts_so_long(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a clause opens by how long something has been so already ("sudah empat tahun X | menduduki")."""
    for position in range(index - 1, max(-1, index - _CLAUSE_REACH), -1):
        node = nodes[position]
        if node.time is not None:
            is_length = node.time.kind is TimeKind.DURATION
            beside = nodes[max(0, position - 1) : position + 2]
            return is_length and any(other.unit.has("already") for other in beside)
        if node.is_comma or _is_edge(node):
            return False
    return False


def _is_held(nodes: Sequence[Node], index: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether land or people are described as what somebody holds, on no day of its own, and not as freed now.

    So are "wilayah yang | didudukinya", "warga yang | dikepung X".
    """
    if not (found.subject.relative and is_passive(nodes[index])):
        return False
    is_land = any("territory" in mention.classes for mention in found.subject.mentions)
    is_holding = is_land or nodes[index].unit.has(*_HOLDING)
    if not is_holding or (_OF_LAND.isdisjoint(sense.frame.mode) and not nodes[index].has("ruling")):
        return False
    is_past = any(node.has("past", "before_then") for node in nodes[max(0, index - _LENGTH_REACH) : index])
    return not (is_past or _has_time(nodes, index) or _is_ended(nodes[index + 1 :]))


def _is_ended(behind: Sequence[Node]) -> bool:
    """Tell whether who or what was held is freed, left or taken back in the same sentence."""
    for before, node in pairwise(behind):
        item = node.unit.item if node.kind is NodeKind.TRIGGER else None
        if item is not None and not before.has("future", "not", "not_yet"):
            return any(sense.frame.type in _ENDINGS for sense in item.senses[:1])
    return False
