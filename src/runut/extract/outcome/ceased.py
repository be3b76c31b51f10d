"""What somebody stops doing ("berhenti | menyerang X"): the end of a fight, or of help and talks (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.word_class import is_only_verb
from runut.languages.lexicon import Frame, Sense
from runut.record.claims import EventType, Status

_FORCE = {EventType.ASSAULT, EventType.COERCE}
_TIES = {EventType.AID, EventType.COOPERATE, EventType.SUPPORT, EventType.CONSULT}


def ceasing_before(nodes: Sequence[Node], verb: int) -> int | None:
    """Return where somebody is said to stop doing what a verb tells ("berhenti (untuk) | membantu X")."""
    before = verb - 1 - (verb > 1 and nodes[verb - 1].has("purpose"))
    is_so = before >= 0 and nodes[before].unit.has("ceasing") and is_only_verb(nodes[verb])
    return before if is_so else None


def read_ceased(sense: Sense, marking: Marking) -> Marking | None:
    """Return the marking of what somebody stops doing, given that of the stopping, None where that is no event.

    Who does not stop goes on ("tidak berhenti | menyerang X").
    """
    if sense.frame.type not in _FORCE | _TIES or marking.purpose or marking.condition:
        return None
    if marking.status is not Status.DENIED:
        return replace(marking, ceased=True, announced=False)
    if marking.refused:
        return replace(marking, status=Status.PLANNED, announced=True, refused=False)
    return replace(marking, status=Status.ONGOING)


def ended_by(frame: Frame) -> tuple[EventType, tuple[str, ...]]:
    """Return what it is to stop an act: of force it is a retreat, of help or talks a break."""
    if frame.type is EventType.ASSAULT:
        return EventType.RETREAT, ("ceasefire",)
    return (EventType.RETREAT, ()) if frame.type is EventType.COERCE else (EventType.SANCTION, ("discontinue",))
