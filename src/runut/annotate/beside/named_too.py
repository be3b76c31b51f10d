"""Who does as others do: "tidak hanya A, tetapi juga B", "A, begitu pula B, …", "selain A, B juga …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind

_NOT_ONLY, _TOO, _BESIDES, _OTHER = "not_only", "does_too", "besides", "other"
_AND = frozenset({"and"})
_OWN = ("as_well", "even", "joining_in")
_BUT = "melainkan"
_REACH = 10


def name_too(nodes: list[Node], told: set[str]) -> list[Node]:
    """Return the nodes with those joined who are said to do alike; `told` says which sorts of words there are."""
    if _TOO in told:
        nodes = _join_alike(nodes)
    if _NOT_ONLY in told:
        nodes = _join_not_only(nodes)
    if _OTHER in told:
        nodes = _without_others(nodes)
    return _join_besides(nodes) if nodes and _BESIDES in nodes[0].unit.categories else nodes


def _without_others(nodes: list[Node]) -> list[Node]:
    """Return the nodes without "dan lainnya", which closes a row of names ("A, B, | dan lainnya | menolak")."""
    other = next((n for n in range(2, len(nodes)) if nodes[n].has(_OTHER) and nodes[n - 1].has("and")), None)
    if other is None:
        return nodes
    last = other - 2 - nodes[other - 2].is_comma
    is_row = nodes[other].mention is None and _may_do(nodes, last)
    if not is_row or (other + 1 < len(nodes) and nodes[other + 1].mention is not None):
        return nodes
    if last > 1 and nodes[last - 1].is_comma and _may_do(nodes, last - 2):
        nodes[last - 1].is_comma, nodes[last - 1].categories = False, _AND
    return [*nodes[: last + 1], *nodes[other + 1 :]]


def _join_alike(nodes: list[Node]) -> list[Node]:
    """Join who opens a clause with who is named behind "begitu pula", the commas around it left out."""
    for position in range(1, len(nodes) - 2):
        node, first = nodes[position], position - 1 - nodes[position - 1].is_comma
        opens = first == 0 or (first > 0 and (nodes[first - 1].is_comma or nodes[first - 1].has("that")))
        if _TOO not in node.categories or not (opens and _may_do(nodes, first) and _may_do(nodes, position + 1)):
            continue
        node.categories = _AND
        behind = position + 2
        behind += nodes[behind].is_comma and first < position - 1
        return [*nodes[: first + 1], node, nodes[position + 1], *nodes[behind:]]
    return nodes


def _join_not_only(nodes: list[Node]) -> list[Node]:
    """Join the two of "tidak hanya A, tetapi juga B"."""
    only = next((n for n, node in enumerate(nodes) if _NOT_ONLY in node.categories), 0)
    for also in range(only + 3, min(len(nodes) - 1, only + _REACH)):
        before = nodes[also - 1]
        if not (nodes[also].has("as_well") and (before.has("but") or before.unit.low == _BUT)):
            continue
        last = also - 2 - nodes[also - 2].is_comma
        if not (_may_do(nodes, only + 1) and _may_do(nodes, last) and _may_do(nodes, also + 1)):
            return nodes
        nodes[also].categories = _AND
        return [*nodes[:only], *nodes[only + 1 : last + 1], *nodes[also:]]
    return nodes


def _join_besides(nodes: list[Node]) -> list[Node]:
    """Join those behind "selain", which opens the sentence, with who does it too ("Selain A, B dan C | juga | …")."""
    comma = next((n for n in range(2, min(len(nodes) - 2, _REACH)) if nodes[n].is_comma), 0)
    are_named = comma and all(_may_do(nodes, n) or nodes[n].has("and") for n in range(1, comma))
    behind = comma + 2
    while behind < len(nodes) - 2 and nodes[behind].has("and") and _may_do(nodes, behind + 1):
        behind += 2
    if not (are_named and _may_do(nodes, comma + 1) and nodes[behind].has(*_OWN)):
        return nodes
    nodes[comma].is_comma, nodes[comma].categories = False, _AND
    return nodes[1:]


def _may_do(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether somebody is named at a place who may act."""
    mention = nodes[position].mention if 0 <= position < len(nodes) else None
    return mention is not None and mention.kind is MentionKind.ACTOR
