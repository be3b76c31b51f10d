"""Whether people are held still: so it is believed, they are prisoners of war, or are to be set free."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.record.claims import EventType

_TIME_REACH = 6
_BELIEVED_REACH = 3
_FREED_REACH = 8
_BEFORE_VERB = ("past", "adverb", "still", "ongoing")
_SETS_FREE = {EventType.RETREAT}
_ASKED = ("future", "obliged", "purpose", "planned")


def is_held_captive(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb of holding people tells that it still holds, on no day of its own."""
    if any(node.time is not None for node in nodes[index + 1 : index + _TIME_REACH]):
        return False
    return _is_believed(nodes, index) or _are_prisoners(nodes, index) or _are_to_be_freed(nodes, index)


def _is_believed(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether somebody is only believed to be held, or to hold somebody ("diyakini | ditahan di X")."""
    before = nodes[max(0, index - _BELIEVED_REACH) : index]
    return any(node.unit.has("believed") for node in before)


def _are_prisoners(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether people are held as prisoners ("menahan 18 tentara X | sebagai | tawanan perang")."""
    behind = nodes[index + 1 : index + _TIME_REACH]
    return any(
        node.has("as") and other.mention is not None and "captives" in other.mention.classes
        for node, other in pairwise(behind)
    )


def _are_to_be_freed(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether those held are still to be set free ("akan membebaskan 70 tahanan yang | ditahan pasukannya")."""
    which = index - 1
    while which > 0 and (nodes[which].has(*_BEFORE_VERB) or nodes[which].mention is not None):
        which -= 1
    if which < 1 or not nodes[which].has("which"):
        return False
    for position in range(which - 1, max(0, which - _FREED_REACH), -1):
        node = nodes[position]
        if node.has("which", "that", "after") or node.is_speech:
            break
        if _sets_free(node):
            return nodes[position - 1].has(*_ASKED) or _asks(nodes, position)
    for position in range(index + 1, min(len(nodes) - 1, index + _FREED_REACH)):
        if nodes[position].is_comma or nodes[position].is_speech:
            return False
        if nodes[position].has("future"):
            return _sets_free(nodes[position + 1])
    return False


def _sets_free(node: Node) -> bool:
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    return item is not None and any(sense.frame.type in _SETS_FREE for sense in item.senses)


def _asks(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether somebody is asked to set them free ("meminta X | membebaskan …")."""
    item = nodes[position - 2].unit.item if position > 1 and nodes[position - 2].kind is NodeKind.TRIGGER else None
    return item is not None and any(sense.frame.type is EventType.REQUEST for sense in item.senses)
