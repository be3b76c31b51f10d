"""With whom an agreement is made or broken: who stands after "dengan" near its name."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.agreements.makers import find_members, may_act
from runut.extract.agreements.view import View
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import may_tell
from runut.record.claims import EventType

_NEAR = 4
_MENDING = {EventType.SUPPORT, EventType.COOPERATE, EventType.AGREE, EventType.RETREAT}


def find_partners(view: View, head: int) -> list[Mention]:
    """Return who stands after "dengan" near a name; of a body the members, where the sentence gives them.

    So it is in "meneken gencatan senjata | dengan aliansi pemberontak, yakni A dan B".
    """
    partners = _partners(view.nodes, head)
    body, members = find_members(view) or (None, [])
    is_spelled_out = any(mention is body for mention in partners)
    return [mention for mention in partners if mention is not body] + members if is_spelled_out else partners


def _partners(nodes: Sequence[Node], head: int) -> list[Mention]:
    """Return who stands after "dengan" near a name ("membatalkan perjanjian militer dengan A")."""
    for position in range(head + 1, min(len(nodes) - 1, head + _NEAR)):
        if nodes[position].has("with") and nodes[position + 1].mention is not None:
            return [m for m in list_right(nodes, position + 1, whole=True) if may_act(m)]
        if nodes[position].has("which", "purpose") and position + 1 < len(nodes):
            return _partners_in(nodes, position + 1)
        if nodes[position].is_comma:
            return []
    return []


def _partners_in(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return with whom an accord is to mend ties or end a war ("perjanjian yang | memulihkan hubungan | dengan A")."""
    if not may_tell(nodes[verb], _MENDING):
        return []
    for position in range(verb + 1, min(len(nodes) - 1, verb + _NEAR)):
        mention = nodes[position].mention
        if nodes[position].has("with") and nodes[position + 1].mention is not None:
            return [m for m in list_right(nodes, position + 1, whole=True) if may_act(m)]
        if mention is None and not nodes[position].has("adjective"):
            return []
    return []
