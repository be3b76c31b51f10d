"""Verbs that only say what an accord or talks are for, at once behind the bare noun of these."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import is_active, is_passive, is_preposition, is_verb, may_tell
from runut.record.claims import EventType

_AGREED = frozenset({"agreement", "peacedeal", "resolution", "talks", "proposal"})
_OWED = frozenset({
    EventType.RETREAT, EventType.MOBILIZE, EventType.AID, EventType.CONCEDE, EventType.COOPERATE, EventType.SANCTION,
})  # fmt: skip
_REACH = 9
_ENDS = ("which", "that", "when", "after", "because", "while", "but", "purpose", "and")
_FAILING = "failing"


def says_what_for(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb says what an accord before it is for ("kesepakatan | mencabut blokade itu | diteken").

    The noun bears no word that points at it, and is a verb's object ("menyambut kesepakatan | membuka pelabuhan"), or
    has a predicate of its own behind what it is for ("resolusi | menarik pasukan itu | ditolak").
    """
    if verb < 1 or not _names_accord(nodes[verb - 1]) or not is_active(nodes[verb]) or not may_tell(nodes[verb], _OWED):
        return False
    before = nodes[verb - 2] if verb > 1 else None
    if before is not None and (is_verb(before) or (is_preposition(before) and not before.has("after", "when"))):
        return True
    return _has_predicate(nodes[verb + 1 : verb + 1 + _REACH])


def _names_accord(node: Node) -> bool:
    """Tell whether a node is the noun of an accord or of talks, of no name."""
    mention = node.mention
    if mention is None:
        return node.is_noun and not _AGREED.isdisjoint(node.unit.classes)
    is_bare = mention.kind is MentionKind.THING and not (mention.entities or mention.definite)
    return is_bare and not _AGREED.isdisjoint(mention.classes)


def _has_predicate(nodes: Sequence[Node]) -> bool:
    """Tell whether a passive or a word of failing ends the clause that these nodes open."""
    for node in nodes:
        if node.is_comma or node.has(*_ENDS):
            return False
        if is_passive(node) or _FAILING in node.unit.classes:
            return True
    return False
