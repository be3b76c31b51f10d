"""Whose words an event noun tells with "dari"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.past_quality import past_growth
from runut.extract.grammar.word_class import may_act
from runut.record.claims import EventType

_ASKED = {EventType.AGREE, EventType.CONSULT, EventType.AID, EventType.SUPPORT, EventType.CONCEDE, None}
_COMES_REACH = 8
_COMING = {"forces", "weapons", "territory"}


def from_whom(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return whose words a noun names before "dari", behind what it asks for ("permintaan | bantuan dari | Y")."""
    position = noun + 1
    while position < len(nodes) and (nodes[position].has("adjective", "adverb") or _is_thing_asked(nodes[position])):
        position += 1
    position = (past_growth(nodes, position) or position) if position < len(nodes) else position
    if position < len(nodes) and not nodes[position].has("from"):
        position = _where_it_comes_from(nodes, noun)
    if position + 1 >= len(nodes) or not nodes[position].has("from") or nodes[position + 1].mention is None:
        return []
    return [mention for mention in list_right(nodes, position + 1) if may_act(mention)]


def _where_it_comes_from(nodes: Sequence[Node], noun: int) -> int:
    """Return where "dari" stands behind a verb of coming ("kecaman terhadap X | datang | dari Y"), else the end."""
    for position in range(noun + 1, min(len(nodes) - 2, noun + _COMES_REACH)):
        if nodes[position].is_comma or nodes[position].is_speech or nodes[position].has("which", "that", "and"):
            break
        if nodes[position].unit.has("comes_from"):
            return position + 1
    return len(nodes)


def _is_thing_asked(node: Node) -> bool:
    """Tell whether a node is what is asked for, and no forces or people that may come from where "dari" says."""
    mention, item = node.mention, node.unit.item
    if mention is not None:
        is_thing = mention.kind is MentionKind.THING and mention.party is None and mention.number is None
        return is_thing and not mention.has_people and _COMING.isdisjoint(mention.classes)
    types = {sense.frame.type for sense in item.senses} if item is not None else set()
    return bool(types) and types <= _ASKED
