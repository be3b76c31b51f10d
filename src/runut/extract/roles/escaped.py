"""Who a blow was meant for that they escape, or do not: "X selamat dari | serangan | Y"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.subject import find_subject
from runut.languages.lexicon import Sense
from runut.record.claims import EventType


def who_escapes(nodes: Sequence[Node], noun: int, sense: Sense) -> list[Mention]:
    """Return who is said to escape a deed of force, or to be spared by none ("X tidak luput dari | serangan | Y")."""
    if sense.frame.type not in {EventType.ASSAULT, EventType.COERCE}:
        return []
    position = noun - 1
    while position > 1 and nodes[position].has("determiner", "adjective"):
        position -= 1
    if position < 2 or not nodes[position].has("from") or not nodes[position - 1].unit.has("escaping"):
        return []
    return [one for one in find_subject(nodes, position - 1).mentions if one.person or one.party or one.has_people]
