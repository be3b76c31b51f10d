"""Whom the ending of an active verb means: whom the verb before it was done to ("menculik X dan | membunuhnya")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.quotes import tone_of
from runut.extract.word_class import BEFORE_VERBS, is_active, is_plain_verb

_ENDING = "object_ending"
_CALLING = "naming"
_JOINING = ("and", "after", "when", "because", "but", "while")
_REACH = 14


def object_of_ending(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return where those stand whom a verb's ending means, None where it has none or the verb has its own subject.

    It is no "Y mengecam X, dan | Z | mengecamnya": there it may be the one or the other.
    """
    if _ENDING not in nodes[trigger].unit.categories:
        return None
    first = _before_joint(nodes, trigger)
    last: int | None = None
    for position in range(first, max(-1, first - _REACH), -1):
        node = nodes[position]
        if node.mention is not None:
            last = position
        elif is_active(node) or is_plain_verb(node) or tone_of(node) == _CALLING:
            return last if last == position + 1 else None
        elif node.has("that", "which") or node.is_speech:
            return None
    return None


def _before_joint(nodes: Sequence[Node], trigger: int) -> int:
    """Return where the clause before a verb ends that shares its subject, -1 where the verb has one of its own."""
    position, is_joined = trigger - 1, False
    while position > 0 and nodes[position].mention is None:
        node = nodes[position]
        if not (
            node.is_comma
            or node.time is not None
            or node.has(*_JOINING)
            or not node.categories.isdisjoint(BEFORE_VERBS)
        ):
            break
        is_joined = is_joined or node.has(*_JOINING)
        position -= 1
    return position if is_joined else -1
