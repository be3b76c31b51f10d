"""Harm that arms did, so that it is a deed though nobody is named: "granat | melukai tiga orang"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import classes_of

_ARMS = {"rockets", "missiles", "bombs", "drone", "firearms", "explosives", "grenades", "mines", "fire"}
_REACH = 5
_BEFORE_ARMS = ("determiner", "adjective", "adverb", "and")


def is_hurt_by_arms(raw: RawEvent) -> bool:
    """Tell whether arms stand as who does harm or as its cause ("terluka akibat | bom", "mortir | melukai warga")."""
    if any(not mention.classes.isdisjoint(_ARMS) for mention in raw.arguments.subject.mentions):
        return True
    return _are_behind(raw.sentence.nodes, raw.node)


def _are_behind(nodes: Sequence[Node], harm: int) -> bool:
    """Tell whether arms are named as what did it, right behind a word of cause."""
    is_cause = False
    for node in nodes[harm + 1 : harm + _REACH]:
        if node.has("because", "by") or node.unit.has("hit_by"):
            is_cause = True
        elif is_cause and not classes_of(node).isdisjoint(_ARMS):
            return True
        elif not node.has(*_BEFORE_ARMS) and node.unit.number is None:
            return False
    return False
