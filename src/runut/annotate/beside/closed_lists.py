"""Lists of names that "hingga" or "sampai" closes: "A, B, | hingga | C mengecam …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind

_CLOSING = "closing_list"
_AND = frozenset({"and"})


def close_lists(nodes: Sequence[Node], told: set[str]) -> None:
    """Let the word that closes a list of at least three who may act join its last name, as "dan" does.

    `told` says which sorts of words the sentence has.
    """
    if _CLOSING not in told:
        return
    for position in range(3, len(nodes) - 1):
        node = nodes[position]
        if _CLOSING not in node.categories or not _is_somebody(nodes[position + 1].mention):
            continue
        last = position - 1 - nodes[position - 1].is_comma
        if last > 1 and nodes[last - 1].is_comma and all(_is_somebody(nodes[n].mention) for n in (last, last - 2)):
            node.categories = _AND


def _is_somebody(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is MentionKind.ACTOR and mention.number is None
