"""Words of speech in somebody's own mouth, which open no statement of another ("Kami memperkirakan …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node

_BETWEEN = ("not", "not_yet", "future", "possible", "adverb", "willing", "unwilling")


def is_own_word(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a cue in the first person stands in someone's own words ("Kami memperkirakan …").

    So does one in what "kami" know or feel ("Kami tahu benar bahwa ada pejabat | mengatakan …").
    """
    subject = index - 1
    while subject > 0 and nodes[subject].has(*_BETWEEN):
        subject -= 1
    if subject >= 0 and _is_first(nodes[subject]):
        return True
    that = next((n for n in range(1, index) if nodes[n].has("that")), 0)
    return that > 0 and _is_first(nodes[0]) and not any(node.is_speech for node in nodes[:that])


def _is_first(node: Node) -> bool:
    return node.mention is not None and node.mention.pronoun == "first"
