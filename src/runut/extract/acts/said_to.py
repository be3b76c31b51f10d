"""Whom the words of a speaker are said to, and what help is the speaker's own to promise or to tell."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.acts.spoken import is_among
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_ADDRESS_REACH = 6
_SUBJECT_REACH = 3
_SAID_TO = {EventType.REQUEST, EventType.THREATEN}
_NO_TALKS = "no-talks"
_OF_NOBODY = {"no-excuse", "no-truce", "options-open", "patience-ends", "stand-with", "sympathise"}
_HELPERS = {
    ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.IGO, ActorKind.NGO,
    ActorKind.PEACEKEEPERS,
}  # fmt: skip
_ARMED = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED}


def is_said_to(raw: RawEvent) -> bool:
    """Tell whether those of whom something is said are asked or threatened by who says so ("X akan menyesal").

    So are those for whose deed there is said to be no excuse, and with whom talks are said not to be ("perundingan
    dengan X tidak akan digelar").
    """
    if raw.sense.frame.id in _OF_NOBODY:
        return True
    is_noun = raw.sense.voice.is_noun or raw.sense.frame.id == _NO_TALKS
    if raw.type is EventType.REJECT and raw.sense.frame.roles is Roles.MUTUAL and is_noun:
        return bool(raw.arguments.recipients)
    return raw.sense.frame.roles is Roles.UNDERGOER and raw.type in _SAID_TO


def is_own_help(raw: RawEvent, speaker: Actor) -> bool:
    """Tell whether help or a promise of nobody told is of who tells of it ("X: para pengungsi akan | dievakuasi").

    So are tanks that an army tells of as sent, unless they are the enemy's.
    """
    before = [node.mention for node in raw.sentence.nodes[max(0, raw.node - _SUBJECT_REACH) : raw.node]]
    is_enemys = any(mention is not None and "enemyword" in mention.classes for mention in before)
    is_passive = raw.sense.voice is Voice.PAS and not raw.arguments.subject.relative
    is_own_forces = raw.type is EventType.MOBILIZE and speaker.kind in _ARMED and not is_enemys
    is_help = raw.sense.frame.type is EventType.AID and speaker.kind in _HELPERS
    return is_passive and speaker.party is not None and (is_own_forces or is_help)


def find_unnamed(raw: RawEvent, speaker: Actor | None, actors: Sequence[Actor]) -> list[Mention]:
    """Return whom a speaker asks or threatens unnamed in the words ('"Kesabaran kami habis," kata X kepada Y')."""
    is_said_to_them = raw.type in _SAID_TO or (raw.bids and raw.type is EventType.REJECT)
    if speaker is None or not is_said_to_them or not is_among(speaker, actors):
        return []
    return find_addressee(raw.sentence.nodes, raw.node)


def find_addressee(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return whom somebody speaks to, told behind the word of speech ('"…," kata X | kepada Y')."""
    speech = next((n for n in range(verb + 1, len(nodes)) if nodes[n].is_speech), None)
    if speech is None:
        return []
    for position in range(speech, min(len(nodes) - 1, speech + _ADDRESS_REACH)):
        told = nodes[position + 1].mention if nodes[position].has("to_whom") else None
        if told is not None and may_act(told) and told.actor_kind is not ActorKind.MEDIA:
            return [] if "pressword" in told.classes else list_right(nodes, position + 1, whole=True)
    return []
