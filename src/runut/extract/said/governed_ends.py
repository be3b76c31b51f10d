"""Where governed words begin and end by the tone of what governs them: readiness, a denial (CODEBOOK §5)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.quotes import tone_of
from runut.extract.grammar.word_class import is_active, is_noun, is_plain_verb, is_verb
from runut.extract.said.content_bounds import past_adverbs, takes_sides

_CALLING = {"naming", "view"}


def begin_of(nodes: Sequence[Node], start: int) -> int:
    """Return where governed words begin: inside a cue that says its own second word ("menyatakan | siap membantu")."""
    node = nodes[start]
    return node.start + (node.unit.text.find(" ") + 1 if tone_of(node) == "ready" else 0)


def find_denied_end(nodes: Sequence[Node], cue: int, start: int, limit: int) -> int:
    """Return where what is denied or called so ends: before the next act ("menyangkal itu | dan menyalahkan Y")."""
    if tone_of(nodes[cue]) in _CALLING:
        return _find_called_end(nodes, start, limit)
    if tone_of(nodes[cue]) != "deny":
        return limit
    for position in range(start + 1, len(nodes) - 1):
        if nodes[position].has("and", "while") and nodes[position].start < limit:
            following = past_adverbs(nodes, position + 1)
            if following < len(nodes) and (takes_sides(nodes[following]) or nodes[following].is_speech):
                return nodes[position].start
    return limit


def _find_called_end(nodes: Sequence[Node], start: int, limit: int) -> int:
    """Return where ends what is called so without a verb: before the next act ("menyebut itu fitnah | dan …")."""
    for position in range(start + 1, len(nodes) - 1):
        node = nodes[position]
        if node.start >= limit or node.has("that", "which") or node.is_speech:
            return limit
        following = past_adverbs(nodes, position + 1)
        if node.has("and") and following < len(nodes) and is_active(nodes[following]):
            return node.start
        if (is_verb(node) or is_plain_verb(node)) and not is_noun(node):
            return limit
    return limit
