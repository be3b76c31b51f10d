"""Talks that somebody says cannot be: that is to refuse them (CODEBOOK §4, REJECT)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.marking import Marking
from runut.extract.outcome.fate import is_stepped_over
from runut.record.claims import Status

_REACH = 8


def ruled_out(nodes: Sequence[Node], noun: int) -> Marking | None:
    """Return the status of talks that somebody says cannot be ("perundingan dengan X | tidak mungkin | dilakukan")."""
    for position in range(noun + 1, min(len(nodes), noun + _REACH)):
        if nodes[position].unit.has("unreal"):
            return Marking(Status.DENIED, nodes[position].unit.text, refused=True)
        if nodes[position].has("which", "past") or not is_stepped_over(nodes, position):
            return None
    return None
