"""Words of condition that only open what is said: "mengatakan jika X siap", "mengakui kalau Y menyerang"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node

_THAT = frozenset({"that"})
_TONES = {"says", "plain", "ready", "claim", "report", "admit", "deny", "view", "naming"}


def open_said_clauses(nodes: Sequence[Node]) -> None:
    """Take a condition right behind a word of speech for "bahwa", where no clause follows that it would govern.

    "X mengatakan | jika Y menyerang, pasukannya akan membalas" keeps its condition.
    """
    for position in range(1, len(nodes) - 1):
        if not nodes[position].has("condition") or not nodes[position - 1].is_speech:
            continue
        item = nodes[position - 1].unit.item
        speech = None if item is None else item.speech
        is_said = speech is not None and speech.order in {"pre", "prepas"} and speech.tone in _TONES
        if is_said and not any(node.is_comma for node in nodes[position + 1 :]):
            nodes[position].categories = _THAT
