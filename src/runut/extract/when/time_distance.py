"""How far a time stands from an act: by the nodes between, the edges of clauses, and the clauses that it ends."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.word_class import is_only_verb, is_verb

DATING = {TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.RELATIVE, TimeKind.PERIOD}
BREAK_COST = 8
_OPENING = ("after", "when", "because", "while", "condition", "accordance")
_EDGES = frozenset({"that", "after", "when", "because", "which", "while", "condition"})


def distance_of(nodes: Sequence[Node], trigger: int, time: int) -> int:
    """Count the nodes between a trigger and a time; a clause's edge or another trigger counts more."""
    low, high = sorted((trigger, time))
    is_left = _is_of_opening(nodes, trigger, time) or _is_of_clause_joined(nodes, trigger, time)
    cost = high - low + BREAK_COST * is_left
    for node in nodes[low + 1 : high]:
        if node.is_speech or not node.categories.isdisjoint(_EDGES):
            cost += BREAK_COST
        elif node.is_trigger:
            cost += 2
    return cost


def _is_of_opening(nodes: Sequence[Node], trigger: int, time: int) -> bool:
    """Tell whether a time is that of a clause which opens the sentence ("Meski reda pada Mei, | bentrokan …").

    So it is in "Dibentuk pada 2011, X | menyerang Y pada 2012".
    """
    if time > trigger or not (nodes[0].unit.has(*_OPENING) or (is_verb(nodes[0]) and not nodes[0].is_noun)):
        return False
    comma = next((n for n in range(time, trigger) if nodes[n].is_comma), None)
    return comma is not None and any(node.kind is NodeKind.TRIGGER for node in nodes[:time])


def _is_of_clause_joined(nodes: Sequence[Node], trigger: int, time: int) -> bool:
    """Tell whether a time ends a clause to which an act is joined with its own subject, or with its own time.

    So it is in "X menyerang Y pada Mei dan Z | …" and "X menyerang Y pada Senin dan | merebut Z pada Selasa".
    """
    if time > trigger or not any(is_verb(node) or node.is_speech for node in nodes[:time]):
        return False
    joined = [n for n in range(time + 1, trigger) if nodes[n].has("and", "while", "but")]
    if any(nodes[n + 1].mention is not None for n in joined):
        return True
    return bool(joined) and has_time_behind(nodes, trigger)


def has_time_behind(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a time stands behind an act in its own clause."""
    for node in nodes[trigger + 1 :]:
        if node.time is not None and node.time.kind in DATING and node.time.value is not None:
            return True
        if node.is_comma or node.is_speech or is_only_verb(node) or not _EDGES.isdisjoint(node.categories):
            return False
        if node.has("and", "but"):
            return False
    return False
