"""Words of mood that say in what state those are who act, and tell no event of their own."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.word_class import is_active
from runut.languages.affixes import Voice
from runut.record.claims import EventType


def only_tells_mood(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word says in what mood those are who do what comes next ("massa yang | marah | membakar X")."""
    if index == 0 or index + 1 >= len(nodes) or "which" not in nodes[index - 1].categories:
        return False
    item = nodes[index].unit.item
    if item is None or not is_active(nodes[index + 1]):
        return False
    is_mood = all(sense.voice is Voice.INT for sense in item.senses)
    return is_mood and any(sense.frame.type is EventType.ACCUSE for sense in item.senses)
