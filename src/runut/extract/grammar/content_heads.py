"""What a passive is said of whose noun is parted from it by a clause of its own ("usul A agar B mundur | ditolak")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import CLAUSE_REACH, Subject
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    is_noun,
    is_only_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_preposition,
    is_verb,
)


def find_head_over_clause(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return the noun or name before a clause with "agar", "untuk" or "bahwa" that ends right before a passive.

    None where no such clause stands before it, or where the noun is a verb's object.
    """
    if not is_passive(nodes[trigger]):
        return None
    has_verb = False
    for position in range(_before_verb(nodes, trigger), max(0, trigger - CLAUSE_REACH), -1):
        node = nodes[position]
        if node.is_comma or not node.unit.is_word or node.is_speech or node.has("when", "after", "because"):
            return None
        if position == trigger - 1 and node.has("and", "which", "while", "purpose", "that"):
            return None
        if node.has("purpose", "that"):
            return _head_before(nodes, position) if has_verb else None
        is_known = is_only_verb(node)
        if is_known and position < trigger and (bare := _head_of_bare_clause(nodes, position)) is not None:
            return bare
        has_verb = has_verb or (is_known and not nodes[_before_verb(nodes, position)].has("which"))
    return None


def _head_of_bare_clause(nodes: Sequence[Node], verb: int) -> Subject | None:
    """Return whose decision, plan or news it is that a clause without an opener tells ("keputusan X | menutup Y")."""
    owner = _before_verb(nodes, verb)
    mention = nodes[owner].mention
    if mention is None or mention.party is None or is_passive(nodes[verb]):
        return None
    first = owner if nodes[owner].unit.has("has_clause") else owner - 1
    if first < 0 or not nodes[first].unit.has("has_clause") or _is_governed(nodes, first):
        return None
    return Subject([mention], how=_told(nodes[first]), index=owner)


def _before_verb(nodes: Sequence[Node], verb: int) -> int:
    position = verb - 1
    while position > 0 and (nodes[position].has(*BEFORE_VERBS) or nodes[position].time is not None):
        position -= 1
    return max(0, position)


def _head_before(nodes: Sequence[Node], opener: int) -> Subject | None:
    """Return what stands before a clause as a subject: a noun and whose it is, or a name."""
    head = opener - 1
    while head > 1 and nodes[head].mention is not None and is_preposition(nodes[head - 1]):
        head -= 2
    name = nodes[max(0, head)].mention
    if head < 0 or _is_governed(nodes, head):
        return None
    noun = head - 1 if name is not None and head > 0 and is_noun(nodes[head - 1]) else head
    if is_only_noun(nodes[noun]):
        return None if _is_governed(nodes, noun) else Subject(noun=noun, how=_told(nodes[noun]), index=noun)
    return None if name is None else Subject([name], how=_told(nodes[head]), index=head)


def _told(node: Node) -> str:
    name = node.unit.text if node.mention is None else node.mention.name
    return f"stands before a clause of its own: '{name}'"


def _is_governed(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a verb or preposition has what stands here as its object."""
    before = position - 1
    while before > 0 and nodes[before].has("determiner"):
        before -= 1
    if before < 0:
        return False
    node = nodes[before]
    return is_verb(node) or is_plain_verb(node) or is_preposition(node)
