"""A toll as what is said: its number is its predicate ("korban tewas akibat serangan itu | sembilan orang")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node

_REACH = 12


def tells_number(nodes: Sequence[Node], subject: int, tone: str) -> bool:
    """Tell whether a number is reported ("melaporkan | lima tank hancur"), or said of victims in their clause."""
    victims = nodes[subject].mention
    if tone == "report" and victims is not None and victims.number is not None:
        return True
    if victims is None or "lives" not in victims.classes or victims.number is not None:
        return False
    for node in nodes[subject + 1 : subject + _REACH]:
        if node.is_comma or node.is_speech or node.has("that", "which", "after", "when"):
            return False
        if node.mention is not None and node.mention.number is not None:
            return True
    return False
