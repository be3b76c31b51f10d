"""The two states of one land where a page tells them apart by their direction alone ("Utara" and "Selatan")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind
from runut.world import Entity, EntityClass
from runut.world.rivals import LANDS_IN_TWO

_DIRECTION = "direction"
_OPPOSITE = {"utara": "selatan", "selatan": "utara", "barat": "timur", "timur": "barat"}
_JOINT = len(" dan ")
_OF_HALVES = frozenset(code for codes in LANDS_IN_TWO.values() for code in codes)


def name_halves(mentions: Sequence[Mention]) -> None:
    """Give "Utara", "pemimpin Selatan" the state that the page calls so in full, where it names both.

    One that only stands joined to the other ("Korea Utara dan | Selatan") is named, too.
    """
    halves: dict[str, Entity] = {}
    for mention in mentions:
        for entity in mention.entities:
            if entity.party in _OF_HALVES and entity.cls is EntityClass.STATE:
                halves[entity.name.casefold().rpartition(" ")[2]] = entity
    if len(halves) == 1 and _are_joined(mentions, *halves):
        named = next(iter(halves.values()))
        halves[_OPPOSITE[next(iter(halves))]] = _other_half(named)
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


def _are_joined(mentions: Sequence[Mention], half: str) -> bool:
    """Tell whether the other direction stands right behind a half that is named in full."""
    return any(
        one.name.casefold().endswith(f" {half}")
        and one.entities
        and other.name.casefold() == _OPPOSITE.get(half)
        and other.name[0].isupper()
        and 0 < other.start - one.end <= _JOINT
        for one, other in pairwise(mentions)
    )


def _other_half(named: Entity) -> Entity:
    """Return the other state of a land in two."""
    land, _, direction = named.name.rpartition(" ")
    name = f"{land} {_OPPOSITE[direction.casefold()].capitalize()}"
    party = next(code for code in LANDS_IN_TWO[land.casefold()] if code != named.party)
    return named._replace(name=name, forms=(name,), party=party, country=party)
