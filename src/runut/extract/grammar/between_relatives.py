"""Two sides behind "antara" of whom the first has a clause of "yang" ("antara A | yang didukung X | dan B")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import may_act

_REACH = 10


def joint_of_sides(nodes: Sequence[Node], first: int) -> int | None:
    """Return the "dan" before the second side, None where no clause of "yang" stands behind the first.

    What "dan" joins within that clause is no side ("antara A yang didukung X | dan | Y dan B").
    """
    which = first + 1
    if first < 1 or which >= len(nodes) or not (nodes[first - 1].has("between") and nodes[which].has("which")):
        return None
    joint: int | None = None
    for position in range(which + 1, min(len(nodes) - 1, which + _REACH)):
        node, behind = nodes[position], nodes[position + 1].mention
        if _ends(nodes, position) or (joint is not None and node.has("which")):
            break
        if node.has("and") and behind is not None and may_act(behind):
            joint = position
        elif joint is not None and not (node.mention is not None and position == joint + 1):
            break
    return joint


def first_of_sides(nodes: Sequence[Node], joint: int) -> int | None:
    """Return the first of two sides behind "antara" over a clause of "yang" that ends here, or has it in itself."""
    for position in range(joint - 1, max(0, joint - _REACH - 1), -1):
        if _ends(nodes, position):
            return None
        if nodes[position].has("which"):
            return position - 1 if joint_of_sides(nodes, position - 1) is not None else None
    return None


def _ends(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a clause ends here: at a sign, at "bahwa" or at words that somebody says ("yang diakui X" not)."""
    node = nodes[position]
    return node.is_comma or node.has("that") or (node.is_speech and not nodes[position - 1].has("which"))
