"""Bare event nouns in a row, which share what stands behind the last ("penculikan dan penyiksaan oleh X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_noun, is_verb
from runut.record.claims import EventType

_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION}


def row_end(nodes: Sequence[Node], noun: int) -> int:
    """Return the last noun of a row of acts of one sort that "dan" closes, the noun itself where it opens none."""
    last, is_closed = noun, False
    while (following := _next_of_row(nodes, last)) is not None:
        is_closed = nodes[following - 1].has("and") or nodes[following - 2].has("and")
        last = following
    return last if is_closed else noun


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
    """Tell whether two nodes are nouns of events of one type, or both of force; the first is no stem of a verb."""
    if is_verb(first) or not (is_noun(first) and is_noun(second)):
        return False
    are_forceful = not (first.types.isdisjoint(_FORCE) or second.types.isdisjoint(_FORCE))
    return are_forceful or not first.types.isdisjoint(second.types)
