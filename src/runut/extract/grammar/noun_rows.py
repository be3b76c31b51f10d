"""Bare event nouns in a row, which share what stands behind the last ("penculikan dan penyiksaan oleh X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_noun, is_only_noun, is_verb
from runut.record.claims import EventType

_ALIKE = (
    {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.THREATEN},
    {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN},
)
"""Types of acts that one doer is told of in a row: what is done by force, what is said against others."""


def row_end(nodes: Sequence[Node], noun: int) -> int:
    """Return the last noun of a row of acts of one sort that "dan" closes, the noun itself where it opens none."""
    last, is_closed = noun, False
    while (following := _next_of_row(nodes, last)) is not None:
        is_closed = nodes[following - 1].has("and") or nodes[following - 2].has("and")
        last = following
    return last if is_closed else noun


def first_of_row(nodes: Sequence[Node], noun: int) -> int:
    """Return the first of the event nouns that commas and "dan" join, each with what it is done to."""
    first = noun
    while True:
        joint = first - 1
        while joint > 0 and nodes[joint].has("determiner", "adverb"):
            joint -= 1
        if joint < 1 or not (nodes[joint].is_comma or nodes[joint].has("and")):
            return first
        while joint > 0 and (nodes[joint].is_comma or nodes[joint].has("and", "adjective") or nodes[joint].mention):
            joint -= 1
        if not is_only_noun(nodes[joint]):
            return first
        first = joint


def _next_of_row(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the noun that a comma or "dan" joins to one, with nothing but how many between."""
    following = noun + 1
    while following < len(nodes) and (nodes[following].is_comma or nodes[following].has("and")):
        following += 1
    joint = following
    while following < len(nodes) and nodes[following].has("determiner"):
        following += 1
    is_joined = joint > noun + 1 and following < len(nodes) and following - joint <= 1
    return following if is_joined and _is_of_type(nodes[noun], nodes[following]) else None


def _is_of_type(first: Node, second: Node) -> bool:
    """Tell whether two nodes are nouns of events of one type or sort; the first is no stem of a verb."""
    if is_verb(first) or not (is_noun(first) and is_noun(second)):
        return False
    are_alike = any(not (first.types.isdisjoint(sort) or second.types.isdisjoint(sort)) for sort in _ALIKE)
    return are_alike or not first.types.isdisjoint(second.types)
