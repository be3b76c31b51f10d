"""Times that words go back to: "saat itu", and "sejak itu" of a time told before, in the same sentence or the last."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, Sentence
from runut.extract.timing import Dating, has_day, inferred
from runut.extract.whose_time import is_closed
from runut.record.edtf import Edtf

_BEHIND_REACH = 6
_EDGES = ("and", "while", "but", "which", "after", "when", "because")


def since_within(sentence: Sentence, trigger: int) -> Dating | None:
    """Return since when an act is by a time of the clause before ("runtuh pada Mei, dan sejak itu X | menyerang")."""
    for index in sentence.find("since_then"):
        first = min(index, trigger)
        then = _time_before(sentence.nodes, first) if _is_of_clause(sentence.nodes, trigger, index) else None
        if then is not None:
            return _since(then, sentence.nodes[index])
    return None


def told_then(sentence: Sentence, trigger: int, then: Edtf | None) -> Dating | None:
    """Return the time told in the sentence before, where words of a sentence without a day go back to it."""
    if then is None or has_day(sentence):
        return None
    nodes = sentence.nodes
    told = [n for n in sentence.find("then") if n < trigger]
    told += [n for n in sentence.find("since_then") if _is_of_clause(nodes, trigger, n)]
    if not told:
        return None
    back = nodes[told[-1]]
    return _since(then, back) if back.unit.has("since_then") else _at(then, back)


def _since(then: Edtf, back: Node) -> Dating | None:
    return _at(Edtf.parse(f"{then}/..") if is_closed(then) else then, back)


def _at(then: Edtf | None, back: Node) -> Dating | None:
    return inferred(then, f"the time told before ('{back.unit.text}')")


def _is_of_clause(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether "sejak itu" opens the clause of an act, or stands close behind it."""
    if index > trigger:
        behind = nodes[trigger + 1 : index]
        return len(behind) < _BEHIND_REACH and not any(node.is_comma or node.has(*_EDGES) for node in behind)
    between = nodes[index + 1 : trigger]
    if index and nodes[index - 1].has("which") and any(node.is_comma for node in between):
        return False  # "X, yang sejak itu menutup perbatasan, | mengecam Y"
    return not any(node.has("after", "because") for node in between)


def _time_before(nodes: Sequence[Node], index: int) -> Edtf | None:
    """Return the closed time told last before a word, None where a sentence tells none."""
    told = (node.time.value for node in reversed(nodes[:index]) if node.time is not None)
    return next((value for value in told if value is not None and str(value)[-1] != "." and value.earliest), None)
