"""How an event is told, for what its sentence leaves out."""

from __future__ import annotations

from runut.extract.act_traits import answers_blow, goes_back
from runut.extract.at_hand import AtHand
from runut.extract.background import sums_up
from runut.extract.completion import Telling
from runut.extract.discourse import Discourse, parties_of
from runut.extract.raw_event import RawEvent
from runut.extract.whose_will import is_crowd
from runut.extract.word_class import BEFORE_VERBS
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.claims import EventType

_DOING = {Voice.ACT, Voice.HEAD}


def telling_of(raw: RawEvent, discourse: Discourse) -> Telling:
    """Return how an event is told, for what its sentence leaves out."""
    is_sum = sums_up(raw.sentence, raw.node)
    return Telling(
        is_passive=raw.sense.voice.is_passive,
        is_offer=raw.type is EventType.AGREE and raw.sense.frame.roles is Roles.AGENT_PATIENT,
        is_anaphor=goes_back(raw) and not is_sum,
        is_answer=answers_blow(raw),
        is_of_crowd=any(is_crowd(mention) for mention in raw.arguments.recipients),
        is_harm=raw.sense.outcome is not None and not is_sum,
        at_hand=AtHand(
            side=discourse.side_before(raw.start),
            sides=() if _has_own_subject(raw) else tuple(discourse.sides),
            speakers=parties_of(() if discourse.quoted is None else (discourse.quoted,)),
            land=discourse.land_behind(raw.start),
            is_deed=raw.sense.voice in _DOING,
            is_passive=raw.sense.voice.is_passive,
            is_noun=raw.sense.voice.is_noun,
        ),
        raw=raw,
    )


def _has_own_subject(raw: RawEvent) -> bool:
    """Tell whether something stands right before a verb, though it is nobody known ("laporan itu | menyerukan")."""
    if raw.sense.voice not in _DOING:
        return False
    nodes, position = raw.sentence.nodes, raw.node - 1
    while position >= 0 and (
        not nodes[position].categories.isdisjoint(BEFORE_VERBS) or nodes[position].time is not None
    ):
        position -= 1
    return position >= 0 and nodes[position].mention is not None
