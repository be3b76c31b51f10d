"""The people whom a name closed by commas explains ("A dan | kelompok di sana |, X, …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_preposition


def apposed_people(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the people whom a name closed by commas explains ("A dan | kelompok di sana |, X, …")."""
    last = len(nodes) - 1
    if position < 2 or position == last or not (nodes[position - 1].is_comma and nodes[position + 1].is_comma):
        return None
    head = position - 2
    while head > 1 and (nodes[head].has("demonstrative", "adjective") or is_preposition(nodes[head - 1])):
        head -= 1 if nodes[head].has("demonstrative", "adjective") else 2
    people = nodes[head].mention
    is_open = people is not None and people.has_people and people.party is None and people.person is None
    return head if is_open else None
