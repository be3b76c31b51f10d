"""Clauses of "yang" that say a quality and no act, so that a verb behind them is the main one."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind

_QUALITY = ("degree", "adverb", "adjective", "ongoing", "past", "not")
_GROWING, _LONGEST = "flowwords", 4


def past_growth(nodes: Sequence[Node], which: int) -> int:
    """Return the preposition behind a "yang" that only says how much there is ("kritik | yang kian keras | dari X").

    0 where none stands there.
    """
    behind = which + 1
    while nodes[which].has("which") and behind < min(len(nodes) - 1, which + _LONGEST):
        named = nodes[behind].mention
        if not (nodes[behind].has(*_QUALITY) or (named is not None and _GROWING in named.classes)):
            break
        behind += 1
    return behind if behind > which + 1 and nodes[behind].has("from", "about", "against") else 0


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
