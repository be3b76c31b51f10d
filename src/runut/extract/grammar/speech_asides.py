"""Asides that say who says so, between a subject and its verb ("3.000 tentara X, kata Y, akan dikirim")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import BEFORE_VERBS

_LEAST = 2
_SAID_BEHIND = {"post", "both"}


def speaks_aside(nodes: Sequence[Node], speech: int, verb: int) -> bool:
    """Tell whether a word of speech only opens an aside between commas that parts a verb from its subject."""
    if speech < _LEAST or not nodes[speech - 1].is_comma or nodes[speech - 2].mention is None:
        return False
    close = next((n for n in range(speech + 1, verb) if nodes[n].is_comma), verb)
    is_closed = close < verb and all(
        node.has(*BEFORE_VERBS) or node.time is not None for node in nodes[close + 1 : verb]
    )
    return is_closed and order_of(nodes[speech]) in _SAID_BEHIND
