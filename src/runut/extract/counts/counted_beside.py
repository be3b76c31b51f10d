"""Counts that stand beside a verb of harm and are neither its subject nor its object."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention

_COUNT_REACH = 6
_WITH_GAP = 3


def over_aside(nodes: Sequence[Node], index: int) -> list[Mention]:
    """Return the count behind who says so between commas ("menelan, menurut X, | 900 jiwa")."""
    if index + 1 >= len(nodes) or not nodes[index + 1].is_comma:
        return []
    for at in range(index + 2, min(len(nodes) - 1, index + 2 + _COUNT_REACH)):
        if nodes[at].kind is NodeKind.TRIGGER:
            return []
        if nodes[at].is_comma:
            mention = nodes[at + 1].mention
            return [mention] if mention is not None and mention.number is not None else []
    return []


def along_with(nodes: Sequence[Node], index: int) -> list[Mention]:
    """Return the count between "dengan" and a verb that it undergoes ("… dengan | 17 orang | tewas")."""
    if index < _WITH_GAP or not nodes[index - 2].has("with"):
        return []
    mention = nodes[index - 1].mention
    is_end = nodes[index - 3].kind is NodeKind.TRIGGER or nodes[index - 3].is_comma or nodes[index - 3].time is not None
    return [mention] if mention is not None and mention.number is not None and is_end else []


def before_owner(nodes: Sequence[Node], mention: Mention) -> Mention | None:
    """Return "empat pejuang" of "empat pejuang kami"."""
    if mention.pronoun is None:
        return None
    for node, following in pairwise(nodes):
        if following.mention is mention and node.mention is not None and node.mention.number is not None:
            return node.mention
    return None
