"""Which side is blamed where a fault is named as its own: "karena | ulah X", "kesalahan itu | ada pada | X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import is_preposition

BURDEN = "burden"
"""The class of nouns for what is said to lie with a side ("tanggung jawab | ada di tangan X")."""

FAULT = "fault"
"""The class of nouns for what a side does wrong, which a reason names ("karena ulah X")."""

GOAL = "goalword"
"""The class of nouns for what somebody is after."""

_OWN_FAULT = "ownfault"
_CLAIMS = frozenset({"claimword", "accusation"})
_CRIMES = "crime"
_HARMS = frozenset({"badaims", "expelverbs", "hostileverbs"})


def side_at_fault(nodes: Sequence[Node], index: int) -> int | None:
    """Return where a side is named that a reason, aim or fault blames ("karena | ulah X", "itu | kesalahan X")."""
    named, classes = nodes[index].mention, classes_of(nodes[index])
    if named is not None and index > 0 and named.party is not None:
        is_reason = nodes[index - 1].has("because") and FAULT in nodes[index].unit.classes
        is_own = (_OWN_FAULT in classes and _says_this(nodes, index)) or (BURDEN in classes and _bears(nodes, index))
        if is_reason or is_own or _rests_on(nodes, index):
            return index
    if index < 2 or not nodes[index - 1].has("copula") or _HARMS.isdisjoint(nodes[index].unit.classes):
        return None
    aim = nodes[index - 2].mention
    return index - 2 if aim is not None and aim.party is not None and GOAL in aim.classes else None


def _says_this(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a clause opens with what a noun says that it is ("ini | kesalahan X", "itu | adalah | …")."""
    this = index - 1 - nodes[index - 1].has("copula")
    return this >= 0 and nodes[this].has("demonstrative") and (this == 0 or opens_clause(nodes[this - 1]))


def _bears(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether harm is said to be a side's to answer for ("pembantaian itu | adalah | tanggung jawab X")."""
    start = next((n for n in range(index - 1, -1, -1) if n == 0 or opens_clause(nodes[n - 1])), 0)
    is_so = nodes[index - 1].has("copula") and not nodes[index - 1].has("not")
    return is_so and _CRIMES in classes_of(nodes[start])


def _rests_on(nodes: Sequence[Node], side: int) -> bool:
    """Tell whether it is said with whom a fault lies ("kesalahan itu | ada | pada | pihak X")."""
    verb = side - 2
    while verb > 1 and nodes[verb].has("adverb", "degree"):
        verb -= 1
    if verb < 1 or not is_preposition(nodes[side - 1]) or not nodes[verb].has("exists", "being", "lies"):
        return False
    start = next((n for n in range(verb - 1, -1, -1) if n == 0 or opens_clause(nodes[n - 1])), 0)
    return BURDEN in classes_of(nodes[start])


def opens_clause(before: Node) -> bool:
    """Tell whether a clause begins behind a node."""
    if before.is_speech:
        return _CLAIMS.isdisjoint(classes_of(before))  # "klaim | X | itu omong kosong"
    return before.has("that", "determiner", "according", "but", "because", "why", "thinks") or not before.unit.is_word
