"""Settlers in a land without an army are people of the state that is at odds with it, whatever they do there."""

from __future__ import annotations

from collections.abc import Iterable

from runut.annotate.phrases.mentions import Mention
from runut.extract.page.context import PageContext
from runut.record.actor import ActorKind
from runut.world.rivals import STATES_WITHOUT_ARMY, state_codes

_SETTLERS = "settlers"


def place_settlers(mentions: Iterable[Mention], context: PageContext) -> None:
    """Give settlers of no named side that of the state whose quarrel with the land the page tells."""
    camps = [camp.party for camp in context.opponents if camp.party is not None]
    states = [party for party in camps if party in state_codes() - STATES_WITHOUT_ARMY]
    lands = {context.land_of(party) for party in camps if party not in states}
    if not context.are_at_odds or len(states) != 1 or lands.isdisjoint(STATES_WITHOUT_ARMY):
        return
    for mention in mentions:
        if _SETTLERS in mention.classes and mention.party is None and not mention.entities:
            mention.party, mention.basis = states[0], f"settlers there are people of {states[0]}"
            mention.actor_kind = ActorKind.CIVILIANS
