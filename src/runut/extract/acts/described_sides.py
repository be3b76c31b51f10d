"""Sides of which blame is said in a clause of "yang": "X adalah negara yang | mendanai teroris"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.acts.blamed_sides import is_side
from runut.extract.acts.faults_named import opens_clause
from runut.extract.grammar.joined_names import list_right

_SMALL = ("degree", "adverb")
_REACH = 14


def sort_said_of(nodes: Sequence[Node], predicate: int) -> int:
    """Return where the sort of people stands that a side is said to be ("X adalah | pihak | yang paling bersalah").

    A predicate of no such clause begins where it stands itself.
    """
    noun = _before_which(nodes, predicate)
    return noun if noun is not None and noun > 1 and nodes[noun - 1].has("copula") else predicate


def side_behind(nodes: Sequence[Node], predicate: int) -> int | None:
    """Return where a side is named behind what blames it ("pihak yang | bertanggung jawab atas itu adalah | X")."""
    which = _which(nodes, predicate)
    if which is None:
        return None
    noun = _before_which(nodes, predicate)
    start = which if noun is None else noun
    if start and not opens_clause(nodes[start - 1]):
        return None
    for position in range(predicate + 1, min(len(nodes) - 1, predicate + _REACH)):
        if nodes[position].is_comma or nodes[position].is_speech:
            return None
        if nodes[position].has("copula"):
            named = nodes[position + 1].mention
            return position + 1 if named is not None and is_side(named) else None
    return None


def blamed_together(nodes: Sequence[Node], side: int) -> list[Mention]:
    """Return the sides named in a row ("adalah | rezim X dan sekutunya Y")."""
    return [one for one in list_right(nodes, side) if is_side(one)]


def _which(nodes: Sequence[Node], predicate: int) -> int | None:
    """Return where the "yang" of a predicate stands ("yang | paling | bertanggung jawab")."""
    which = predicate - 1
    while which > 0 and nodes[which].has(*_SMALL):
        which -= 1
    return which if which >= 0 and nodes[which].has("which") else None


def _before_which(nodes: Sequence[Node], predicate: int) -> int | None:
    """Return where people of no side stand that a clause of "yang" describes."""
    which = _which(nodes, predicate)
    noun = -1 if which is None else which - 1
    while noun > 0 and nodes[noun].has("adjective"):
        noun -= 1
    if noun < 0:
        return None
    mention = nodes[noun].mention
    is_sort = nodes[noun].has("determiner") if mention is None else mention.party is None  # "pihak | yang …"
    return noun if is_sort else None
