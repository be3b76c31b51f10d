"""Towns told by what they are before their name: "ibu kota Somalia, Mogadishu" is one place."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.world import Entity, EntityClass
from runut.world.entities import PlaceType

_TOWNS = {PlaceType.CITY, PlaceType.SITE}
_SEAT = "seattown"
_TERRITORY = "territory"


def join_town_names(nodes: Sequence[Node]) -> list[Node]:
    """Join what tells a town with the name behind its comma ("kota terbesar kedua Libya, | Benghazi |")."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node = nodes[position]
        at = position if node.mention is None else _name_at(nodes, position)
        name = nodes[at].mention
        if at > position and node.mention is not None and name is not None:
            _give_name(node.mention, name)
            node.last, node.end = nodes[at].last, nodes[at].end
        joined.append(node)
        position = at + 1
    return joined


def _name_at(nodes: Sequence[Node], position: int) -> int:
    """Return where the name of a town stands that a phrase describes, the place of the phrase where none does."""
    town = nodes[position].mention
    if town is None or _TERRITORY not in town.classes or town.kind is not MentionKind.PLACE or town.name[0].isupper():
        return position
    comma = position + 1 + (position + 1 < len(nodes) and nodes[position + 1].has("demonstrative"))
    name = nodes[comma + 1].mention if comma + 1 < len(nodes) and nodes[comma].is_comma else None
    if comma + 2 < len(nodes) and (nodes[comma + 2].kind is NodeKind.TRIGGER or nodes[comma + 2].is_speech):
        return position  # "di ibu kota, | Damaskus | menuduh …"
    return comma + 1 if name is not None and _may_be_called(town, name) else position


def _may_be_called(town: Mention, name: Mention) -> bool:
    """Tell whether a phrase that names no town of its own describes the town that is named."""
    is_name = name.bare_entity and any(map(_is_town, name.entities))
    if not is_name or any(map(_is_town, town.entities)):
        return False
    lands = {entity.country for entity in town.entities} - {None}
    is_there = not lands or not lands.isdisjoint({entity.country for entity in name.entities})
    is_in_land = all(entity.cls is EntityClass.STATE for entity in town.entities)
    return is_there and (_SEAT in town.classes or (is_in_land and bool(town.entities)))


def _is_town(entity: Entity) -> bool:
    return entity.place_type in _TOWNS or entity.cls is EntityClass.CAPITAL


def _give_name(town: Mention, name: Mention) -> None:
    """Let a town go by its name."""
    town.name, town.last, town.end = name.name, name.last, name.end
    town.entities = [*(one for one in name.entities if one.cls is not EntityClass.METONYM), *town.entities]
    town.party, town.actor_kind = town.party or name.party, town.actor_kind or name.actor_kind
    town.qualities = town.qualities | name.qualities
