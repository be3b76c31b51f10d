"""Words of condition that only open what is said: "mengatakan jika X siap", "memberi tahu Z kalau Y menyerang"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node

_THAT = frozenset({"that"})
_TO_HEARER = ("to", "to_whom")
_SOURCE = 3
_TONES = {"says", "plain", "ready", "claim", "report", "admit", "deny", "view", "naming"}


def open_said_clauses(nodes: Sequence[Node]) -> None:
    """Take a condition behind a word of speech for "bahwa", where no clause follows that it would govern.

    Whom the words are told may stand between. "X mengatakan | jika Y menyerang, pasukannya akan membalas" keeps its
    condition.
    """
    for position in range(1, len(nodes) - 1):
        if not nodes[position].has("condition"):
            continue
        told = nodes[_before_hearer(nodes, position)]
        speech = told.unit.item.speech if told.is_speech and told.unit.item is not None else None
        is_said = speech is not None and speech.order in {"pre", "prepas"} and speech.tone in _TONES
        if is_said and not any(_opens_clause(nodes, n) for n in range(position + 1, len(nodes))):
            nodes[position].categories = _THAT


def _opens_clause(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a comma may open the clause that a condition governs, and not a source (", menurut laporan X")."""
    return nodes[comma].is_comma and not any(node.is_speech for node in nodes[comma + 1 : comma + _SOURCE])


def _before_hearer(nodes: Sequence[Node], position: int) -> int:
    """Return the node before a position and before those who are told ("mengatakan | kepada wartawan kalau …")."""
    before = position - 1
    if before > 1 and nodes[before].mention is not None:
        before -= 1
        before -= nodes[before].has(*_TO_HEARER)
    return before
