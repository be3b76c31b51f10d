"""What is to come besides what a sentence opens with ("Selain | bertemu X, Y akan mengunjungi Z")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_plain_verb, is_verb

_OPENING, _REACH, _CLAUSE = 3, 14, 8


def planned_besides(nodes: Sequence[Node], verb: int) -> str:
    """Return the word by which the main clause says that its act is to come, "" where the sentence opens otherwise."""
    if not 0 < verb <= _OPENING or not nodes[verb - 1].has("besides"):
        return ""
    comma = next((n for n in range(verb + 1, min(len(nodes), verb + _REACH)) if nodes[n].is_comma), len(nodes))
    for position in range(comma + 1, min(len(nodes), comma + _CLAUSE)):
        node = nodes[position]
        if node.has("future", "planned"):
            return node.unit.text
        if is_verb(node) or is_plain_verb(node) or node.is_speech:
            return ""
    return ""
