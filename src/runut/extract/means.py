"""Nouns that only say how another act was done: "menyerang polisi dengan tembakan" is one attack."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_HARM = EventType.ASSAULT


def is_means(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether fire is only how a blow told before it was dealt ("menyerang polisi dengan | tembakan")."""
    nodes = event.sentence.nodes
    if (
        not event.sense.voice.is_noun
        or event.type is not _HARM
        or event.node < 1
        or not nodes[event.node - 1].has("with")
    ):
        return False
    blows = (one for one in events if one.type is _HARM and one.sense.voice is Voice.ACT and one.node < event.node)
    return any(not any(node.is_comma or node.is_verb for node in nodes[one.node + 1 : event.node]) for one in blows)
