"""Words of answering that only lead to those of the main verb."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node


def is_only_answer(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether somebody only answers, and the main verb tells what they say ("menjawab pertanyaan X, | Y …")."""
    asked = nodes[index + 1].mention if index + 1 < len(nodes) else None
    if asked is None or not nodes[index].unit.has("replying") or "question" not in asked.classes:
        return False
    return index == 0 or nodes[index - 1].has("in", "when", "while")
