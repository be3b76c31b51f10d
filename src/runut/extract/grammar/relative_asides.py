"""Clauses of "yang" in commas of which one also closes an apposition, and so is no sign of its own.

"Ketua X, N, | yang terluka akibat serangan, | mengecam …", "A, | yang bertemu dengan ketua X, N, | mengecam …".
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.joined_names import is_explained, list_start
from runut.extract.grammar.time_asides import opens_clause
from runut.extract.grammar.word_class import governs_clause

_LONGEST = 18


def before_relative_aside(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of who opens a clause before a "yang …," that ends here, None where both commas are signs."""
    closes_name = is_explained(nodes, position)
    if not (closes_name or nodes[position].is_comma):
        return None
    for which in range(position - 1 + closes_name, max(0, position - _LONGEST), -1):
        node = nodes[which]
        if node.is_comma or node.is_speech or node.has("that") or governs_clause(node):
            return None
        if node.has("which"):
            opens_name = is_explained(nodes, which - 1)
            head = which - 1 if opens_name else which - 2
            is_aside = opens_name or (closes_name and nodes[which - 1].is_comma)
            return head if is_aside and opens_clause(nodes, list_start(nodes, head)) else None
    return None
