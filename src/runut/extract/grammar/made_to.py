"""Who is made, moved or shown to do something, by the verb before them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import BEFORE_VERBS

_UNDONE = ("purpose", "future", "attempt", "possible", "planned", "not", "not_yet", "obliged", "condition")


def made_to(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return who before a verb is made or shown to do it ("perang yang … itu memaksa | warga | mengungsi"), or None."""
    first = trigger - 1 - (trigger > 1 and nodes[trigger - 1].has("purpose"))
    before = first
    while before > 0 and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    if before < 1 or nodes[before].mention is None:
        return None
    is_made = before == first and nodes[before - 1].unit.has("force")
    return before if is_made or (first == trigger - 1 and nodes[before - 1].unit.has("showing")) else None


def is_forced(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether somebody was made to do what stands behind "untuk" ("serangan itu memaksa | X | untuk mundur")."""
    who = made_to(nodes, verb) if verb > 1 and nodes[verb - 1].has("purpose") else None
    return who is not None and not nodes[max(0, who - 2)].has(*_UNDONE)
