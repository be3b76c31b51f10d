"""Talks named after the land in which they are held ("perundingan Kenya" of two other sides): it does not talk."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.languages.lexicon import Roles
from runut.record.actor import Actor
from runut.record.claims import EventType
from runut.world.rivals import state_codes

_TALKS = {EventType.CONSULT, EventType.AGREE, EventType.SANCTION}


def but_their_ground(raw: RawEvent, actors: Sequence[Actor], context: PageContext) -> tuple[Actor, ...]:
    """Leave out the land behind a noun of talks of two sides at odds, of which it is neither, nor the land of one."""
    land = _land_behind(raw)
    if land is None:
        return tuple(actors)
    return tuple(one for one in actors if one.start != land.start or not context.only_hosts(one.party))


def _land_behind(raw: RawEvent) -> Mention | None:
    """Return the state that stands by itself right behind a noun of talks, None where none does."""
    nodes, behind = raw.sentence.nodes, raw.node + 1
    is_talk = raw.sense.voice.is_noun and raw.type in _TALKS and raw.sense.frame.roles is Roles.MUTUAL
    named = nodes[behind].mention if is_talk and behind < len(nodes) else None
    is_joined = behind + 1 < len(nodes) and (nodes[behind + 1].joins or nodes[behind + 1].has("and"))
    is_land = named is not None and named.bare_entity and named.party in state_codes()
    return named if is_land and not is_joined else None
