"""Where the clause of a trigger begins and ends, as far as it bears on its sense."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.speech_asides import speaks_aside
from runut.extract.grammar.word_class import is_active

_EDGES, _SUBORDINATE = frozenset({"that", "after", "because", "while", "condition"}), ("after", "because", "while")
_SIGNS = {";", ":"}
_JOINED_REACH = 7
BEFORE_GOVERNED = ("future", "purpose", "adverb", "ongoing", "itself", "exists", "about")
"""What may stand between a verb and what it governs."""


def clause_end(nodes: Sequence[Node], start: int, limit: int) -> int:
    """Return where what stands behind a trigger ends, at a limit at the latest ("terluka | akibat bom" is one)."""
    for position in range(start + any(n.has("because") for n in nodes[start : start + 1]), min(len(nodes), limit)):
        node = nodes[position]
        if node.is_speech or not node.categories.isdisjoint(_EDGES) or node.unit.text in _SIGNS:
            return position
    return max(start, min(len(nodes), limit))


def joined_verb(nodes: Sequence[Node], verb: int) -> int | None:
    """Return where "dan" joins a verb behind the object of another ("menyetujui perjanjian | dan mencabut X")."""
    has_own = False
    for position in range(verb + 1, min(len(nodes) - 1, verb + _JOINED_REACH)):
        if has_own and nodes[position].has("and") and is_active(nodes[position + 1]):
            return position
        has_own = has_own or nodes[position].mention is not None
    return None


def announced_end(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the end of what a word of announcing is about: the verb that it governs ("mengumumkan | menunda | X")."""
    position = verb + 1
    if "announcing" not in nodes[verb].unit.categories:
        return None
    while position < len(nodes) and nodes[position].has(*BEFORE_GOVERNED, "past"):
        position += 1
    return position + 1 if position < len(nodes) and is_active(nodes[position]) else None


def clause_start(nodes: Sequence[Node], index: int, limit: int) -> int:
    """Return where the clause of a trigger begins, at a limit at the earliest ("X mengatakan bahwa | Y menyerang")."""
    for position in range(index - 1, limit - 1, -1):
        node = nodes[position]
        if position == index - 1 and order_of(node) == "prepas":
            continue  # "perang itu dinyatakan | berakhir"
        if node.is_speech and speaks_aside(nodes, position, index):
            continue  # "3.000 tentara X, kata Y, akan | dikirim"
        if node.is_speech or not node.categories.isdisjoint(_EDGES) or node.unit.text in _SIGNS:
            return position + 1
    return limit


def leaves_out_subject(nodes: Sequence[Node], start: int, index: int) -> bool:
    """Tell whether a clause has its subject in the one before it ("X berkata | akan mundur", "… sebelum | mundur")."""
    opens = nodes[start - 1] if start else None
    if opens is None or not (opens.is_speech or opens.has(*_SUBORDINATE)):
        return False
    return not any(node.mention is not None or node.is_trigger for node in nodes[start:index])
