"""The two states of one land where a page tells them apart by their direction alone ("Utara" and "Selatan")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.mentions import Mention, MentionKind
from runut.record.actor import ActorKind
from runut.world import Entity, EntityClass
from runut.world.rivals import LANDS_IN_TWO

_DIRECTION = "direction"
_OF_HALVES = frozenset(code for codes in LANDS_IN_TWO.values() for code in codes)


def name_halves(mentions: Sequence[Mention]) -> None:
    """Give "Utara", "pemimpin Selatan" the state that the page calls so in full, where it names both."""
    halves: dict[str, Entity] = {}
    for mention in mentions:
        for entity in mention.entities:
            if entity.party in _OF_HALVES and entity.cls is EntityClass.STATE:
                halves[entity.name.casefold().rpartition(" ")[2]] = entity
    if len(halves) < len(_OF_HALVES):
        return
    for mention in mentions:
        word = mention.name.rstrip(",").rpartition(" ")[2]
        half = halves.get(word.casefold()) if word[:1].isupper() and _DIRECTION in mention.classes else None
        is_alone = word == mention.name
        if half is None or mention.entities or mention.party is not None or not (is_alone or mention.has_people):
            continue
        mention.entities, mention.party, mention.kind = [half], half.party, MentionKind.ACTOR
        mention.basis = f"'{word}' → {half.name}"
        mention.bare_entity = is_alone
        mention.actor_kind = mention.actor_kind or ActorKind.GOVERNMENT
