"""Times of what an act answers: "menghukum X atas pembantaian pada 1975" does not say when he was sentenced."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_noun, is_only_verb, is_preposition

_REACH = 9
_BETWEEN = ("adverb", "adjective", "demonstrative")
_DEEDS = {"crime", "fighting", "violence", "denounced", "warclass"}


def is_of_ground(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time closes the phrase that says on account of which deed an act is done ("… atas | N pada T")."""
    has_deed = False
    for position in range(index - 1, max(trigger, index - _REACH), -1):
        node = nodes[position]
        if node.unit.has("on_account"):
            return has_deed
        ends = node.is_comma or node.is_speech or is_only_verb(node)
        if ends or node.has("which", "that", "and"):
            return False
        if node.has("demonstrative") and is_noun(nodes[position - 1]):  # "atas pembunuhan itu | pada T"
            return False
        classes = node.unit.classes if node.mention is None else node.mention.classes
        has_deed = has_deed or (node.is_trigger and is_noun(node)) or not _DEEDS.isdisjoint(classes)
        is_between = node.mention is not None or is_preposition(node) or node.has(*_BETWEEN)
        if not (has_deed or is_between):
            return False
    return False
