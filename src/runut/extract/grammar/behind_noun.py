"""What stands behind an event noun in its own clause: what ", yang …," tells of it is stepped over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    has_pseudo,
    is_active,
    is_only_verb,
    is_passive,
)
from runut.languages.lexicon import Pseudo

_REACH, _TWO = 24, 2
_FATES = ("scheduled", "cancelled", "fruitless", "failed")


def places_behind(nodes: Sequence[Node], first: int, reach: int) -> Iterator[int]:
    """Yield up to `reach` places from a first one on, without those of clauses in commas about the noun."""
    position, last = first, len(nodes)
    while position < last and reach > 0:
        if (beyond := past_clause(nodes, position)) is not None:
            position = beyond
            continue
        yield position
        position, reach = position + 1, reach - 1


def past_clause(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the place behind a clause about a noun: its predicate's ("penarikan itu|, yang disepakati X, | akan …").

    So it is behind the land of a town ("perundingan di Jenewa|, Swiss, | gagal"). None where no such clause opens, or
    no predicate stands behind a comma that closes it.
    """
    if _is_land_told(nodes, comma):
        return comma + 3
    if not nodes[comma].is_comma or comma + 3 >= len(nodes) or not nodes[comma + 1].has("which"):
        return None
    first = comma + 2 + 2 * nodes[comma + 2].has("laid_under")  # "…, yang | menurut X | dilancarkan Y, …"
    if first < len(nodes) and has_pseudo(nodes[first], Pseudo.LIGHT):  # "serangan itu, yang | dilancarkan X, …"
        return None
    for closing in range(comma + 3, min(len(nodes) - 1, comma + _REACH)):
        if nodes[closing].is_comma and _is_predicate(nodes, closing + 1):
            return closing + 1
    return None


def _is_land_told(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether commas set off the land in which the place before them lies ("di Jenewa | , Swiss , | gagal")."""
    if comma < _TWO or comma + 3 >= len(nodes) or not (nodes[comma].is_comma and nodes[comma + 2].is_comma):
        return False
    town, land = nodes[comma - 1].mention, nodes[comma + 1].mention
    is_in = town is not None and (town.kind is MentionKind.PLACE or town.bare_entity) and nodes[comma - 2].has("in")
    return is_in and land is not None and land.bare_entity and _is_predicate(nodes, comma + 3)


def _is_predicate(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a verb, with what may stand before it, or a word of fate goes on with the clause."""
    while position < len(nodes) and not nodes[position].categories.isdisjoint(BEFORE_VERBS):
        if nodes[position].unit.has(*_FATES):
            return True
        position += 1
    if position >= len(nodes) or nodes[position].is_speech:
        return False
    node = nodes[position]
    is_doing = is_only_verb(node)
    return is_doing or is_passive(node) or is_active(node) or node.unit.has(*_FATES)
