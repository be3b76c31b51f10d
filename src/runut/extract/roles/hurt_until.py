"""Whom force hurts until they are dead or wounded: they stand at the verb of force ("memukuli X hingga | tewas")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_noun, is_passive, is_verb
from runut.record.claims import EventType

_HURT_REACH = 6
_FEWEST_BEFORE = 2


def hurt_until(nodes: Sequence[Node], index: int) -> list[Mention]:
    """Return whom the force told before "hingga" hurt until what a trigger tells came of it, none elsewhere."""
    if index < _FEWEST_BEFORE or not nodes[index - 1].has("result"):
        return []
    for position in range(index - 2, max(-1, index - _HURT_REACH), -1):
        node = nodes[position]
        if node.is_trigger:
            return _hurt_by(nodes, position)
        if node.is_comma or node.is_speech or node.has("that", "and", "which"):
            return []
    return []


def _hurt_by(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return who undergoes a verb of force, none where a word is no such verb."""
    item = nodes[verb].unit.item
    is_force = item is not None and any(sense.frame.type is EventType.ASSAULT for sense in item.senses)
    if not is_force or not is_verb(nodes[verb]) or is_noun(nodes[verb]):
        return []
    return find_subject(nodes, verb).mentions if is_passive(nodes[verb]) else find_object(nodes, verb)[0]
