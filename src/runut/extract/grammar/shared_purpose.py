"""Purposes that a list of verbs shares ("dibentuk untuk menjaga perbatasan dan | memerangi X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import CROSSED, is_passive

_FARTHEST_PURPOSE, _TASK_REACH = 10, 4


def shares_purpose(nodes: Sequence[Node], trigger: int, *, is_mild: bool = True) -> bool:
    """Tell whether a verb is joined to one that stands for a purpose ("untuk menengahi … dan mengakhiri …").

    Force may have been used after all, unless it is what somebody is told or made to do ("dibentuk untuk menjaga
    perbatasan dan | memerangi X").
    """
    position = trigger - 1
    while position >= 0 and not nodes[position].categories.isdisjoint(CROSSED):
        position -= 1
    if position < 0 or not ("and" in nodes[position].categories or nodes[position].is_comma):
        return False
    for before in range(position - 1, max(-1, position - _FARTHEST_PURPOSE), -1):
        node = nodes[before]
        if node.has("purpose"):  # "X, untuk kedua kalinya|, menggelar …" does not stand for one
            is_measure = position - before == 2 and nodes[before + 1].mention is not None
            is_told = is_mild or _is_told_to(nodes, before)
            return is_told and not (nodes[position].is_comma and (is_measure or _closes_aside(nodes, before, position)))
        if node.has("that", "which", "when", "after", "because", "past", "future", "ongoing") or node.is_speech:
            return False
    return False


def _is_told_to(nodes: Sequence[Node], purpose: int) -> bool:
    """Tell whether a purpose is that for which a body is there, or what it was told ("ditugaskan di X | untuk")."""
    if nodes[purpose].unit.has("assigned"):
        return True
    for node in reversed(nodes[max(0, purpose - _TASK_REACH) : purpose]):
        if node.unit.has("assigned") or node.unit.is_passive or is_passive(node):
            return True
        if node.mention is None and not node.has("in", "to", "by"):
            return False
    return False


def _closes_aside(nodes: Sequence[Node], purpose: int, comma: int) -> bool:
    """Tell whether a comma closes an aside of which a purpose is part ("X, yang tiba untuk berunding|, bertemu Y")."""
    for before in range(purpose - 1, max(0, purpose - _FARTHEST_PURPOSE), -1):
        if nodes[before].is_comma:
            return nodes[before + 1].has("which", "after", "when") and not nodes[comma + 1].is_noun
    return False
