"""Who is made, moved or shown to do something, by the verb before them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.word_class import BEFORE_VERBS


def made_to(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return who before a verb is made or shown to do it ("perang yang … itu memaksa | warga | mengungsi"), or None."""
    before = trigger - 1
    while before > 0 and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    if before < 1 or nodes[before].mention is None:
        return None
    is_made = before == trigger - 1 and nodes[before - 1].unit.has("force")
    return before if is_made or nodes[before - 1].unit.has("showing") else None
