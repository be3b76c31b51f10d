"""Asides between dashes, which part a sentence as commas do ("Pasukan X – yang didukung milisi – menyerang Y")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node

DASHES = frozenset("-–—")
_LONG = frozenset("–—")
_PAIR = 2


def part_by_dashes(nodes: list[Node]) -> list[Node]:
    """Let two free dashes in a sentence part what stands between them; the second of a double dash is left out.

    A double dash alone parts what closes the sentence ("X --yang didukung milisi.").
    """
    free = [n for n in range(1, len(nodes)) if _is_free(nodes, n)]
    signs = [n for n in free if n - 1 not in free]
    doubled = set(free) - set(signs)
    paired = signs if doubled else signs[: len(signs) - len(signs) % _PAIR]
    for sign in paired:
        nodes[sign].is_comma = True
    return [node for n, node in enumerate(nodes) if n not in doubled] if doubled else nodes


def _is_free(nodes: list[Node], index: int) -> bool:
    """Tell whether a dash has a space or another dash on a side, so that it joins nothing.

    Nor does a long one before a small letter ("X—yang didukung Y—menolak …").
    """
    node, before = nodes[index], nodes[index - 1]
    if node.unit.text not in DASHES:
        return False
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    doubled = before.unit.text in DASHES or (after is not None and after.unit.text in DASHES)
    if node.unit.text in _LONG and after is not None and after.unit.text[:1].islower() and not node.joins:
        return True
    return doubled or before.end < node.start or after is None or node.end < after.start
