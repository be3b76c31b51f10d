"""Acts in progress at a moment of the past that the sentence tells ("bom meledak ketika X sedang | menggeledah Y")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_noun

_REACH, _NEAR, _BEHIND = 8, 4, 9
_EDGES = ("which", "that", "because", "and")


def was_in_progress(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether an act was under way when something else happened, or at a time told before.

    So it was in "bom meledak ketika tentara sedang | menggeledah rumah", "ketika | perundingan sedang berlangsung" and
    "saat itu tentara sedang | menggeledah rumah". What is to come, or holds now, is no such moment.
    """
    last = trigger + (_BEHIND if is_noun(nodes[trigger]) else 0)
    near = range(min(len(nodes) - 1, last), max(-1, trigger - _NEAR), -1)
    if _was_tried(nodes, trigger):
        return True
    word = next((n for n in near if nodes[n].unit.has("in_progress")), None)
    if word is None or any(node.is_comma for node in nodes[trigger:word]):
        return False
    for position in range(min(word, trigger) - 1, max(-1, trigger - _REACH), -1):
        node = nodes[position]
        if node.has("now") or node.is_speech or node.has(*_EDGES) or (node.is_comma and position > 1):
            return False
        if node.has("then_when", "then"):
            return not any(other.has("future", "now") for other in nodes[:position])
    return False


def _was_tried(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether somebody was trying to do it when something befell them ("terluka saat berupaya | berunding")."""
    attempt = trigger - 1 - (trigger > 1 and nodes[trigger - 1].has("purpose"))
    return attempt > 1 and nodes[attempt].has("attempt") and nodes[attempt - 1].has("then_when")
