"""Whether a time only tells for how long a truce is to hold ("menyepakati gencatan senjata selama Ramadan")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import may_tell
from runut.record.claims import EventType

_TRUCE = "ceasefire"
_OF_TRUCE = {EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.REQUEST, EventType.REJECT}


def is_truce_length(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is for how long a truce is to hold that somebody agrees to, asks for or turns down."""
    if index < 2 or trigger > index or not nodes[index - 1].unit.has("lasting_for"):
        return False
    if index - 2 == trigger:
        return may_tell(nodes[trigger], _OF_TRUCE)
    truce = nodes[index - 2].mention
    return truce is not None and _TRUCE in truce.classes and not may_tell(nodes[trigger], {EventType.ASSAULT})
