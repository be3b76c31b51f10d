"""Phrases that take in one behind them, and all that stands between."""

from __future__ import annotations

from collections.abc import Callable

from runut.annotate.phrases.clauses import Node


def join_behind(
    nodes: list[Node],
    find: Callable[[list[Node], int], int | None],
    take: Callable[[Node, Node], None],
) -> list[Node]:
    """Return the nodes, each with the one that `find` names behind it taken in by `take`, and none of those between."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node = nodes[position]
        behind = find(nodes, position)
        if behind is not None:
            take(node, nodes[behind])
            position = behind
        joined.append(node)
        position += 1
    return joined
