"""Whom a pronoun means, told in brackets behind it ("mereka | (Israel) | menyerang"): who stands there is read."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind

BRACKETS = frozenset("([")
_CLOSES = {"(": ")", "[": "]"}
_REACH = 6


def read_told_pronouns(nodes: list[Node]) -> list[Node]:
    """Leave out the pronouns whose meaning stands in brackets behind them, and the brackets."""
    drop: set[int] = set()
    for n in range(1, len(nodes) - 1):
        if nodes[n].unit.text not in BRACKETS or not _is_pronoun(nodes[n - 1]):
            continue
        end = _closing(nodes, n)
        if end:
            drop.update((n - 1, n, end))
            nodes[n + 1].start, nodes[end - 1].end = nodes[n - 1].start, nodes[end].end
    return [node for n, node in enumerate(nodes) if n not in drop] if drop else nodes


def _is_pronoun(node: Node) -> bool:
    return node.mention is not None and node.mention.kind is MentionKind.PRONOUN


def _closing(nodes: list[Node], opening: int) -> int:
    """Return where brackets close that hold names of actors alone ("(A dan B)"), 0 where they hold anything else."""
    for n in range(opening + 1, min(len(nodes), opening + _REACH)):
        node = nodes[n]
        if node.unit.text == _CLOSES[nodes[opening].unit.text]:
            return n if n > opening + 1 else 0
        is_actor = node.mention is not None and node.mention.kind is MentionKind.ACTOR
        if not (is_actor or (n > opening + 1 and (node.is_comma or node.has("and")))):
            return 0
    return 0
