"""Clauses of "yang" that tell what the clause before brings ("X merebut kota itu|, yang | memaksa warga mengungsi")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.word_class import is_only_verb, is_plain_verb

_REACH = 8


def deed_that_brings(nodes: Sequence[Node], which: int) -> int | None:
    """Return the verb of the clause that a clause of "yang" tells the outcome of, None where it is about a name.

    So it is behind a comma, where the verb says what was brought about and a land, a place or a time stands before it,
    which force nobody.
    """
    if which < 2 or which + 1 >= len(nodes) or not nodes[which - 1].is_comma or not nodes[which + 1].unit.has("force"):
        return None
    if not (nodes[which - 2].kind is NodeKind.TIME or _is_place(nodes[which - 2].mention)):
        return None
    for position in range(which - 3, max(-1, which - 3 - _REACH), -1):
        node = nodes[position]
        if is_only_verb(node) or is_plain_verb(node):
            return position
        if node.is_comma or node.is_speech or node.has("which", "that"):
            return None
    return None


def _is_place(named: Mention | None) -> bool:
    return named is not None and not named.has_people and (named.kind is MentionKind.PLACE or named.bare_entity)
