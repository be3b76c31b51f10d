"""The types of what Runut knows of the world: entities that pages name, and media that pages relay."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from runut.record.actor import ActorKind


class EntityClass(StrEnum):
    """How a form names its entity."""

    STATE = "state"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    METONYM = "metonym"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    PLACE = "place"


class PlaceType(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    REGION = "region"
    DISTRICT = "district"
    RIVER = "river"
    SEA = "sea"
    MOUNTAIN = "mountain"
    SITE = "site"
    COUNTRY_PART = "country-part"


class MediumType(StrEnum):
    """Whether a medium supplies other media or publishes pages of its own."""

    AGENCY = "agency"
    OUTLET = "outlet"


class Entity(NamedTuple):
    """One thing that pages name, with every form by which they name it; a tuple, since ten thousand are made at once.

    A form written all in capitals (AS, UA, UE, RSF) is an acronym and must be matched case-sensitively, since
    in lower case it may be a common word or a part of one; every other form is matched as a name.

    Attributes:
        name: Its name, in Indonesian where it has one.
        forms: All surface forms, the name first.
        cls: How the forms name it; a state has one entity for each of its classes.
        party: ISO 3166-1 alpha-3 code of the state, or short name of the group, whose will it carries.
        kind: What sort of actor it is, None for places and demonyms.
        country: Alpha-3 code of the state it is, lies in or is based in.
        role: Short title of a person, in Indonesian.
        since: First year in which a person held the role, None if open.
        until: Last year in which a person held the role, None if open.
        lat: Latitude of a place in degrees.
        lon: Longitude of a place in degrees.
        place_type: What sort of place it is, None for all else.
    """

    name: str
    forms: tuple[str, ...]
    cls: EntityClass
    party: str | None = None
    kind: ActorKind | None = None
    country: str | None = None
    role: str | None = None
    since: int | None = None
    until: int | None = None
    lat: float | None = None
    lon: float | None = None
    place_type: PlaceType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """One news agency or outlet.

    Attributes:
        name: Its publishing name.
        forms: All surface forms, the name first; all-capital forms are matched case-sensitively.
        type: Whether it supplies other media or publishes pages.
        party: Alpha-3 code of the state whose government owns or runs it, None for all others.
        domain: Host name of its pages without "www.", None if not known.
    """

    name: str
    forms: tuple[str, ...]
    type: MediumType
    party: str | None = None
    domain: str | None = None
