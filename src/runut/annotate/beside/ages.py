"""How old somebody is, told behind a name: nothing else is told of it."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node

_AGE = 3


def without_ages(nodes: list[Node]) -> list[Node]:
    """Leave out the age behind a person's name ("Pujiono | (41) |, petani", "Pujiono |, 41 tahun |, petani")."""
    drop: set[int] = set()
    for n, node in enumerate(nodes[:-_AGE], 1):
        if node.mention is None or node.mention.person is None:
            continue
        opens, age, closes = nodes[n : n + _AGE]
        if not age.unit.text.isdigit() or len(age.unit.text) >= _AGE:
            continue
        if opens.is_comma and closes.is_comma:
            drop.update((n, n + 1))
        elif opens.unit.text == "(" and closes.unit.text == ")":
            drop.update(range(n, n + _AGE))
    return [node for n, node in enumerate(nodes) if n not in drop] if drop else nodes
