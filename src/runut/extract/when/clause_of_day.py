"""The day that a clause of "ketika" or "di mana" explains is its own: "sejak 28 Mei, ketika X menyerang Y"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_only_verb
from runut.record.edtf import Edtf

_THEN = ("then_when", "in_which")
_ENDS = ("that", "which", "after", "when", "because", "while", "but", "although", "purpose")
_OPEN = ".."
_HELD = "occupy"
_BOUNDS = 2


def opens_clause_of(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether an act is the one verb of the clause that opens right behind a time ("… 28 Mei, ketika X | …")."""
    opening = index + 1
    opening += opening < len(nodes) and nodes[opening].is_comma
    if opening >= trigger or not nodes[opening].unit.has(*_THEN):
        return False
    clause = nodes[opening + 1 : trigger]
    return not any(
        node.is_comma or node.is_speech or node.time is not None or node.has(*_ENDS) or is_only_verb(node)
        for node in clause
    )


def day_of_clause(value: Edtf, verb: Node) -> Edtf:
    """Return the one day of a time that is open at an end, on which an act was done; what lasts is so since then."""
    bounds = str(value).split("/")
    item = verb.unit.item
    lasts = item is not None and any(_HELD in sense.frame.mode or sense.frame.lasts for sense in item.senses)
    if len(bounds) != _BOUNDS or _OPEN not in bounds or lasts:
        return value
    return Edtf.parse(next(bound for bound in bounds if bound != _OPEN))
