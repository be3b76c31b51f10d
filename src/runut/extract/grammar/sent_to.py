"""What is sent, set apart from those to whom it is sent ("mengirim senjata | kepada tentara X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.classes_around import gather_classes

_REACH = 7


def classes_sent(nodes: Sequence[Node], verb: int) -> set[str]:
    """Return the classes of the words behind a verb up to whom a thing is given."""
    start, limit = verb + 1, min(len(nodes), verb + 1 + _REACH)
    end = next((n for n in range(start, limit) if _is_given_to(nodes, n)), limit)
    return gather_classes(nodes[start:end])


def _is_given_to(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word says to whom something is sent ("kepada | X", "ke | tentara X")."""
    if nodes[position].has("to_whom"):
        return True
    people = nodes[position + 1].mention if nodes[position].has("to") and position + 1 < len(nodes) else None
    return people is not None and people.has_people
