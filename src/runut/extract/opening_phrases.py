"""Phrases that open a sentence before a comma: what closes them stands in no list with what follows."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind
from runut.extract.word_class import is_preposition

_PASSIVE = "di"
_LONGEST_ASIDE = 14


def closes_opening(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name closes, before a comma, the phrase that opens a sentence ("Dalam X yang ditengahi | A |, …").

    What follows is no list of those who did what the clause of "yang" tells.
    """
    if position + 1 >= len(nodes) or not (nodes[position + 1].is_comma and is_preposition(nodes[0])):
        return False
    verb = position - 1 - nodes[position - 1].has("by")
    is_done = verb > 1 and nodes[verb - 1].has("which") and nodes[verb].unit.low.startswith(_PASSIVE)
    return is_done and not any(node.is_comma for node in nodes[:position])


def before_opening_aside(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the index of the name that opens a sentence before an aside that ends here ("A, yang …, | dan B")."""
    opening = next((n for n in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1) if nodes[n].is_comma), None)
    if opening is None or nodes[opening - 1].mention is None:
        return None
    is_aside = nodes[opening + 1].has("which") or all(n.kind is NodeKind.TIME for n in nodes[opening + 1 : comma])
    before = nodes[max(0, opening - 2)]
    is_first = opening == 1 or (opening == 2 and before.kind is NodeKind.WORD and not is_preposition(before))
    opens = is_first or before.has("that") or before.is_comma  # "Baik A, yang …, maupun B"
    return opening - 1 if is_aside and opens else None
