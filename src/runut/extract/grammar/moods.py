"""Words of mood that say in what state those are who act, and tell no event of their own."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_active, is_plain_verb, is_preposition, may_act
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_URGENT = "urgent"


def only_tells_mood(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word says in what mood those are who do what comes next ("massa yang | marah | membakar X")."""
    if index == 0 or index + 1 >= len(nodes):
        return False
    if nodes[index].unit.has(_URGENT):
        return _is_urgent(nodes, index)
    if "which" not in nodes[index - 1].categories:
        return False
    item = nodes[index].unit.item
    if item is None or not is_active(nodes[index + 1]):
        return False
    is_mood = all(sense.voice is Voice.INT for sense in item.senses)
    return is_mood and any(sense.frame.type is EventType.ACCUSE for sense in item.senses)


def _is_urgent(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word says how pressing something is ("mengirim bantuan | mendesak", "paling | mendesak")."""
    before, behind = nodes[index - 1], nodes[index + 1]
    if before.has("degree"):
        return True
    if behind.has("purpose") or (behind.mention is not None and may_act(behind.mention)):
        return False
    if before.is_trigger and not before.is_noun:  # "mengirim bantuan | mendesak"
        return True
    head = index - 1 - (before.has("which") and index > 1)
    noun = nodes[head].mention
    is_thing = nodes[head].is_noun or (noun is not None and not may_act(noun))
    if not is_thing or head < index - 1:
        return is_thing
    governor = nodes[head - 1] if head else None
    return governor is not None and (governor.is_verb or is_plain_verb(governor) or is_preposition(governor))
