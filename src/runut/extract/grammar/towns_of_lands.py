"""Names that only say where a place lies: the land behind a town ("di Kabul, Afghanistan, …"), the town near it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind
from runut.world import EntityClass

_PLACES = {EntityClass.STATE, EntityClass.CAPITAL, EntityClass.PLACE}


def places_it(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a bare land or city between commas says where the place before it lies ("di kamp X |, Kenya,")."""
    land, place = nodes[position].mention, nodes[position - 2].mention
    if position < 2 or land is None or place is None or not (land.bare_entity and nodes[position - 1].is_comma):
        return False
    if place.kind is not MentionKind.PLACE and not _is_town_of(place, land):
        return False
    return position + 1 < len(nodes) and nodes[position + 1].is_comma


def says_where(nodes: Sequence[Node], position: int, people: int) -> bool:
    """Tell whether a name only says where a place lies: none join it ("di A, | dekat X |, dan dua warga …")."""
    place, joined = nodes[position].mention, nodes[people].mention
    if position < 3 or place is None or joined is None or place.has_people or is_somewhere(joined):
        return False
    before = nodes[position - 2].mention
    is_aside = nodes[position - 1].is_comma and nodes[position + 1].is_comma and nodes[position - 3].has("in")
    return is_aside and before is not None and (before.kind is MentionKind.PLACE or _is_town_of(before, place))


def is_somewhere(mention: Mention) -> bool:
    """Tell whether a phrase names no people and nobody who acts, but where something is."""
    is_named = any(entity.cls in _PLACES for entity in mention.entities)
    return not mention.has_people and (is_named or mention.kind is not MentionKind.ACTOR)


def _is_town_of(town: Mention, land: Mention) -> bool:
    """Tell whether a phrase names a town of the land that another names alone ("Kabul |, Afghanistan |")."""
    lands = {entity.party for entity in land.entities if entity.cls is EntityClass.STATE}
    return land.bare_entity and any(entity.cls in _PLACES and entity.country in lands for entity in town.entities)


def seat_before_states(nodes: Sequence[Node], joint: int) -> bool:
    """Tell whether "di" says where a government sits before other states ("pemerintah | di | Madrid, Prancis, …")."""
    if joint + 3 >= len(nodes) or not nodes[joint].has("in") or not nodes[joint + 2].is_comma:
        return False
    body, state = nodes[joint - 1].mention, nodes[joint + 3].mention
    if body is None or state is None or body.actor_kind is not ActorKind.GOVERNMENT:
        return False
    is_state = state.bare_entity and any(entity.cls is EntityClass.STATE for entity in state.entities)
    return body.has_people and is_state
