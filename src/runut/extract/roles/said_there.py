"""Talks and visits at which somebody asks, promises or refuses something, which they are no part of."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    is_active,
    is_only_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_verb,
    may_act,
)
from runut.record.claims import EventType

_OCCASIONS = {"meet", "phone", "visit"}
_ADDRESS_REACH = 6
_NEAR_VERB = 12
_WITH = ("with", "to", "between", "adjective", "adverb")


def opens_occasion(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "dalam" opens the talks at which something is said ("meminta X mundur | dalam | pertemuan …").

    So it does right behind a verb, where a place, time or side stands behind them ("setuju | dalam | pertemuan di X").
    """
    noun = position + 1
    while noun < len(nodes) and nodes[noun].has("determiner"):
        noun += 1
    if not nodes[position].has("in") or noun + 1 >= len(nodes) or not _is_occasion(nodes[noun]):
        return False
    before, behind = nodes[position - 1], nodes[noun + 1]
    is_told = before.mention is not None or (is_verb(before) and " " in before.unit.text)
    if is_verb(before) and not is_told:
        return behind.has("in", "with", "between") or behind.time is not None or behind.mention is not None
    return is_told and (behind.has(*_WITH) or (behind.mention is not None and may_act(behind.mention)))


def _is_occasion(node: Node) -> bool:
    item = node.unit.item if is_only_noun(node) else None
    return item is not None and any(sense.frame.id in _OCCASIONS for sense in item.senses)


def asking_verb(nodes: Sequence[Node], verb: int) -> int:
    """Return the verb that says or asks what another tells ("X | meminta | Y mundur", "X | mengatakan | Y mundur")."""
    for position in range(verb - 1, max(-1, verb - _ADDRESS_REACH), -1):
        node = nodes[position]
        if node.is_speech or is_only_verb(node):
            item = node.unit.item
            asks = item is not None and any(sense.frame.type is EventType.REQUEST for sense in item.senses)
            return position if (asks or node.is_speech) and not is_passive(node) else verb
        if node.mention is None and not node.has("and", "purpose", "that", *BEFORE_VERBS):
            return verb
    return verb


def who_is_there(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does, while on a visit, what the clause before it tells ("X mengecam Y selama | kunjungan ke Z")."""
    opening = noun - 1
    while opening > 0 and nodes[opening].has("determiner"):
        opening -= 1
    if opening < 1 or not nodes[opening].has("in", "when", "after"):
        return []
    for position in range(opening - 1, max(-1, opening - _NEAR_VERB), -1):
        node = nodes[position]
        if node.is_comma or node.has("which", "that"):
            return []
        if node.is_speech or is_plain_verb(node) or is_only_verb(node):
            does_it = node.is_speech or is_active(node) or is_plain_verb(node)
            who = find_subject(nodes, asking_verb(nodes, position)).mentions if does_it else []
            return [one for one in who if may_act(one)]
    return []
