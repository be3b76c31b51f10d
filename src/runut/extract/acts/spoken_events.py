"""Events that words without a frame of the lexicon tell where somebody is quoted: requests by duty, verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.languages.lexicon import Frame, Roles, Sense
from runut.record.claims import EventType, Status


class SpokenAct(NamedTuple):
    """What whoever is quoted does by saying something, and the voice in which it is said."""

    frame: Frame
    type: EventType
    voice: Voice


def spoken_act(name: str, kind: EventType, mode: str, cameo: str, voice: Voice) -> SpokenAct:
    """Return an act that is done by saying so."""
    frame = Frame(
        id=name,
        type=kind,
        pseudo=None,
        mode=(mode,),
        roles=Roles.ADDRESSEE,
        cameo=cameo,
        outcome=None,
        status=Status.HAPPENED,
        lasts=False,
        example="",
        counter="",
    )
    return SpokenAct(frame, kind, voice)


def tell_spoken(
    act: SpokenAct, sentence: Sentence, words: tuple[int, int], arguments: Arguments, why: Sequence[str]
) -> RawEvent:
    """Return an event of whoever is quoted, none outside of a quotation.

    Args:
        act: What is done by saying so.
        sentence: The sentence.
        words: The indexes of the first and the last word that tell it.
        arguments: To whom it is done, as `actors`.
        why: The data that tell it, then the steps.
    """
    first, last = sentence.nodes[words[0]], sentence.nodes[words[1]]
    return RawEvent(
        sentence=sentence,
        node=words[1],
        sense=Sense(frame=act.frame, voice=act.voice, cell=first.unit.low, needs=(), outcome=None),
        arguments=arguments,
        status=Status.HAPPENED,
        words="",
        type=act.type,
        mode=act.frame.mode,
        start=first.start,
        end=last.end,
        bids=True,
        rule=why[0],
        why=list(why[1:]),
    )
