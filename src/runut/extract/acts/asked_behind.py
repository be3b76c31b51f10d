"""What somebody is asked to do behind a clause about him ("mendesak milisi yang menguasai kota itu | mundur")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    governs_clause,
    is_active,
    is_only_verb,
    is_passive,
    is_plain_verb,
    may_act,
)

_REACH = 14
_EDGES = ("and", "after", "when", "because", "which", "that", "purpose", "while", "but", "condition")
_GOVERNING = ("force", "showing", "controlling", "helping", "forbidding")


def asked_behind(nodes: Sequence[Node], asking: int, which: int) -> int | None:
    """Return the verb behind a clause about whom a verb asks, None where none follows but the clause's own."""
    asked = nodes[which - 1].mention
    if asked is None or not may_act(asked) or (asking and nodes[asking - 1].has("which")):
        return None
    own: int | None = None
    for position in range(which + 1, min(len(nodes), which + _REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has(*_EDGES):
            return None
        if not (is_only_verb(node) or is_plain_verb(node)) or node.has(*BEFORE_VERBS):
            continue
        if own is None:
            own = position
        elif not _belongs_to(nodes, own, position):
            return position
    return None


def _belongs_to(nodes: Sequence[Node], own: int, verb: int) -> bool:
    """Tell whether a verb is governed by that of the clause ("yang membantu warga | mengungsi")."""
    before = verb - 1
    while before > own and nodes[before].has(*BEFORE_VERBS) and nodes[before].mention is None:
        before -= 1
    if nodes[own].has(*_GOVERNING) or governs_clause(nodes[own]):
        return True
    if before == own:  # "yang bertikai | berunding", but "yang mencoba | menyerang X"
        return nodes[own].kind is not NodeKind.TRIGGER or is_active(nodes[own]) or is_passive(nodes[own])
    return nodes[before].mention is None and nodes[before].kind is not NodeKind.TIME and not nodes[before].is_noun
