"""Whose words a denial, and whose plan a judgement is about: of whom a noun tells behind a verb."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.record.claims import EventType

_DENY, _FAULT, _PLAN = "deny", "fault", "own_plan"
_JUDGING = {EventType.ACCUSE, EventType.SUPPORT}


def whose_words(nodes: Sequence[Node], trigger: int, position: int) -> list[Mention]:
    """Return whose words are denied, or whose plan is judged, by a noun for it, which opens no clause.

    "Membantah | klaim | X | itu", "mengecam | rencana | X | untuk mengirim pasukan", "mengecam | campur tangan | X".
    """
    told = nodes[position + 1].mention if position + 1 < len(nodes) else None
    if told is None or told.kind is not MentionKind.ACTOR:
        return []
    is_denied = nodes[position].has("news_noun") and denies(nodes[trigger])
    is_judged = nodes[position].has("has_clause") or _FAULT in nodes[position].unit.classes
    if not is_denied and not (is_judged and _judges(nodes[trigger])):
        return []
    named = list_right(nodes, position + 1)
    behind = next((node for node in nodes[position + 2 :] if node.start >= named[-1].end), None)
    is_clause = behind is not None and (is_verb(behind) or is_plain_verb(behind) or behind.has("past", "future", "not"))
    return [] if is_clause and not nodes[position].unit.has(_PLAN) else named


def denies(verb: Node) -> bool:
    """Tell whether a verb may say all by itself that something is denied ("X membantah dan | menyalahkan Y")."""
    senses = () if verb.unit.item is None else verb.unit.item.senses
    return any(_DENY in sense.frame.mode for sense in senses)


def _judges(verb: Node) -> bool:
    """Tell whether a verb blames or praises what it is about."""
    senses = () if verb.unit.item is None else verb.unit.item.senses
    return any(sense.frame.type in _JUDGING for sense in senses)
