"""To which verb before it a verb behind ", dan" is joined where a clause about a thing or an aim stands between."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind
from runut.extract.word_class import BEFORE_VERBS, governs_clause, is_active, is_noun, is_verb

_OPENERS = ("which", "purpose", "when", "after", "because", "condition")
_HOST_REACH = 40
_ENDS = {";", ":", '"', "“", "”"}


def find_host(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the verb whose subject a verb shares over a clause in between, None where no such clause is closed.

    "A mengirim pasukan guna menghalau B yang menduduki X, dan | menutup Y": a comma closes what "guna" opens.
    """
    joint = _before_verb(nodes, trigger)
    if joint < 2 or not nodes[joint].has("and", "but") or not nodes[joint - 1].is_comma or not is_verb(nodes[trigger]):
        return None
    hidden = False
    for position in range(joint - 2, max(-1, joint - _HOST_REACH), -1):
        node = nodes[position]
        if node.has("that") or node.unit.text in _ENDS:
            return None
        if not _is_predicate(node):
            continue
        opener = _before_verb(nodes, position)
        if opener >= 0 and nodes[opener].has(*_OPENERS):
            hidden = True
        elif opener >= 0 and (nodes[opener].is_comma or nodes[opener].has("and")):
            continue
        elif not hidden:
            return None
        else:
            return _governing(nodes, position)
    return None


def _is_predicate(node: Node) -> bool:
    """Tell whether a node is surely a verb, and no noun of the same form."""
    return node.is_speech or (is_verb(node) and not is_noun(node))


def _before_verb(nodes: Sequence[Node], verb: int) -> int:
    """Return the index before a verb and what may stand before it."""
    position = verb - 1
    while position >= 0 and (nodes[position].has(*BEFORE_VERBS) or nodes[position].kind is NodeKind.TIME):
        position -= 1
    return position


def _governing(nodes: Sequence[Node], verb: int) -> int:
    """Return the verb whose object does what a verb tells, itself where it has a subject of its own."""
    subject = _before_verb(nodes, verb)
    before = _before_verb(nodes, subject)
    if subject < 1 or nodes[subject].mention is None or before < 0:
        return verb
    is_governor = nodes[before].is_speech or (is_active(nodes[before]) and governs_clause(nodes[before]))
    return before if is_governor else verb
