"""Clauses of "yang" that say a quality and no act, so that a verb behind them is the main one."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind


def is_past_quality(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "yang" with a quality stands before a word ("partai yang berkuasa | akan mengubah …")."""
    quality = position - 1
    while quality > 0 and nodes[quality].has("adverb"):
        quality -= 1
    if quality < 1 or not nodes[quality - 1].has("which"):
        return False
    named = nodes[quality].mention
    is_word = named is not None and named.kind is MentionKind.THING and not (named.possessive or named.entities)
    return is_word or nodes[quality].has("adjective")
