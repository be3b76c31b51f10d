"""Sentences that say by when something agreed is due ("pasukan X mundur paling lambat lima hari setelah …")."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.times.finding import TimeKind

_DONE = ("done", "past", "then", "still", "now", "ongoing", "before_then", "long_ago")
_BEHIND = 3
_SIGNING = "signing"


def is_due(nodes: Sequence[Node], is_near: Callable[[], bool]) -> bool:
    """Tell whether a sentence says by when at the latest, or how soon after it was signed, something is to be done.

    "Dalam 30 hari" says so only where an agreement was told of shortly before (`is_near`).
    """
    for index, node in enumerate(nodes[:-1]):
        is_latest = node.unit.has("at_latest") and nodes[index + 1].time is not None
        if is_latest or _is_counted_on(nodes, index) or (_is_span(nodes, index) and is_near()):
            end = next((n for n in range(index + 1, len(nodes)) if nodes[n].is_comma), len(nodes))  # "…, menurut X"
            if not any(other.is_speech or other.has(*_DONE) for other in nodes[:end]):
                return True
    return False


def _is_span(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word and the length of time behind it say how soon ("dalam | 30 hari")."""
    time = nodes[index + 1].time
    return nodes[index].unit.has("within") and time is not None and time.kind is TimeKind.DURATION


def _is_counted_on(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a time is counted from a signature ("30 hari | setelah penandatanganan")."""
    if nodes[index].time is None or not nodes[index + 1].has("after"):
        return False
    return any(_SIGNING in node.unit.classes for node in nodes[index + 2 : index + 2 + _BEHIND])
