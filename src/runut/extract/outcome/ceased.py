"""What somebody stops doing ("berhenti | menyerang X"): the end of a fight, or of help and talks (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.word_class import has_pseudo, is_only_verb
from runut.extract.outcome.joined_status import verb_joined_to
from runut.extract.outcome.status import read_status
from runut.languages.lexicon import Frame, Pseudo, Sense
from runut.record.claims import EventType, Status

_FORCE = {EventType.ASSAULT, EventType.COERCE}
_TIES = {EventType.AID, EventType.COOPERATE, EventType.SUPPORT, EventType.CONSULT, EventType.RETREAT}
_OF_OTHERS, _MEANT = {*_FORCE, EventType.PROTEST}, {Status.PLANNED, Status.POSSIBLE}
_CEASEFIRE = "ceasefire"


def ceasing_before(nodes: Sequence[Node], verb: int) -> int | None:
    """Return where somebody is said to stop doing what a verb tells ("berhenti (untuk) | membantu X")."""
    if not is_only_verb(nodes[verb]):
        return None
    for one in (verb, verb_joined_to(nodes, verb)):  # "berhenti mengancam X dan | menyebarkan berita bohong"
        before = -1 if one is None else one - 1 - (one > 1 and nodes[one - 1].has("purpose"))
        if before >= 0 and nodes[before].unit.has("ceasing"):
            return before
    return None


def goes_on(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb of ending has an act behind it, which goes on where it is denied ("tidak | berhenti V")."""
    return nodes[verb].unit.has("ceasing") and verb + 1 < len(nodes) and is_only_verb(nodes[verb + 1])


def stopped_by(nodes: Sequence[Node], found: Arguments, sense: Sense) -> int | None:
    """Return the verb that ends what a noun of yielding or help tells ("menghentikan | penarikan pasukannya")."""
    verb = found.support
    is_stopped = verb is not None and has_pseudo(nodes[verb], Pseudo.STOP)
    return verb if is_stopped and sense.frame.type in _TIES and _CEASEFIRE not in sense.frame.mode else None


def is_yet_to_end(nodes: Sequence[Node], found: Arguments, sense: Sense) -> bool:
    """Tell whether somebody says that an act is to be called off, or tries or means to end what others do.

    "Harus membatalkan | serangan itu", "ingin mengakhiri | penculikan", "berusaha menghentikan | kerusuhan".
    """
    verb = found.support
    if verb is None or not has_pseudo(nodes[verb], Pseudo.FAIL, Pseudo.STOP):
        return False
    marking = read_status(nodes, verb)
    status = marking.status
    is_of_others = sense.frame.type in _OF_OTHERS and has_pseudo(nodes[verb], Pseudo.STOP)
    if is_of_others and ((status in _MEANT and not marking.announced) or (verb > 0 and nodes[verb - 1].has("attempt"))):
        return True
    return status is Status.DEMANDED


def read_ceased(sense: Sense, marking: Marking) -> Marking | None:
    """Return the marking of what somebody stops doing, given that of the stopping, None where that is no event.

    Who does not stop goes on ("tidak berhenti | menyerang X").
    """
    if sense.frame.type not in _FORCE | _TIES or marking.purpose or marking.condition:
        return None
    if marking.status is not Status.DENIED:
        return replace(marking, ceased=True)
    if marking.refused:
        return replace(marking, status=Status.PLANNED, announced=True, refused=False)
    return replace(marking, status=Status.ONGOING)


def ended_by(frame: Frame, marking: Marking) -> tuple[EventType, tuple[str, ...], Status]:
    """Return what it is to stop an act: of force a retreat, of help or talks a break.

    Where it is announced it is a concession or a threat (CODEBOOK §4, §9.18).
    """
    is_force, ends_fire = frame.type in _FORCE, frame.type is EventType.ASSAULT
    mode: tuple[str, ...] = (_CEASEFIRE,) if ends_fire else () if is_force else ("discontinue",)
    if not marking.announced:
        return EventType.RETREAT if is_force else EventType.SANCTION, mode, marking.status
    if is_force:
        return EventType.CONCEDE, mode, Status.HAPPENED
    return EventType.THREATEN, ("relations",), Status.HAPPENED
