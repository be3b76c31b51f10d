"""The place by whose clock a time is told, which does nothing itself ("malam | waktu Washington |, X mengecam Y")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention

_CLOCK = "clock"


def without_clocks(nodes: Sequence[Node]) -> list[Node]:
    """Leave out a phrase that says by whose clock the time before it is."""
    return [
        node
        for n, node in enumerate(nodes)
        if n == 0 or nodes[n - 1].time is None or node.mention is None or not _is_clock_of(node.mention)
    ]


def _is_clock_of(mention: Mention) -> bool:
    is_of_place = bool(mention.entities) and mention.person is None and not mention.has_people
    return is_of_place and _CLOCK in mention.classes
