"""Whom a visit is to, where its clause does not say: whom the visitor is to talk with, else the state of the story."""

from __future__ import annotations

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.act_memory import ActMemory
from runut.extract.parties.at_hand import AtHand, fill_role
from runut.languages.lexicon import Roles
from runut.record.actor import Actor
from runut.record.claims import Event
from runut.world.rivals import state_codes

_VISITED = "not said here; the visit is to"


def name_host(event: Event, raw: RawEvent | None, at_hand: AtHand, memory: ActMemory) -> Event:
    """Return a visit to nobody named as to whom the visitor talks with, who tells of it, or the land of the story."""
    if raw is None or raw.sense.frame.roles is not Roles.VISIT or event.recipients or not event.actors:
        return event
    own = parties_of(event.actors)
    party = _partner(raw, own) or (_beside(raw, at_hand, own) if raw.sense.voice.is_noun else None)
    home = memory.context.state or memory.context.home
    party = party or (home if home not in own else None)
    if party is None:
        return event
    host = Actor(name=memory.context.names.get(party, party), party=party)
    return fill_role(event, "recipients", (host,), f"{_VISITED} {party}")


def _partner(raw: RawEvent, own: frozenset[str]) -> str | None:
    """Return whom the visitor will talk with, as a joined verb tells ("berkunjung dan berunding | dengan X")."""
    nodes = raw.sentence.nodes
    for at in range(raw.node + 1, len(nodes) - 1):
        if nodes[at].is_comma or nodes[at].is_speech:
            return None
        named = nodes[at + 1].mention
        if nodes[at].has("with") and named is not None and named.party not in {None, *own}:
            return named.party
    return None


def _beside(raw: RawEvent, at_hand: AtHand, own: frozenset[str]) -> str | None:
    """Return the state that acts in the clause to which the visit is the time ("Menjelang kunjungan X, | Y …")."""
    if at_hand.side is not None and at_hand.side.party in state_codes() - own:
        return at_hand.side.party
    nodes = raw.sentence.nodes
    comma = next((n for n in range(raw.node, len(nodes) - 1) if nodes[n].is_comma), None)
    named = None if comma is None else nodes[comma + 1].mention
    return named.party if named is not None and named.party in state_codes() - own else None
