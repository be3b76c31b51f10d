"""Times parted from an act by the beginning of another clause, before it or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.times import Anchor
from runut.extract.word_class import is_noun, is_plain_verb, is_preposition, is_verb

_OF_CLAUSE = {Anchor.AFTER, Anchor.BEFORE}
_JOINING = ("and", "while", "but", "whereas")
_HOUR = "hour"


def is_parted(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether another clause begins between an act and a time, to which the one or the other belongs."""
    return _is_before_count(nodes, trigger, index) if index < trigger else _opens_next(nodes, trigger, index)


def _is_before_count(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether an act was done some days before or after what a time dates ("pada 2 Mei, tiga hari setelah X | …").

    Some hours are of the same day, mostly.
    """
    for position in range(trigger - 1, index, -1):
        node = nodes[position]
        if node.is_comma or node.is_speech:
            return False
        if node.time is not None and node.time.anchor in _OF_CLAUSE:
            count, unit = node.time.distance or (None, "")
            return count != 0 and unit != _HOUR
    return False


def _opens_next(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time stands before the verb of the next clause ("X | menyerang, sedangkan Y pada Mei merebut Z").

    Where its subject stands before the time, a word sets the clause against the first: "dan X" may end a list.
    """
    joint = next((n for n in range(index - 1, trigger, -1) if nodes[n].has(*_JOINING)), None)
    if joint is None or is_noun(nodes[trigger]):
        return False
    between = [node for node in nodes[joint + 1 : index] if not is_preposition(node)]
    if any(node.mention is None for node in between):
        return False
    return (not between or not nodes[joint].has("and")) and _tells_behind(nodes, index)


def _tells_behind(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb stands behind a time, before anything but who does it."""
    for node in nodes[index + 1 :]:
        if (is_verb(node) and not is_noun(node)) or node.is_speech or is_plain_verb(node):
            return True
        if node.is_comma or (node.kind is NodeKind.WORD and node.has("and", "which", "that", "after", "when", "by")):
            return False
    return False
