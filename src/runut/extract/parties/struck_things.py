"""Whom a blow hits that names no people: whose the post, the house, the car or the town is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.mentions import HELD_CLASSES, Mention, MentionKind
from runut.extract.grammar.phrase_sorts import is_town
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.extract.page.context import PageContext
from runut.extract.page.homes_struck import find_homes
from runut.extract.parties.owned_targets import name_owner
from runut.record.actor import Actor
from runut.world.rivals import STATES_WITHOUT_ARMY

_POLICE = "policeforce"
_STRUCK = HELD_CLASSES - {"weapons"}  # what is fired is not what it hits
_TWO = 2


def find_struck(raw: RawEvent, actors: tuple[Actor, ...], discourse: Discourse) -> tuple[Actor, ...]:
    """Return whose the thing is that a blow hits: its owner's, the people's there, the foe's, the land's."""
    context, things = discourse.context, raw.arguments.recipients
    return (
        name_owner(raw, actors, discourse)
        or find_homes(raw, actors, context, discourse.land_behind(raw.start))
        or _struck_foe(raw, actors, discourse)
        or _struck(things, actors, context)
        or _struck_town(raw, actors, context)
    )


def _struck(things: Sequence[Mention], actors: Sequence[Actor], context: PageContext) -> tuple[Actor, ...]:
    """Return whom a blow at a thing of no named side hits: who holds it, else the state in which it stands."""
    struck = next((m for m in things if not m.classes.isdisjoint(_STRUCK) and m.party is None), None)
    side = None if struck is None else context.holder_of(struck)
    is_of_police = struck is not None and _POLICE in struck.classes  # whom a group of that very land may strike
    own = {a.party if is_of_police else context.land_of(a.party) for a in actors} | {a.party for a in actors}
    if struck is None or side is None or side in own:
        return ()
    told = f"the story plays in {side}" if side == context.home else f"held by {side}, of whom the story tells"
    basis = f"'{struck.name}': no side said; {told}"
    return (Actor(name=struck.name, party=side, start=struck.start, end=struck.end, basis=basis),)


def _struck_foe(raw: RawEvent, actors: Sequence[Actor], discourse: Discourse) -> tuple[Actor, ...]:
    """Return whom one of two who fight, neither of them a state's, hits by a thing: the other ("menyerang | pos")."""
    fought = discourse.fought or discourse.context.fighters
    thing = next((m for m in raw.arguments.recipients if not m.classes.isdisjoint(_STRUCK) and m.party is None), None)
    if thing is not None and _POLICE in thing.classes:
        return ()
    is_of_states = any(one.party in {discourse.context.home, discourse.context.state} for one in fought)
    foes = [one for one in fought if not any(_is_same(one, actor) for actor in actors)]
    if thing is None or is_of_states or len(fought) != _TWO or len(foes) != 1:
        return ()
    basis = f"'{thing.name}': no side said; {foes[0].name} is whom they fight"
    return (replace(foes[0], start=thing.start, end=thing.end, basis=basis),)


def _is_same(known: Actor, actor: Actor) -> bool:
    """Tell whether somebody is of the side of who was told before, or called so in short ("petani" of "petani X")."""
    is_short = known.name.casefold().startswith(f"{actor.name.casefold()} ")
    return known.party == actor.party if known.party and actor.party else is_short


def _struck_town(raw: RawEvent, actors: Sequence[Actor], context: PageContext) -> tuple[Actor, ...]:
    """Return the state whose town, north or south is struck ("serangan ke | Kharkiv"), if none of that state did it."""
    aimed = (m for phrase in raw.arguments.phrases if phrase.preposition.has("to", "against") for m in phrase.mentions)
    town = next((m for m in (*raw.arguments.recipients, *aimed) if is_town(m) or _is_part_of_land(m)), None)
    lands = set() if town is None else {entity.country for entity in town.entities if entity.country}
    land = lands.pop() if len(lands) == 1 else None
    is_own = any(actor.party == land or context.land_of(actor.party) == land for actor in actors if actor.party)
    if town is None or land is None or is_own or land in STATES_WITHOUT_ARMY or context.only_hosts(land):
        return ()
    basis = f"'{town.name}': a town of {land}"
    return (Actor(name=town.name, party=land, start=town.start, end=town.end, basis=basis),)


def _is_part_of_land(mention: Mention) -> bool:
    """Tell whether a phrase names a part of a land by where it lies ("Israel selatan")."""
    return mention.kind is MentionKind.PLACE and "direction" in mention.classes and bool(mention.entities)
