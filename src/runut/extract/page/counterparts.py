"""An official's counterpart ("rekannya", "timpalannya"): who holds his office in another land."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.record.actor import ActorKind

_COUNTERPART = "counterpart"
_OFFICES = {"envoyoffice", "headoffice", "negotiators", "envoys", "title-people"}


def is_counterpart(nodes: Sequence[Node], at: int, owner: int | None) -> bool:
    """Tell whether a phrase names an official's counterpart; of anybody else they are comrades or those who help.

    Args:
        nodes: The sentence.
        at: Where the phrase stands.
        owner: Where whose it is begins.
    """
    mention = nodes[at].mention
    if mention is None or not mention.possessive or mention.number is not None or _COUNTERPART not in mention.classes:
        return False
    named = next((m for node in nodes if (m := node.mention) is not None and m.start == owner), None)
    if named is None or _OFFICES.isdisjoint(named.classes):
        return False
    return named.actor_kind is ActorKind.GOVERNMENT or named.person is not None


def lands_of_counterpart(nodes: Sequence[Node], at: int) -> list[Mention]:
    """Return the lands in which a counterpart, or several, are ("mitranya | di X dan Y", "… di kedua negara")."""
    if at + 2 >= len(nodes) or not nodes[at + 1].has("in"):
        return []
    found = []
    for position in range(at + 2, len(nodes), 2):
        mention = nodes[position].mention
        if mention is None:
            break
        found.append(mention)
        if position + 1 >= len(nodes) or not (nodes[position + 1].has("and") or nodes[position + 1].is_comma):
            break
    return found
