"""Whether a land is only where that lies which talks or words are about ("berbicara mengenai perang di X")."""

from __future__ import annotations

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import is_only_verb, is_plain_verb
from runut.record.claims import EventType
from runut.world import EntityClass, PlaceType

_OF_WORDS = {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT}
_TOPIC = ("about", "on_account")
_LANDS = {PlaceType.REGION, PlaceType.COUNTRY_PART}


def is_of_topic(raw: RawEvent, place: int) -> bool:
    """Tell whether a place is a land behind a word for what talks or words are about; a town is where they are held.

    "Berbicara mengenai situasi di Suriah" is said anywhere, "berunding mengenai gencatan senjata di Doha" in Doha.
    """
    nodes, told = raw.sentence.nodes, raw.sentence.nodes[place].mention
    if raw.type not in _OF_WORDS or told is None or not _is_land(told):
        return False
    for node in reversed(nodes[raw.node + 1 : place - 1]):
        if node.is_comma or is_only_verb(node) or is_plain_verb(node) or node.has("which", "purpose"):
            return False
        if node.unit.has(*_TOPIC) or node.has(*_TOPIC):
            return True
    return False


def _is_land(mention: Mention) -> bool:
    """Tell whether a phrase is about a state, a region or a part of one, and no town."""
    return bool(mention.entities) and all(
        entity.cls is EntityClass.STATE or entity.place_type in _LANDS for entity in mention.entities
    )
