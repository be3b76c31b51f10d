"""The status that words give an act, and the words that do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import CROSSED
from runut.record.claims import Outcome, Status

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
_QUOTES = frozenset("\"“”«»'‘’")
_QUOTED_REACH = 4
_STEPPED_OVER = CROSSED | {"almost"}


@dataclass(slots=True)
class Marking:
    """The status that the words before a verb give it, and those words.

    `refused` tells a will not to do it ("tidak akan", "enggan") from a word that it was not done, `willing` a will
    to do it ("bersedia") from a plan; `announced` is what somebody says that they will do ("akan"), and it `hinges`
    where they say so of what others do or leave undone ("akan menutup perbatasan | jika …"). What is
    `expected` is planned where it is no force ("diperkirakan tiba Jumat"). What is `tried` is still talked about
    ("berusaha | mencapai kesepakatan"), what is `ceased` is done no longer ("berhenti | menyerang X").
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
    tried: bool = False
    ceased: bool = False


def find_marker(node: Node) -> tuple[str, Status | None] | None:
    """Return the first marker of status that a word is, None where it is none."""
    item = node.unit.item
    if item is None or _MARKING.isdisjoint(item.categories) or node.mention is not None or node.time is not None:
        return None
    return next(pair for pair in _MARKERS if pair[0] in item.categories)


def parts_marker(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node may part a verb from the word of its status ("akan | secara | bertahap | mundur")."""
    if not nodes[position].categories.isdisjoint(_STEPPED_OVER):
        return True
    if nodes[position].unit.has("helping") and nodes[position + 1].is_verb:  # "untuk | membantu | memerangi X"
        return True
    before = nodes[position - 1] if position else None
    is_there = before is not None and nodes[position].has("exists") and find_marker(before) is not None  # "akan | ada"
    return is_there or (before is not None and before.has("manner")) or _quotes_part(nodes, position)


def _quotes_part(nodes: Sequence[Node], sign: int) -> bool:
    """Tell whether a sign belongs to a quotation that parts a verb from its word of status ("akan | "segera" mundur").

    Such a quotation opens right behind that word: what it quotes is part of the clause.
    """
    if nodes[sign].unit.text not in _QUOTES:
        return False
    for opening in range(sign, max(0, sign - _QUOTED_REACH), -1):
        is_sign = nodes[opening].unit.text in _QUOTES
        before = nodes[opening - 1 - (opening > 1 and nodes[opening - 1].has("adverb"))]
        if is_sign and find_marker(before) is not None:
            return True
        if not (is_sign or nodes[opening].has("adverb", "adjective") or nodes[opening - 1].has("manner")):
            return False
    return False


def is_plan_told(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a plan is itself what an act is about ("rencana itu | ditolak X": now, and not as planned)."""
    return nodes[position].has("intention") and nodes[position + 1].has("demonstrative")


def is_noun_only(node: Node) -> bool:
    """Tell whether all senses of a word are nouns."""
    if node.is_trigger:
        return not node.is_verb
    item = node.unit.item
    return item is not None and all(sense.voice.is_noun for sense in item.senses)


def must_flee(nodes: Sequence[Node], duty: int, trigger: int) -> bool:
    """Tell whether so many people had to leave their homes ("156 warga | harus | mengungsi"): nobody asks it."""
    people = nodes[duty - 1].mention if duty and nodes[duty].has("obliged") else None
    if people is None or people.number is None:
        return False
    item = nodes[trigger].unit.item
    return item is not None and any(sense.outcome is Outcome.DISPLACED for sense in item.senses)
