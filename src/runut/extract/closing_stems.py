"""Bare stems that close what somebody says and judge in one ('"…," kecam X'): verbs of blame, threat and denial."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import MentionKind
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_JUDGING = {EventType.ACCUSE, EventType.THREATEN, EventType.REJECT}
_CLOSING = {'"', "”", "'", "’", "»"}


def closes_words(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a stem stands between a quotation and who said it."""
    if index < 2 or index + 1 >= len(nodes):
        return False
    following = nodes[index + 1].mention
    return nodes[index - 1].unit.text in _CLOSING and following is not None and following.kind is MentionKind.ACTOR


def judges_in_closing(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a sense of a stem that closes a quotation is of what its speaker does by it."""
    if sense.frame.type not in _JUDGING or not closes_words(nodes, index):
        return False
    if sense.frame.type is not EventType.THREATEN:
        return True
    said = [node.mention.pronoun for node in nodes[:index] if node.mention is not None]
    return "first" not in said  # "Kami akan menyerang," ancam X: the threat is told already
