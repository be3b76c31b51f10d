"""Deeds that are only spoken of, as subjects of their clause ("menyerang X akan berbahaya", "berunding sia-sia")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.word_class import is_noun
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense

_REACH = 12
_DOING = {Voice.ACT, Voice.INT}
_ENDS = ("which", "that", "after", "when", "because", "condition", "while", "but", "past")
_JUDGING = ("copula", "unreal")
_SIGNS = {'"', "“", "”"}


def is_subject_itself(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a verb without a doer opens its clause and a judgement on it follows: nobody is told to do it."""
    if sense.voice not in _DOING or is_noun(nodes[index]) or not _opens_clause(nodes, index):
        return False
    for position in range(index + 1, min(len(nodes) - 1, index + _REACH)):
        node = nodes[position]
        if node.has(*_JUDGING) or node.unit.has("judging"):
            return True
        if node.has("future"):
            return not any(other.is_comma for other in nodes[index + 1 : position])
        if node.is_comma or node.is_speech or node.has(*_ENDS):
            return False
    return False


def _opens_clause(nodes: Sequence[Node], index: int) -> bool:
    before = index - 1
    while before >= 0 and nodes[before].unit.text in _SIGNS:
        before -= 1
    return before < 0 or nodes[before].has("that") or nodes[before].is_speech
