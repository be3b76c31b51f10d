"""Who "kedua pihak" are where their sentence goes back to a talk: "Dalam pertemuan itu, | kedua pihak | membahas …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor
from runut.record.claims import EventType

_TWO = 2


def who_talked(nodes: Sequence[Node], pair: Mention, talked: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the two who talked last where a talk is named before a phrase for two that goes back to it."""
    if len(parties_of(talked)) != _TWO or len(talked) != _TWO:
        return ()
    before = [node for node in nodes if node.end <= pair.start]
    is_taken_up = any(_is_talk(one) and behind.has("demonstrative") for one, behind in pairwise(before))
    return talked if is_taken_up else ()


def _is_talk(node: Node) -> bool:
    return node.is_noun and EventType.CONSULT in node.types
