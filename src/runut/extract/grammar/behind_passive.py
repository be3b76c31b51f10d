"""Whom a passive tells of before they are named ("Dalam razia itu | ditangkap | pula tiga wartawan").

Right behind a passive stands who did it; but where nobody stands before it in its clause, and people whom nobody knows
yet stand behind it, it was done to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import BEFORE_VERBS, is_passive, is_plain_verb, is_preposition, is_verb, may_act

_ACCORDS = frozenset({"ceasefire", "agreement", "peacedeal"})
_DOERS = frozenset({"gunmen"})
_AS_WELL = ("adverb", "as_well")
_REACH = 12
BEHIND = "stands behind the passive"
"""How such a subject was found."""


def subject_behind(nodes: Sequence[Node], verb: int) -> int | None:
    """Return where those stand to whom a passive is done that nobody stands before, None where somebody does."""
    if not is_passive(nodes[verb]):
        return None
    behind = verb + 1
    while behind < len(nodes) and nodes[behind].mention is None and nodes[behind].has(*_AS_WELL):
        behind += 1
    told = nodes[behind].mention if behind < len(nodes) else None
    if told is None or told.definite:
        return None
    if not (told.number is not None or told.indefinite or _is_accord(nodes, behind)):
        return None
    if not _DOERS.isdisjoint(told.classes) or not _opens_clause(nodes, verb):
        return None
    return None if _subject_follows(nodes, behind) else behind


def _is_accord(nodes: Sequence[Node], behind: int) -> bool:
    """Tell whether a thing that sides agree on stands there, and no verb of its own ("diumumkan | jeda itu")."""
    told = nodes[behind].mention
    if told is None or told.kind is not MentionKind.THING or _ACCORDS.isdisjoint(told.classes):
        return False
    rest = takewhile(lambda node: not node.is_comma, nodes[behind + 1 :])
    return not any(is_verb(node) or is_plain_verb(node) for node in rest)


def _opens_clause(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether nothing but when, where and adverbs stand between a verb and where its clause begins."""
    position = verb - 1
    while position >= 0 and verb - position < _REACH:
        node = nodes[position]
        if position > 0 and is_preposition(nodes[position - 1]) and not nodes[position - 1].has("by"):
            position -= 2
        elif node.mention is None and (node.has(*BEFORE_VERBS, *_AS_WELL) or node.kind is NodeKind.TIME):
            position -= 1
        else:
            break
    before = nodes[position] if position >= 0 else None
    if before is None or before.has("that"):
        return True
    is_opening = not any(node.is_trigger or node.is_speech or node.has("which") for node in nodes[1:position])
    return not before.unit.is_word and is_opening and not (position and nodes[0].mention is not None)


def _subject_follows(nodes: Sequence[Node], behind: int) -> bool:
    """Tell whether the passive only opens a clause whose subject follows ("Dikepung | dua polisi |, X menyerah")."""
    comma = next((n for n in range(behind + 1, len(nodes) - 1) if nodes[n].is_comma), None)
    named = None if comma is None else nodes[comma + 1].mention
    return named is not None and may_act(named) and named.number is None
