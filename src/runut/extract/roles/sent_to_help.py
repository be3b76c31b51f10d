"""What forces are sent for: they move so as to help somebody, and so they do, or so as to fight somebody."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.word_class import may_act
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_OF_FORCES = {EventType.MOBILIZE, EventType.ASSAULT}
_FORCE = {EventType.ASSAULT, EventType.COERCE}
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


def turn_on_fought(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Turn the sending of forces on whom they are to fight ("mengerahkan pasukan untuk | menumpas | pemberontak")."""
    if sense.frame.type is not EventType.MOBILIZE or found.recipients:
        return
    for position in range(trigger + 1, min(len(nodes) - 2, trigger + _REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "which", "when", "after"):
            return
        if node.has("purpose"):
            own = {mention.party for mention in found.actors} - {None}
            fought = [one for one in _fought(nodes, position + 1) if may_act(one) and one.party not in own]
            found.recipients = [one for one in fought if one.party or one.has_people]
            return


def _fought(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return to whom force would be done by a verb, or against whom something would be."""
    if nodes[verb].has("against") and nodes[verb + 1].mention is not None:
        return list_right(nodes, verb + 1)
    is_force = nodes[verb].unit.has("quelling") or not _FORCE.isdisjoint(nodes[verb].types)
    return find_object(nodes, verb)[0] if is_force else []
