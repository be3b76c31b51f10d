"""What somebody only tried to do ("berusaha menculik", "mencoba membunuh"): nobody is counted for it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.word_class import BEFORE_VERBS

_WORK_REACH = 2


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


def work_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying or work whose aim a verb is ("upaya terbaru untuk | mengakhiri perang"), or ""."""
    position = verb - 1
    if position > 0 and nodes[position].has("purpose"):
        position -= 1
        last = max(0, position - _WORK_REACH)
        while position > last and not _is_work(nodes[position]):
            if nodes[position].is_verb or nodes[position].is_comma:
                return ""
            position -= 1
    return nodes[position].unit.text if position >= 0 and _is_work(nodes[position]) else ""


def _is_work(node: Node) -> bool:
    return node.unit.has("attempt", "endeavour")
