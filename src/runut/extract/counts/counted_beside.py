"""Counts that stand beside a verb of harm and are neither its subject nor its object."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.joined_names import list_right

_COUNT_REACH = 6
_WITH_GAP = 3
_BEFORE_OPENING = ("adverb", "past", "joining_in", "as_well", "and")
_BEHIND_OPENING = ("adverb", "as_well", "joining_in", "demonstrative")


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


def behind_opening(nodes: Sequence[Node], index: int) -> list[Mention]:
    """Return the counts behind a verb that opens its sentence ("Turut tewas dalam serangan itu | empat polisi dan …").

    Where it happened may stand between, nobody else.
    """
    if any(not node.has(*_BEFORE_OPENING) for node in nodes[:index]):
        return []
    at, last = index + 1, min(len(nodes), index + 1 + _COUNT_REACH)
    while at < last:
        mention = nodes[at].mention
        if mention is not None and not nodes[at - 1].has("in"):
            return [one for one in list_right(nodes, at, whole=True) if one.number is not None and one.has_people]
        is_where = nodes[at].has("in") or nodes[at - 1].has("in") or nodes[at].time is not None
        if not is_where and not nodes[at].has(*_BEHIND_OPENING):
            return []
        at += 1
    return []
