"""The main verb behind a clause that asks, refuses or promises ("Massa yang menuntut X mundur | membakar …").

What such a verb asks for goes on to the end of its clause; where that clause only tells who the subject is, the verb
behind it is the subject's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_only_verb, is_plain_verb, is_verb
from runut.record.claims import EventType

_REACH = 16
_EDGES = ("and", "after", "when", "because", "which", "that", "purpose", "while", "but", "condition")
_GOVERNING = {EventType.REQUEST, EventType.REJECT, EventType.AGREE, EventType.THREATEN, EventType.ACCUSE}
_OPENINGS = ("that", "after", "when", "because", "while", "but")


def main_verb_behind(nodes: Sequence[Node], asking: int) -> int | None:
    """Return the main verb behind the clause of "yang" in which a verb asks, None where no such clause opens one."""
    which = _before_adverbs(nodes, asking)
    if which < 1 or not nodes[which].has("which") or nodes[which - 1].mention is None or not _opens(nodes, which - 1):
        return None
    asked = asking if " " in nodes[asking].unit.low else None
    found: int | None = None
    for position in range(asking + 1, min(len(nodes), asking + _REACH)):
        node = nodes[position]
        if node.is_speech and asked is not None and is_only_verb(node) and _stands_by_itself(nodes, position):
            return position  # "kelompok yang dituduh X membunuh Y | membantah"
        if node.is_comma or node.is_speech or node.has(*_EDGES):
            break
        if not (is_only_verb(node) or is_plain_verb(node)) or node.has(*BEFORE_VERBS):
            continue
        if asked is None:
            asked = position
        elif _stands_by_itself(nodes, position):
            found = position
    return found


def which_around_content(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the "yang" behind whose clause a main verb stands, where that clause holds what somebody is to do."""
    which = next((n for n in range(verb - 3, max(0, verb - _REACH), -1) if nodes[n].has("which")), None)
    if which is None or not nodes[verb].is_verb:
        return None
    asking = which + 1
    while asking < verb and nodes[asking].mention is None and nodes[asking].has(*BEFORE_VERBS):
        asking += 1
    if nodes[asking].types.isdisjoint(_GOVERNING):
        return None
    return which if main_verb_behind(nodes, asking) == verb else None


def _before_adverbs(nodes: Sequence[Node], verb: int) -> int:
    """Return what stands before a verb and its adverbs."""
    before = verb - 1
    while before > 0 and nodes[before].mention is None and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    return before


def _opens(nodes: Sequence[Node], head: int) -> bool:
    """Tell whether whom a clause of "yang" tells of opens the main clause, so that its verb is still to come."""
    before = nodes[head - 1] if head else None
    return before is None or not before.unit.is_word or before.has(*_OPENINGS) or before.kind is NodeKind.TIME


def _stands_by_itself(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb is governed by no verb at once before it ("berhenti | menyerang")."""
    before = nodes[_before_adverbs(nodes, verb)]
    if before.mention is not None or before.kind is NodeKind.TIME or before.is_noun:
        return True
    holds_object = " " in before.unit.low  # "membebaskan tahanan"
    return before.kind is NodeKind.TRIGGER and is_verb(before) and (holds_object or not is_active(before))
