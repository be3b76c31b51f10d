"""Whose the villages, houses and markets are that are struck: those of the people of that land, not the foe's."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType
from runut.world.rivals import STATES_WITHOUT_ARMY

_HOMES = {"dwelling", "hospital"}


def find_homes(raw: RawEvent, actors: Sequence[Actor], context: PageContext, place: str | None) -> tuple[Actor, ...]:
    """Return the people of the land where a side strikes a village, a house or a market of no named side.

    It is the `place` that the sentence names, else that in which the story plays, where its own forces strike.
    """
    doers = {actor.party for actor in actors}
    home = next(iter(filter(_is_home, _aimed_at(raw))), None) if raw.type is EventType.ASSAULT else None
    if home is None or len(doers) != 1:
        return ()
    land = place or (context.home if context.home in doers else None)
    if land is None or land in STATES_WITHOUT_ARMY or context.only_hosts(land):
        return ()
    if land in doers and land != context.home:
        return ()
    basis = f"'{home.name}': people of {land} live there"
    return (Actor(name=home.name, party=land, kind=ActorKind.CIVILIANS, start=home.start, end=home.end, basis=basis),)


def _aimed_at(raw: RawEvent) -> list[Mention]:
    """Return what an act strikes: its objects, and where it is aimed or falls."""
    phrases = (phrase for phrase in raw.arguments.phrases if phrase.preposition.has("to", "against", "in"))
    return [*raw.arguments.recipients, *(mention for phrase in phrases for mention in phrase.mentions)]


def _is_home(mention: Mention) -> bool:
    """Tell whether people live, trade, learn or pray in what a phrase names, and it names no side."""
    is_open = mention.party is None and not mention.possessive
    return is_open and not mention.classes.isdisjoint(_HOMES)
