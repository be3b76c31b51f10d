"""What somebody only tried to do to people ("berusaha menculik", "mencoba membunuh"): nobody is counted for it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.word_class import BEFORE_VERBS


def is_attempted(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is only what somebody tried."""
    position = trigger - 1
    while position >= 0 and nodes[position].has(*BEFORE_VERBS):
        if nodes[position].has("attempt"):
            return True
        position -= 1
    return False
