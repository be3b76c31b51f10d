"""Whether the verb of an event noun says that it goes on, grows, or has lasted so long."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.word_class import has_pseudo
from runut.languages.lexicon import Pseudo

_LENGTH_REACH = 4
_MAIN_REACH = 8
_BESIDE, _CLAUSE_REACH = 2, 4


def rages(nodes: Sequence[Node], found: Arguments) -> bool:
    """Tell whether the verb of an event noun says that it goes on or grows ("bentrokan | meluas")."""
    verb = found.predicate if found.support is None else found.support
    return verb is not None and (nodes[verb].unit.has("raging") or _says_behind(nodes, verb, "raging"))


def lasts_still(nodes: Sequence[Node], found: Arguments) -> bool:
    """Tell whether the verb of an event noun says how long it has lasted ("telah berlangsung tiga hari")."""
    verb = found.predicate if found.support is None else found.support
    if verb is None:
        return False
    if nodes[verb].unit.has("in_its_nth") or _says_behind(nodes, verb, "in_its_nth"):
        return True
    if not (has_pseudo(nodes[verb], Pseudo.OCCUR) and verb > 0 and nodes[verb - 1].has("past")):
        return False
    told = next((node for node in nodes[verb + 1 : verb + _LENGTH_REACH] if node.kind is not NodeKind.WORD), None)
    return told is not None and told.time is not None and told.time.kind is TimeKind.DURATION


def _says_behind(nodes: Sequence[Node], verb: int, category: str) -> bool:
    """Tell whether the main verb behind who carries it says so ("aksi yang digelar | X | memasuki hari kedua")."""
    if not has_pseudo(nodes[verb], Pseudo.LIGHT) or not nodes[verb - 1].has("which"):
        return False
    behind = nodes[verb + 1 : verb + 1 + _MAIN_REACH]
    end = next((n for n, node in enumerate(behind) if node.is_comma or node.is_speech), len(behind))
    return any(node.unit.has(category) for node in behind[:end])


def has_own_time(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a time is a fight's own, and not that of its end ("mengakhiri | perang | 11 hari").

    So is one in a clause about it ("menghentikan | serangan | yang dimulai Senin").
    """
    which = noun + 1 < len(nodes) and nodes[noun + 1].has("which")
    reach = nodes[max(0, noun - 1) : noun + (_CLAUSE_REACH if which else _BESIDE)]
    return any(node.time is not None for node in reach)
