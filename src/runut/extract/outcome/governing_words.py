"""What governs the clause whose subject somebody is: a chance, a duty, or what makes them do it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.marking import find_marker
from runut.extract.grammar.word_class import CROSSED
from runut.record.claims import Status

_TO_BE_DONE = ("purpose", "attempt", "future", "obliged", "unsure", "planned")
_OPEN = {Status.PLANNED, Status.ONGOING}


def governing_before(nodes: Sequence[Node], position: int) -> tuple[str, Status] | None:
    """Return the word of a chance, fear or duty that governs a clause with its subject, and the status it gives.

    So do "kemungkinan | kedua serdadu itu dibebaskan", "khawatir bahwa | X menyerang", "sebaiknya | X mundur".
    """
    if nodes[position].mention is None or position < 1:
        return None
    is_said = position > 1 and "that" in nodes[position - 1].categories
    before = nodes[position - 1 - is_said]
    if "chance" in before.categories or (is_said and before.mention is not None and before.unit.has("chance")):
        return before.unit.text, Status.POSSIBLE
    if "obliged" in before.categories and "purpose" not in before.categories:
        return before.unit.text, Status.DEMANDED
    return _made(nodes, position - 1)


def _made(nodes: Sequence[Node], verb: int) -> tuple[str, Status] | None:
    """Return the word by which nobody was made yet to do what follows ("sanksi itu dapat | membuat | X mundur").

    What may or will make them do it is possible, what does not make them do it is not done.
    """
    if not nodes[verb].unit.has("force") or nodes[verb].has("controlling"):
        return None
    made: tuple[str, Status] | None = None
    for node in reversed(nodes[:verb]):
        found = find_marker(node)
        if found is not None and found[1] is not None:
            made = node.unit.text, Status.POSSIBLE if found[1] in _OPEN else found[1]
        elif node.has("unsure", "attempt"):
            made = made or (node.unit.text, Status.POSSIBLE)
        elif node.categories.isdisjoint(CROSSED):
            break
    return made


def sees_to(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb says that somebody sees to it that a clause comes true ("menjamin | perang berakhir").

    Who makes sure that something is so only says it, unless it is what they are to do ("untuk memastikan | X bebas").
    """
    if not nodes[verb].unit.has("making_sure"):
        return False
    return not nodes[verb].is_speech or any(node.has(*_TO_BE_DONE) for node in nodes[max(0, verb - 2) : verb])
