"""Who is arrested, hunted, tried or punished for what a noun tells is told to have done it ("ditahan terkait N")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_active, is_verb, may_act

_REACH, _CASE = 9, 3
_WHY = ("reason", "on_account")
_MODES, _FRAMES = {"arrest", "convict", "deport", "expel", "investigate"}, {"hunt", "search"}


def who_is_held_for(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who is held to account for a deed ("dua anggota X | ditahan terkait | penculikan Y")."""
    why = noun - 1
    while why > max(0, noun - _CASE) and not nodes[why].has(*_WHY):
        if nodes[why].is_comma or is_verb(nodes[why]):
            return []
        why -= 1
    if why < 1 or not nodes[why].has(*_WHY):
        return []
    for position in range(why - 1, max(-1, why - _REACH), -1):
        node = nodes[position]
        if _holds_to_account(node):
            held = find_object(nodes, position)[0] if is_active(node) else find_subject(nodes, position).mentions
            return [one for one in held if may_act(one) and (one.has_people or one.party)]
        if node.is_comma or node.is_speech or node.has("that", "which", "and") or is_verb(node):
            return []
    return []


def _holds_to_account(node: Node) -> bool:
    senses = () if node.unit.item is None or not is_verb(node) else node.unit.item.senses
    return any(one.frame.id in _FRAMES or not _MODES.isdisjoint(one.frame.mode) for one in senses)
