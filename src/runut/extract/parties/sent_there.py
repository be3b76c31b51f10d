"""Soldiers who go to a land or are drawn out of it, whom only the place of the story made that land's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.record.actor import Actor
from runut.record.claims import EventType
from runut.world import EntityClass

_MOVES = {EventType.MOBILIZE, EventType.RETREAT}
_WAYS = ("to", "in", "from")
_BY_PLACE = "no side said; the story plays in"


def but_from_elsewhere(raw: RawEvent, actors: tuple[Actor, ...], context: PageContext) -> tuple[Actor, ...]:
    """Return who moves; whose side nobody says is not of the land to which they go ("brigade itu dikirim | ke Irak").

    They are of the one army that is a guest in the story, where it tells of one.
    """
    if raw.type not in _MOVES or not any((actor.basis or "").startswith(_BY_PLACE) for actor in actors):
        return actors
    lands = {land.party for land in _lands_on_way(raw)}
    return tuple(_of_guests(actor, context) if _is_placed_in(actor, lands) else actor for actor in actors)


def _is_placed_in(actor: Actor, lands: set[str | None]) -> bool:
    return actor.party in lands and (actor.basis or "").startswith(_BY_PLACE)


def _of_guests(actor: Actor, context: PageContext) -> Actor:
    guests = context.guests if context.guests != actor.party else None
    told = f"'{actor.name}': no side said; the only such army of which the story tells is of {guests}"
    basis = None if guests is None else told
    return replace(actor, party=guests, basis=basis)


def _lands_on_way(raw: RawEvent) -> Iterator[Mention]:
    """Yield the lands to, in or from which an act is a move."""
    objects, _ = find_object(raw.sentence.nodes, raw.node)
    named = [*raw.arguments.places, *objects]
    named += [one for phrase in raw.arguments.phrases if phrase.preposition.has(*_WAYS) for one in phrase.mentions]
    for mention in named:
        if mention.bare_entity and any(entity.cls is EntityClass.STATE for entity in mention.entities):
            yield mention
