"""Whose houses and shops a crowd wrecks: the people that the words name ("membakar rumah | warga X |")."""

from __future__ import annotations

from dataclasses import replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.discourse import Discourse
from runut.extract.parties.owned_targets import owner_behind, people_within
from runut.languages.affixes import Voice
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_RIOT = "riot"
_CITIZENS = {ActorKind.CIVILIANS, ActorKind.PERSON}


def name_wronged(raw: RawEvent, discourse: Discourse) -> tuple[Actor, ...]:
    """Return the people whose property a crowd destroys, where the sentence says so."""
    if raw.type is not EventType.PROTEST or _RIOT not in raw.mode or raw.sense.voice.is_noun:
        return ()
    is_passive = raw.sense.voice is Voice.PAS
    things = raw.arguments.subject.mentions if is_passive else find_object(raw.sentence.nodes, raw.node)[0]
    owners = (_owner(raw, thing) for thing in things)
    named = discourse.resolve_all(one for one in owners if one is not None and one.actor_kind in _CITIZENS)
    return tuple(one if one.basis is None else replace(one, party=None, basis=None) for one in named)  # as the crowd is


def _owner(raw: RawEvent, thing: Mention) -> Mention | None:
    """Return the people named within the phrase of a thing, or behind it ("toko | milik | warga X")."""
    nodes = raw.sentence.nodes
    at = next((n for n, node in enumerate(nodes) if node.mention is thing), len(nodes))
    return owner_behind(raw, at) or people_within(raw, thing)
