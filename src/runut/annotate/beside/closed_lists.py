"""Lists of names that "hingga" or "sampai" closes: "A, B, | hingga | C mengecam …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind

_CLOSING = "closing_list"
_AND = frozenset({"and"})
_OPENING = 3


def close_lists(nodes: Sequence[Node], told: set[str]) -> None:
    """Let the word that closes a list of at least three who may act join its last name, as "dan" does.

    So does it join two sides that open a sentence ("A | hingga | C mengecam …"). `told` says which sorts of words the
    sentence has.
    """
    if _CLOSING not in told:
        return
    for position in range(1, len(nodes) - 1):
        node = nodes[position]
        if _CLOSING not in node.categories or not _is_somebody(nodes[position + 1].mention):
            continue
        if position == 1 and _are_two_sides(nodes[0].mention, nodes[2].mention) and len(nodes) > _OPENING:
            node.categories = _AND
            continue
        last = position - 1 - nodes[position - 1].is_comma
        if last > 1 and nodes[last - 1].is_comma and all(_is_somebody(nodes[n].mention) for n in (last, last - 2)):
            node.categories = _AND


def _are_two_sides(one: Mention | None, other: Mention | None) -> bool:
    """Tell whether two phrases name two sides; from one place of a side to another is a way."""
    if one is None or other is None or not _is_somebody(one):
        return False
    return one.party is not None and other.party is not None and one.party != other.party


def _is_somebody(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is MentionKind.ACTOR and mention.number is None
