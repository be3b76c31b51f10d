"""Help that forces bring: they move or fight so as to help somebody, and so they do."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.record.claims import EventType

_OF_FORCES = {EventType.MOBILIZE, EventType.ASSAULT}
_UNDONE = ("not", "never", "future", "planned", "purpose", "possible")
_PURPOSE_AT, _REACH = 3, 9


def comes_with_forces(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether forces moved or fought so as to help, and so did ("mengerahkan pasukan untuk | membantu X")."""
    if trigger < _PURPOSE_AT or not nodes[trigger - 1].has("purpose"):
        return False
    for position in range(trigger - 2, max(-1, trigger - _REACH), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "which", "purpose"):
            return False
        item = node.unit.item
        if node.is_trigger and node.is_verb and item is not None:
            is_ahead = position > 0 and nodes[position - 1].has(*_UNDONE)
            return not is_ahead and any(sense.frame.type in _OF_FORCES for sense in item.senses)
    return False
