"""Who tells of himself as "dia"; whether somebody known by name may be "komandan itu" or "pemimpin pemberontak itu"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.phrase_sorts import are_several
from runut.extract.grammar.quotes import tone_of
from runut.record.actor import Actor, ActorKind
from runut.world.rivals import bodies_of_states, state_codes

_ACCUSING = "accuse"
_ENVOY, _HEAD = "envoys", "headoffice"


def who_tells(nodes: Sequence[Node], pronoun: Mention) -> Mention | None:
    """Return who says right before it what "dia" opens ("menteri X | mengatakan bahwa | dia menolak Y, tetapi …")."""
    speech = speech_before(nodes, pronoun)
    teller = nodes[speech - 1].mention if speech > 0 else None
    return teller if teller is not None and (teller.title or teller.person is not None) and not teller.many else None


def speech_before(nodes: Sequence[Node], pronoun: Mention) -> int:
    """Return the word of speech that a pronoun stands right behind ("menyatakan bahwa | mereka |"), 0 where none is."""
    at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), 0)
    speech = at - 1
    while speech > 0 and (nodes[speech].has("that") or nodes[speech].is_comma or nodes[speech].time is not None):
        speech -= 1
    return speech if speech > 0 and nodes[speech].is_speech and tone_of(nodes[speech]) != _ACCUSING else 0


def is_office_alone(mention: Mention) -> bool:
    """Tell whether a phrase goes back to one holder of an office, of whom it says no more ("jenderal itu")."""
    is_back = mention.definite and mention.title and not are_several(mention)
    return is_back and not (mention.person or mention.entities or mention.party)


def may_hold(office: Mention, person: Actor) -> bool:
    """Tell whether a person of a side may hold such an office: rebels lead no state, nor do officers a body.

    "Haftar tiba di Kairo. | Komandan itu | …", "X bertemu Machar. | Pemimpin pemberontak itu | …".
    """
    if person.party is None:
        return False
    is_of_state, is_of_body = person.party in state_codes(), person.party in bodies_of_states()
    if office.actor_kind is ActorKind.NONSTATE_ARMED:
        return not (is_of_state or is_of_body)
    if office.actor_kind is ActorKind.MILITARY:
        return not is_of_body
    if _ENVOY in office.classes:
        return is_of_state or is_of_body
    return _HEAD in office.classes and (is_of_state or office.actor_kind is ActorKind.OTHER)
