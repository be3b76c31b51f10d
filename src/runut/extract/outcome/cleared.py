"""Whether a sentence says that somebody is cleared of an act."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.dependence import is_unproved


def is_cleared(nodes: Sequence[Node], index: int, found: Arguments) -> bool:
    """Tell whether nobody is found to have done it ("tidak bersalah melakukan | pembantaian", "… atas | …")."""
    if found.support is not None:
        return is_unproved(nodes, found.support)
    return index > 1 and nodes[index - 1].has("against") and nodes[index - 2].unit.has("no_proof")
