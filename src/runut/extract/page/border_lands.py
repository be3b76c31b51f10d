"""Between which two lands a border lies ("di perbatasan A dan B", "perbatasan A-B"): who fights there are these two."""

from __future__ import annotations

from collections.abc import Iterator

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention


def lands_at_borders(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Yield the two sides between which each border of a sentence lies."""
    nodes = sentence.nodes
    for n, border in sentence.mentions:
        if n + 2 >= len(nodes) or "frontier" not in sentence.units[border.first].categories:
            continue
        other = nodes[n + 2].mention
        is_joined = nodes[n + 1].joins or nodes[n + 1].has("and")
        if is_joined and border.party and other is not None and other.party not in {None, border.party}:
            yield border, other
