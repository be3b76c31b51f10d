"""Whose soldiers they are that somebody sends, for "mereka" in the next sentence: "X mengirim | 300 tentara | ke Y"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_active
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_FORCES = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.PEACEKEEPERS}


def sender_of(nodes: Sequence[Node], index: int) -> Mention | None:
    """Return who sends forces whose side no words tell, None where nobody of a side does."""
    sent = nodes[index].mention
    if sent is None or index == 0 or sent.party is not None or sent.actor_kind not in _FORCES or sent.definite:
        return None
    verb = nodes[index - 1]
    if EventType.MOBILIZE not in verb.types or not is_active(verb):
        return None
    senders = find_subject(nodes, index - 1).mentions
    return senders[0] if len(senders) == 1 and senders[0].party is not None else None
