"""Whose arms hurt people: "tewas akibat | roket X", "terluka terkena | pecahan roket X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import Mention, MentionKind

_ARMS = {"rockets", "missiles", "bombs", "drone", "firearms", "explosives", "grenades", "mines", "fire", "weapons"}
_REACH = 6
_BEFORE = ("determiner", "adverb", "adjective")


def whose_arms(nodes: Sequence[Node], harm: int) -> list[Mention]:
    """Return whose arms stand behind a harm as its cause, nobody where they are nobody's."""
    for position in range(harm + 1, min(len(nodes) - 1, harm + _REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "which", "when", "after"):
            return []
        if not (node.has("because") or node.unit.has("hit_by")):
            continue
        first = position + 1
        while first + 1 < len(nodes) and nodes[first].has(*_BEFORE):
            first += 1
        arms = nodes[first].mention
        is_theirs = arms is not None and arms.kind is MentionKind.ACTOR and arms.party is not None
        return [arms] if arms is not None and is_theirs and not arms.classes.isdisjoint(_ARMS) else []
    return []
