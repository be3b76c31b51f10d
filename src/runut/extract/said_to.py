"""Whom the words of a speaker are said to, and what help is the speaker's own to promise or to tell."""

from __future__ import annotations

from runut.extract.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_SAID_TO = {EventType.REQUEST, EventType.THREATEN}
_HELPERS = {
    ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.IGO, ActorKind.NGO,
    ActorKind.PEACEKEEPERS,
}  # fmt: skip


def is_said_to(raw: RawEvent) -> bool:
    """Tell whether those of whom something is said are asked or threatened by who says so ("X akan menyesal").

    So are talks refused that are said not to be ("perundingan dengan X tidak akan digelar").
    """
    if raw.type is EventType.REJECT and raw.sense.frame.roles is Roles.MUTUAL and raw.sense.voice.is_noun:
        return bool(raw.arguments.recipients)
    return raw.sense.frame.roles is Roles.UNDERGOER and raw.type in _SAID_TO


def is_own_help(raw: RawEvent, speaker: Actor) -> bool:
    """Tell whether help or a promise of nobody told is of who tells of it ("X: para pengungsi akan | dievakuasi")."""
    is_passive = raw.sense.voice is Voice.PAS and not raw.arguments.subject.relative
    return (
        is_passive and raw.sense.frame.type is EventType.AID and speaker.party is not None and speaker.kind in _HELPERS
    )
