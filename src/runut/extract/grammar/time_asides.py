"""Whose the main verb is behind a clause of time without commas ("X setelah bertemu Y | menolak usul itu")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.joined_names import list_start
from runut.extract.grammar.word_class import BEFORE_VERBS, is_only_verb, is_plain_verb, may_act
from runut.record.claims import EventType

_REACH = 16
_TIMES = frozenset({"when", "after"})
_ENDS = frozenset({"that", "which", "because", "condition", "although", "purpose", "while", "but"})
_JOINS = ("and", "which", "while", "purpose", "that", "with", "in", "by", "after", "when")


def opens_clause(nodes: Sequence[Node], head: int) -> bool:
    """Tell whether who may act stands at the beginning of a clause."""
    mention = nodes[head].mention if head >= 0 else None
    if mention is None or not may_act(mention):
        return False
    return head == 0 or nodes[head - 1].is_comma or nodes[head - 1].has("that", "but", "whereas")


def before_time_clause(nodes: Sequence[Node], opening: int) -> int:
    """Return where who a clause of time is about would stand before it, a day stepped over."""
    head = opening - 1
    while head > 0 and nodes[head].time is not None:
        head -= 1
    return head


def subject_over_time(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return who opens a clause in whose middle a clause of time stands that leaves them out, or None."""
    if trigger < 3 or nodes[trigger - 1].has(*_JOINS) or not _is_doing(nodes[trigger]):
        return None
    first = None
    for position in range(trigger - 1, max(0, trigger - _REACH), -1):
        node = nodes[position]
        if node.time is not None:
            continue
        if not node.categories.isdisjoint(_TIMES) and "until_now" not in node.categories:
            is_own = first is not None and _first_word(nodes, position) == first and not _governs(nodes[first])
            head = before_time_clause(nodes, position)
            return head if is_own and opens_clause(nodes, head) else None
        if node.is_comma or node.is_speech or not node.unit.is_word or not node.categories.isdisjoint(_ENDS):
            return None
        if is_only_verb(node):
            if position == trigger - 1:
                return None
            first = position
    return None


def _first_word(nodes: Sequence[Node], opening: int) -> int:
    position = opening + 1
    while position < len(nodes) and nodes[position].has(*BEFORE_VERBS):
        position += 1
    return position


def _is_doing(node: Node) -> bool:
    return node.is_speech or is_plain_verb(node) or is_only_verb(node)


def _governs(node: Node) -> bool:
    """Tell whether a verb says what others do ("setelah meminta X | menarik pasukannya")."""
    item = node.unit.item
    senses = () if item is None else item.senses
    return node.unit.has("force", "showing", "controlling") or any(
        sense.frame.type is EventType.REQUEST for sense in senses
    )


def subject_over_aside(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return who opens a sentence before an aside of time that ends with a clause of "yang", or None.

    "A dan B |, setelah pertemuan yang dijamu X|, menandatangani …", "A |, dalam sidang yang dipimpin X|, menolak …".
    """
    closing = _comma_before(nodes, trigger)
    if closing is None or not _is_doing(nodes[trigger]):
        return None
    opening = next((n for n in range(closing - 1, max(0, closing - _REACH), -1) if nodes[n].is_comma), None)
    if opening is None or not nodes[opening + 1].has("after", "when", "in"):
        return None
    if not any(node.has("which") for node in nodes[opening:closing]):
        return None
    return opening - 1 if opens_clause(nodes, list_start(nodes, opening - 1)) else None


def _comma_before(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the comma before a verb, or before an unknown one to which "dan" joins it."""
    at = trigger - 1
    while at > 0 and nodes[at].has("and", *BEFORE_VERBS):
        at -= 1
    at -= at < trigger - 1 and is_plain_verb(nodes[at])
    return at if at > 0 and nodes[at].is_comma else None
