"""What somebody only tried to do ("berusaha menculik", "mencoba membunuh"): nobody is counted for it."""

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


def attempt_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying right before a verb ("berusaha (untuk) | mencapai kesepakatan"), or ""."""
    position = verb - 1 - (verb > 1 and nodes[verb - 1].has("purpose"))
    is_verb = position >= 0 and nodes[position].has("attempt") and not nodes[position].has("endeavour")
    return nodes[position].unit.text if is_verb else ""
