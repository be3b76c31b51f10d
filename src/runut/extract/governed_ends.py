"""Where governed words begin and end by the tone of what governs them: readiness, a denial (CODEBOOK §5)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.content_bounds import past_adverbs, takes_sides
from runut.extract.quotes import tone_of


def begin_of(nodes: Sequence[Node], start: int) -> int:
    """Return where governed words begin: inside a cue that says its own second word ("menyatakan | siap membantu")."""
    node = nodes[start]
    return node.start + (node.unit.text.find(" ") + 1 if tone_of(node) == "ready" else 0)


def find_denied_end(nodes: Sequence[Node], cue: int, start: int, limit: int) -> int:
    """Return where what is denied ends: before the denier's next act ("menyangkal terlibat | dan menyalahkan Y")."""
    if tone_of(nodes[cue]) != "deny":
        return limit
    for position in range(start + 1, len(nodes) - 1):
        if nodes[position].has("and", "while") and nodes[position].start < limit:
            following = past_adverbs(nodes, position + 1)
            if following < len(nodes) and (takes_sides(nodes[following]) or nodes[following].is_speech):
                return nodes[position].start
    return limit
