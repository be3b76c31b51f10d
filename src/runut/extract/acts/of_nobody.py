"""Events that are left out since they tell of nobody: bare counts, people set free by no one, one side's own work."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.roles.hurt_by_arms import is_hurt_by_arms
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Outcome, Status

_GIVES_IN = "concede"
_MILD = {"apology", "amnesty"}
_ARRIVES = "aid-arrives"


def is_bare_harm(raw: RawEvent, actors: Sequence[Actor], recipients: Sequence[Actor]) -> bool:
    """Tell whether only a count is told, and no deed: deaths of nobody in particular, wounds that no one dealt."""
    outcome = raw.sense.outcome
    if raw.type is not EventType.ASSAULT or raw.mode or raw.merged or actors or is_hurt_by_arms(raw):
        return False
    return outcome is Outcome.WOUNDED or (outcome is Outcome.KILLED and not recipients)


def tells_of_nobody(raw: RawEvent, event: Event, speaker: Actor | None) -> bool:
    """Tell whether nobody is said to be set free, those who move are of no side, or words take back little.

    Who tells of an apology or a pardon of others tells of an act.
    """
    if _is_among_own(raw, event):
        return True
    is_help = event.type is EventType.AID and raw.sense.voice is Voice.ACT and event.frame != _ARRIVES
    if is_help and not event.actors:  # "ambulans | mengangkut korban"
        return True
    if event.status is not Status.HAPPENED:
        return False
    if event.type is EventType.ACCUSE and not event.actors and raw.sentence.nodes[raw.node].unit.has("gives_name"):
        return not event.recipients or raw.arguments.subject.relative  # "perairan yang | dinilai rawan"
    if raw.sense.voice.is_noun:
        names_somebody = event.actors or event.recipients or raw.sentence.is_headline
        return event.type is EventType.RETREAT and not names_somebody
    if event.type is EventType.CONCEDE:
        gives_in = event.frame == _GIVES_IN and raw.sense.voice is not Voice.INT
        takes_back_little = gives_in or not _MILD.isdisjoint(event.mode)
        is_own = speaker is not None and speaker.party in {actor.party for actor in event.actors}
        is_own = is_own and not raw.sentence.nodes[raw.node - 1].is_speech  # "menyatakan | minta maaf"
        return bool(event.attribution) and not raw.words and takes_back_little and is_own
    is_sent = raw.arguments.subject.relative and raw.sense.voice is not Voice.ACT
    return (
        event.type is EventType.MOBILIZE
        and is_sent
        and not any(actor.party for actor in (*event.actors, *event.recipients))
    )


def _is_among_own(raw: RawEvent, event: Event) -> bool:
    """Tell whether forces or offices of one side only work together ("operasi bersama polisi dan tentara X")."""
    sides = [actor.party for actor in (*event.actors, *event.recipients)]
    is_mutual = event.type is EventType.COOPERATE and raw.sense.frame.roles is Roles.MUTUAL
    return is_mutual and len(sides) > 1 and None not in sides and len(set(sides)) == 1
