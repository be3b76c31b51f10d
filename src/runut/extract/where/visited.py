"""Whom a visit to a town is to: the state in which the town lies."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import Actor
from runut.record.claims import Event
from runut.world import EntityClass

_PLACES = {EntityClass.PLACE, EntityClass.CAPITAL}
_HOMES = {EntityClass.STATE, EntityClass.CAPITAL}


def host_there(raw: RawEvent, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Return the state of the town that somebody visits, none where it is the visitor's own."""
    if raw.sense.frame.roles is not Roles.VISIT or not actors:
        return ()
    town, land = _town_visited(raw)
    if town is None or land is None or any(actor.party == land for actor in actors):
        return ()
    basis = f"'{town.name}': a town of {land}"
    return (Actor(name=town.name, party=land, start=town.start, end=town.end, basis=basis),)


def but_hosts(raw: RawEvent, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Leave out of several visitors those at home ("pertemuan presiden X dan menteri Y, yang | berkunjung | ke X")."""
    if raw.sense.frame.roles is not Roles.VISIT or len(actors) == 1:
        return actors
    _, land = _town_visited(raw)
    return tuple(actor for actor in actors if actor.party != land) or actors


def comes_home(raw: RawEvent, event: Event) -> bool:
    """Tell whether people only travel to the land or capital of their own side ("menlu X kembali ke | ibu kota X")."""
    if raw.sense.frame.roles is not Roles.VISIT or raw.sense.voice is not Voice.INT or not event.actors:
        return False
    told = (*named_after(raw.arguments.phrases, "to"), *raw.arguments.places)
    homes = {entity.country for place in told for entity in place.entities if entity.cls in _HOMES}
    return bool(homes) and all(actor.party in homes for actor in event.actors)


def _town_visited(raw: RawEvent) -> tuple[Mention | None, str | None]:
    """Return the town that somebody visits, and its land."""
    told = (*named_after(raw.arguments.phrases, "to"), *raw.arguments.places)
    return next(((place, land) for place in told if (land := _land_of(place))), (None, None))


def _land_of(place: Mention) -> str | None:
    """Return the one state in which all that a phrase may name lies, None for people and for a place of several."""
    lands = {entity.country for entity in place.entities if entity.cls in _PLACES}
    return lands.pop() if len(lands) == 1 and not place.has_people and place.person is None else None
