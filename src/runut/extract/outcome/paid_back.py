"""What an attack pays back: "menembakkan roket sebagai balasan atas | pembunuhan X", "untuk membalas | serangan Y".

Whoever pays back has suffered it, and to whom it is paid back has done it (CODEBOOK §3).
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import is_noun
from runut.record.claims import EventType

_ANSWERING, _PAYING_BACK = "answering", "paying_back"
_PAID_IN = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.THREATEN}


def pays_back_for(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the node of the word that says an act pays back the one a noun names, None where there is none."""
    at = noun - 1
    if at > 0 and nodes[at].unit.has(_PAYING_BACK) and is_noun(nodes[noun]):
        return at
    if at > 0 and nodes[at].has("against", "to_whom", "about"):
        word = at - 1
        word -= word > 0 and nodes[word].mention is not None and is_noun(nodes[word - 1])
        return word if nodes[word].unit.has(_ANSWERING) else None  # "balasan | X | atas pembunuhan Y"
    return None


def answer_blows(events: Sequence[RawEvent]) -> None:
    """Give what is paid back whoever did it and suffered it, where its own words do not say so."""
    for position, event in enumerate(events):
        nodes = event.sentence.nodes
        word = pays_back_for(nodes, event.node) if event.sense.voice.is_noun else None
        if word is None:
            continue
        paying = next((one for one in reversed(events[:position]) if one.node <= word and one.type in _PAID_IN), None)
        if paying is None or not _sided(paying.arguments.actors):
            continue
        given = event.arguments
        if not _sided(given.actors) and _sided(paying.arguments.recipients):
            given.actors = [one for one in paying.arguments.recipients if one.party]
        if not _sided(given.recipients):
            given.recipients = [one for one in paying.arguments.actors if one.party]
        event.why.append(f"paid back: '{nodes[word].unit.text}'")


def _sided(mentions: Sequence[Mention]) -> bool:
    return any(mention.party for mention in mentions)
