"""Where the places of a record lie: found by name among the world's places, with how precisely they are meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from runut.world import Entity, EntityClass, PlaceType, load_world

_WORD = re.compile(r"\w[\w'’-]*")
_MOST_WORDS = 4
_POINTS = frozenset({PlaceType.CITY, PlaceType.SITE, PlaceType.MOUNTAIN})


class Precision(StrEnum):
    """How precisely a place is known from what a page calls it."""

    POINT = "point"
    """The name is that of a town or site."""
    AREA = "area"
    """The name is that of a region, river or sea; its middle is shown."""
    NEAR = "near"
    """The name stands within what the page says ("a village near …"): somewhere there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place of the world that a page's words mean."""

    name: str
    lon: float
    lat: float
    precision: Precision
    country: str | None


@lru_cache(maxsize=20_000)
def find_place(said: str) -> Found | None:
    """Return the place that a page's words mean, None where the world's table has none of that name."""
    exact = _by_form().get(said.casefold())
    if exact:
        return _found(exact, Precision.POINT)
    words = _WORD.findall(said.casefold())
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            within = _by_form().get(" ".join(words[start : start + length]))
            if within:
                return _found(within, Precision.NEAR)
    return None


@cache
def capitals() -> Mapping[str, Found]:
    """Return where the capital of each state lies, by the state's code."""
    found: dict[str, Found] = {}
    for entity in load_world().entities:
        if entity.cls is EntityClass.CAPITAL and entity.party is not None and entity.party not in found:
            place = next((place for form in entity.forms if (place := _capital(form, entity.party))), None)
            if place is not None:
                found[entity.party] = place
    return found


def _capital(form: str, party: str) -> Found | None:
    entity = _by_form().get(form.casefold())
    return _found(entity, Precision.POINT) if entity is not None and entity.country == party else None


def _found(entity: Entity, precision: Precision) -> Found:
    if precision is Precision.POINT and entity.place_type not in _POINTS:
        precision = Precision.AREA
    return Found(
        name=entity.name, lon=entity.lon or 0.0, lat=entity.lat or 0.0, precision=precision, country=entity.country
    )


@cache
def _by_form() -> Mapping[str, Entity]:
    """Return places by every form of their names; a name of its own stands before another's spelling."""
    places = [one for one in load_world().entities if one.cls is EntityClass.PLACE and one.lat is not None]
    found: dict[str, Entity] = {one.name.casefold(): one for one in reversed(places)}
    others: defaultdict[str, list[Entity]] = defaultdict(list)
    for one in places:
        for form in one.forms:
            others[form.casefold()].append(one)
    for form, entities in others.items():
        found.setdefault(form, entities[0])
    return found
