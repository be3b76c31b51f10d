"""What would be done where something else came about: the main clause behind one of condition."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node

_CONDITION_REACH = 30
_FIRST = {"first", "self"}
_CLOSERS = ("that", "which", "after", "because", "while", "past", "until")


def supposed_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of condition that opens a sentence whose main clause a verb tells, or "".

    "Jika X menyerang, Y | mengerahkan | pasukan." Two times may only be set against each other ("jika tahun lalu X
    membantu Y, kini X | menyerangnya"), and what "kami" would do threatens.
    """
    first = next((n for n in range(verb) if nodes[n].mention is not None or nodes[n].unit.is_word), verb)
    if verb - first > _CONDITION_REACH or not nodes[first].has("condition") or nodes[first].has("until"):
        return ""
    comma = next((n for n in range(first, verb) if nodes[n].is_comma), None)
    if comma is None or any(node.time is not None or node.has("before_then") for node in nodes[first:comma]):
        return ""
    clause = nodes[comma:verb]
    is_told = any(node.is_speech or node.has(*_CLOSERS) or node.unit.has("now") for node in clause)
    is_ours = any(node.mention is not None and node.mention.pronoun in _FIRST for node in clause)
    return "" if is_told or is_ours else nodes[first].unit.text
