"""Who is asked, blamed or thanked too, each for something of their own.

"Mendesak A mundur dan | B | (untuk) membebaskan tawanan", "mengecam A atas serangan itu dan | B | karena diam saja".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import BEFORE_VERBS, is_only_verb, is_passive, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_REACH = 24
_ENDS = ("that", "which", "after", "when", "condition", "but")
_GROUND = ("because", "against")
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.REJECT, EventType.THREATEN, None}
_SPOKEN = {Voice.ACT, Voice.INT}
_JUDGED = {EventType.ACCUSE, EventType.SUPPORT}

_Opens = Callable[[Sequence[Node], int], bool]


def add_asked_too(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Add those to whom something else is said in the same breath, behind "dan", to whom words are said."""
    if sense.voice not in _SPOKEN or not found.recipients:
        return
    others: list[Mention] = []
    if sense.frame.type is EventType.REQUEST:
        others = _behind(nodes, trigger, _asks, _may_be_asked)
    elif sense.frame.type in _JUDGED:
        others = _behind(nodes, trigger, _gives_ground, _gives_ground)
    sides = {mention.party for mention in (*found.recipients, *found.actors)}
    found.recipients = [*found.recipients, *(one for one in others if one.party not in sides)]


def _behind(nodes: Sequence[Node], trigger: int, opens: _Opens, goes_on: _Opens) -> list[Mention]:
    """Return who stands behind "dan" with words of their own, once those before them have theirs."""
    is_open = False
    for position in range(trigger + 1, min(len(nodes) - 2, trigger + _REACH)):
        node = nodes[position]
        if node.is_speech or node.has(*_ENDS) or not (node.unit.is_word or node.is_comma):
            return []
        if is_open and node.has("and"):
            first = position + 1 + nodes[position + 1].has("purpose")  # "…, dan | agar | B mundur"
            named = list_right(nodes, first, whole=True) if nodes[first].mention is not None else []
            if named and all(map(may_act, named)) and goes_on(nodes, _end_of(nodes, first, named[-1])):
                return named
        is_open = is_open or opens(nodes, position)
    return []


def _end_of(nodes: Sequence[Node], first: int, last: Mention) -> int:
    """Return the node behind the last of a list."""
    return next((n for n in range(first, len(nodes)) if nodes[n].start >= last.end), len(nodes) - 1)


def _asks(nodes: Sequence[Node], position: int) -> bool:
    return is_only_verb(nodes[position])


def _may_be_asked(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a clause goes on with a verb of what may be asked ("dan B | (untuk) membebaskan tawanan")."""
    while position < len(nodes) - 1 and nodes[position].has("purpose", *BEFORE_VERBS):
        position += 1
    if is_passive(nodes[position]) or not is_only_verb(nodes[position]):
        return False
    return not nodes[position].types <= _FORCE


def _gives_ground(nodes: Sequence[Node], position: int) -> bool:
    return nodes[position].has(*_GROUND)
