"""Soldiers who go to a land or are drawn out of it, whom only the place of the story made that land's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.languages.affixes import Voice
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType, Status
from runut.world import EntityClass
from runut.world.rivals import state_codes

_MOVES = {EventType.MOBILIZE, EventType.RETREAT}
_WAYS = ("to", "in", "from")
_BY_PLACE = "no side said; the story plays in"
_FORCES = {ActorKind.MILITARY, ActorKind.POLICE}
_WITHDRAWN = "withdraw"
_SENDERS = {ActorKind.GOVERNMENT, ActorKind.MILITARY}


def but_from_elsewhere(
    raw: RawEvent, actors: tuple[Actor, ...], context: PageContext, speaker: Actor | None
) -> tuple[Actor, ...]:
    """Return who moves; whose side nobody says is not of the land to which they go ("brigade itu dikirim | ke Irak").

    They are of the government that says they will go, else of the one army that is a guest in the story.
    """
    if speaker is not None and _will_send(raw, speaker):
        basis = f"no side said; {speaker.name} says that they will go"
        return tuple(replace(one, party=speaker.party, basis=basis) for one in actors) or (speaker,)
    if raw.type not in _MOVES or not any((actor.basis or "").startswith(_BY_PLACE) for actor in actors):
        return actors
    lands = {land.party for land in _lands_on_way(raw)}
    return tuple(_of_guests(actor, context) if _is_placed_in(actor, lands) else actor for actor in actors)


def _will_send(raw: RawEvent, speaker: Actor) -> bool:
    """Tell whether a government says how many soldiers of no side named will go ("200 tentara akan | dikirim")."""
    subject = raw.arguments.subject
    is_move = raw.type is EventType.MOBILIZE or _WITHDRAWN in raw.mode
    is_ahead = is_move and raw.status is Status.PLANNED and raw.sense.voice is Voice.PAS
    are_named = subject.relative or raw.arguments.actors not in ([], subject.mentions)  # "akan dikirim | Rusia"
    are_forces = all(one.number is not None and one.actor_kind in _FORCES for one in subject.mentions)
    is_open = are_forces and bool(subject.mentions) and all(one.party is None for one in subject.mentions)
    return is_ahead and is_open and not are_named and speaker.kind in _SENDERS and speaker.party in state_codes()


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
