"""The name that opens a clause and that commas part from its word of speech ("X, yang …, berkata")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import is_noun, is_preposition

_SETTING = ("after", "when")


def find_opening_name(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the index of the name that opens a clause and is parted from its cue by commas ("X, yang …, berkata")."""
    last = cue - 1
    while last > 0 and (nodes[last].has("adverb", "past", "citing") or says_when(nodes, last)):
        last -= 1
    if last < 3 or not nodes[last].is_comma:
        return None
    if (head := _told_of(nodes, last)) is not None:
        return head
    for position in range(last - 2):
        mention, following = nodes[position].mention, nodes[position + 1]
        is_free = position == 0 or not _leads_to(nodes[position - 1])
        if following.unit.text == "(":
            following = nodes[min(position + 4, last)]
        is_told = (
            mention is not None and mention.person is not None and following.has("which")
        )  # "X, ketua Y | yang …,"
        is_there = position + 3 == last and is_preposition(following)  # "N, juru bicara X | di Y, |"
        is_told = is_told or (is_there and mention is not None and mention.person is not None and mention.has_people)
        is_closed = mention is not None and (following.is_comma or nodes[position].last > mention.last or is_told)
        if mention is not None and _may_open(nodes[position], mention) and is_free and is_closed:
            opens_relative = is_told or nodes[position + 2].has("which")
            barred = ("that",) if opens_relative else ("and", "that")
            return position if not any(node.has(*barred) for node in nodes[position + 1 : last]) else None
        if nodes[position].is_speech:
            return None
    return None


def _told_of(nodes: Sequence[Node], last: int) -> int | None:
    """Return who speaks where an aside only explains somebody in the clause of "yang" about them, None elsewhere.

    "Milisi | yang dibantu N, bekas menteri X |, mengatakan …" is the militia.
    """
    first = 2 if nodes[1].is_comma and nodes[0].mention is None else 0  # "Sementara itu, | pasukan yang …"
    head, clause = nodes[first].mention, nodes[first + 2 : last]
    is_told = head is not None and head.has_people and nodes[first + 1].has("which")
    if not is_told or not any(node.is_comma for node in clause):
        return None
    parts = (one for one, after in pairwise(clause) if one.is_comma and after.has("and", "while"))
    is_other = any(node.has("that") or order_of(node) == "pre" for node in clause)
    return None if is_other or next(parts, None) is not None else first


def says_when(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a time or its preposition stands here ("X, | pada | Jumat, mengatakan")."""
    is_time = nodes[position].kind is NodeKind.TIME
    following = nodes[position + 1] if position + 1 < len(nodes) else None
    return is_time or (nodes[position].has("in") and following is not None and following.kind is NodeKind.TIME)


def _leads_to(node: Node) -> bool:
    """Tell whether what stands before a name makes it part of a phrase ("seusai | pengumuman | X, Y, …, kata")."""
    return is_preposition(node) or node.has(*_SETTING) or (node.is_trigger and is_noun(node))


def _may_open(node: Node, mention: Mention) -> bool:
    """Tell whether a phrase may be the speaker whom an apposition follows: an actor, or a name nobody knows."""
    is_name = mention.kind is MentionKind.THING and node.unit.item is None and mention.name[:1].isupper()
    return mention.kind is MentionKind.ACTOR or (is_name and not mention.classes)
