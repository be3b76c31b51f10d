"""Whether two places that pages name can be one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from runut.link.comparing.wording import fold, share_of_smaller
from runut.world import load_world
from runut.world.entities import Entity, EntityClass, PlaceType

REGION_KM = 150
"""A town this near to a region's middle may lie in it; the world's data hold no borders."""

_EARTH_KM = 6371
_TOWNS = frozenset({PlaceType.CITY, PlaceType.SITE})


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a page names it: the words that are names in it, and what the world knows under them."""

    names: frozenset[str]
    known: Entity | None
    is_named: bool = True


@cache
def _known_places() -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for entity in load_world().entities:
        if entity.cls in {EntityClass.PLACE, EntityClass.STATE}:
            for form in entity.forms:
                found.setdefault(fold(form), entity)
    return found


@cache
def place_of(text: str | None) -> Place | None:
    """Return the place of a page's words, None for none."""
    if text is None or not text.strip():
        return None
    words = [word.strip(".,;()'\"") for word in text.replace("-", " ").split()]
    capital = [word for word in words if word[:1].isupper()]
    names = capital or words
    known = _known_places()
    phrases = (text, " ".join(names), *text.split(","), *names)
    entity = next((known[fold(phrase)] for phrase in phrases if fold(phrase) in known), None)
    return Place(frozenset(map(fold, names)), entity, bool(capital))


@cache
def town_of(name: str) -> Place | None:
    """Return the town that a name is, None where it is none that the world knows."""
    entity = _known_places().get(fold(name))
    is_town = entity is not None and entity.cls is EntityClass.PLACE and entity.place_type is not PlaceType.REGION
    return place_of(name) if is_town else None


def is_town(place: Place | None) -> bool:
    """Tell whether a place is a town or a site that the world knows."""
    return place is not None and place.known is not None and place.known.place_type in _TOWNS


def is_same_place(one: Place | None, other: Place | None) -> bool:
    """Tell whether both are named and can be told to be the same."""
    if one is None or other is None:
        return False
    if one.known is not None and one.known is other.known:
        return True
    return share_of_smaller(one.names, other.names) == 1


def is_elsewhere(one: Place | None, other: Place | None) -> bool:
    """Tell whether both are named and neither can lie in the other; "kota", "jalur pasokan" may be anywhere."""
    if one is None or other is None or is_same_place(one, other) or not (one.is_named and other.is_named):
        return False
    if one.known is None or other.known is None:
        return share_of_smaller(one.names, other.names) <= 0.5
    return not (_may_hold(one.known, other.known) or _may_hold(other.known, one.known))


def _may_hold(large: Entity, small: Entity) -> bool:
    if large.cls is EntityClass.STATE:
        return large.party in {small.country, small.party}
    if large.place_type is not PlaceType.REGION:
        return False
    distance = _distance_km(large, small)
    return distance is not None and distance <= REGION_KM


def _distance_km(one: Entity, other: Entity) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    arc = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(arc))
