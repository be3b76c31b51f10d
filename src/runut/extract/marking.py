"""The status that words give an act, and the words that do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.clauses import Node
from runut.record.claims import Status

_MARKERS = (
    ("not_only", None),
    ("not_yet", Status.DENIED),
    ("unwilling", Status.DENIED),
    ("none_occurs", Status.DENIED),
    ("nobody", Status.DENIED),
    ("not", Status.DENIED),
    ("failed", Status.FAILED),
    ("possible", Status.POSSIBLE),
    ("future", Status.PLANNED),
    ("planned", Status.PLANNED),
    ("obliged", Status.DEMANDED),
    ("ongoing", Status.ONGOING),
)
_MARKING = frozenset(name for name, _ in _MARKERS)


@dataclass(slots=True)
class Marking:
    """The status that the words before a verb give it, and those words.

    `refused` tells a will not to do it ("tidak akan", "enggan") from a word that it was not done, `willing` a will
    to do it ("bersedia") from a plan; `announced` is what somebody says that they will do ("akan"), and it `hinges`
    where they say so of what others do or leave undone ("akan menutup perbatasan | jika …"). What is
    `expected` is planned where it is no force ("diperkirakan tiba Jumat").
    """

    status: Status
    words: str
    purpose: bool = False
    condition: bool = False
    hearsay: bool = False
    refused: bool = False
    willing: bool = False
    bids: bool = False
    still: bool = False
    expected: bool = False
    announced: bool = False
    hinges: bool = False
    unsure: bool = False
    decided: bool = False
    steadfast: bool = False
    counted: bool = False


def find_marker(node: Node) -> tuple[str, Status | None] | None:
    """Return the first marker of status that a word is, None where it is none."""
    item = node.unit.item
    if item is None or _MARKING.isdisjoint(item.categories) or node.mention is not None or node.time is not None:
        return None
    return next(pair for pair in _MARKERS if pair[0] in item.categories)


def is_plan_told(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a plan is itself what an act is about ("rencana itu | ditolak X": now, and not as planned)."""
    return nodes[position].has("intention") and nodes[position + 1].has("demonstrative")


def is_noun_only(node: Node) -> bool:
    """Tell whether all senses of a word are nouns."""
    if node.is_trigger:
        return not node.is_verb
    item = node.unit.item
    return item is not None and all(sense.voice.is_noun for sense in item.senses)
