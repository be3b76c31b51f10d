"""Wrongs that are named only as what somebody fights or ends: no verdict on him ("menyebut X memerangi teror")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.classes_around import gather_classes
from runut.languages.lexicon import Need, Sense
from runut.record.claims import EventType

_WRONGS = frozenset({"denounced", "harmful", "misrule", "wrongword", "terrorword", "genocideword", "insult"})
_AGAINST = "againstverbs"
_REACH, _NEAR = 14, 3


def is_of_fought_wrong(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a verb of saying calls nobody wrong: each wrong behind it is what another verb ends or fights.

    "Menilai X harus | menghentikan | provokasi", "menyebut X siap | memerangi | terorisme".
    """
    if sense.frame.type is not EventType.ACCUSE or not any(map(_asks_for_wrong, sense.needs)):
        return False
    end = min(len(nodes), index + 1 + _REACH)
    wrongs = [n for n in range(index + 1, end) if not _WRONGS.isdisjoint(gather_classes(nodes[n : n + 1]))]
    return bool(wrongs) and all(_is_fought(nodes, index, n) for n in wrongs)


def _asks_for_wrong(need: Need) -> bool:
    return not need.negative and not need.classes.isdisjoint(_WRONGS)


def _is_fought(nodes: Sequence[Node], first: int, wrong: int) -> bool:
    before = range(wrong - 1, max(first, wrong - 1 - _NEAR), -1)
    for n in before:
        if _AGAINST in nodes[n].unit.classes:
            return True
        if nodes[n].is_comma or nodes[n].mention is not None or nodes[n].has("as", "copula"):
            return False
    return False
