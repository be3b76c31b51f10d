"""Words that are only supposed to be said: the condition of something else ("jika X mengatakan …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node

_SUPPOSED_REACH = 12


def is_supposed(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a cue is only a condition ("jika | X, yang …, | mengatakan …")."""
    position = index - 1
    while position >= max(0, index - _SUPPOSED_REACH):
        node = nodes[position]
        if node.has("condition"):
            return not (node.has("until") and position == index - 1)  # "tak memberi perincian, kecuali | mengatakan …"
        if node.is_comma:
            position = _before_aside(nodes, position)
        elif node.is_speech or node.has("that", "which", "after", "when", "because"):
            return False
        else:
            position -= 1
    return False


def _before_aside(nodes: Sequence[Node], comma: int) -> int:
    """Return the index before an aside of "yang" that a comma closes, -1 where none ends there."""
    opening = next((n for n in range(comma - 1, max(0, comma - _SUPPOSED_REACH), -1) if nodes[n].is_comma), None)
    return opening - 1 if opening is not None and nodes[opening + 1].has("which") else -1
