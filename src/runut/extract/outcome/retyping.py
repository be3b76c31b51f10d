"""What an act is that is only offered, refused, asked for or still to come (CODEBOOK §4, §9.16)."""

from __future__ import annotations

from runut.extract.grammar.marking import Marking
from runut.extract.outcome.ceased import ended_by
from runut.languages.lexicon import Frame
from runut.record.claims import EventType, Status

COOPERATIVE = {
    EventType.AGREE: "yield",
    EventType.CONSULT: "meet",
    EventType.SUPPORT: "yield",
    EventType.CONCEDE: "yield",
    EventType.COOPERATE: "yield",
    EventType.AID: "assist",
    EventType.RETREAT: "yield",
}
ASKED_OF_OTHERS = {
    EventType.SANCTION, EventType.ACCUSE, EventType.MOBILIZE, EventType.COERCE, EventType.REJECT, EventType.THREATEN,
}  # fmt: skip
_FUTURE_TO_AGREE = {
    EventType.CONSULT: ("talks",),
    EventType.SUPPORT: (),
    EventType.COOPERATE: (),
    EventType.AID: (),
}
_ANNOUNCED_FORCE: dict[EventType | None, str] = {EventType.ASSAULT: "violence", EventType.COERCE: "restrict"}
_THREATENED = {"arrest": "arrest", "deport": "expel", "occupy": "territory"}
_KEPT = {"ceasefire-in-force", "ceasefire-kept"}  # "akan mematuhi gencatan senjata" is a promise
_AHEAD = {Status.PLANNED, Status.POSSIBLE}
_ABDUCT = "abduct"  # people abducted and still held (CODEBOOK §9.19)
_DECLARED = {"withdraw", "ceasefire"}  # declared and not yet carried out, they are concessions (CODEBOOK §4)
_ARMS = "weapons"  # who will not test or place them promises something
_FREED = "release"
_SIGNED = "sign"  # to sign is SUPPORT, whenever it will be
_OFFERED: dict[EventType, tuple[str, ...]] = {EventType.MOBILIZE: ("deployment",)}


def _threat(frame: Frame) -> str:
    """Return what an announced act of force threatens with."""
    return next((_THREATENED[mode] for mode in frame.mode if mode in _THREATENED), _ANNOUNCED_FORCE[frame.type])


def _worked_for(frame: Frame, status: Status) -> tuple[EventType, tuple[str, ...], Status]:
    """Return what it is to work for an act: for captives' freedom it is help, for peace or a deal it is talk."""
    kind = EventType.AID if _FREED in frame.mode else EventType.CONSULT
    if status in _AHEAD:
        return EventType.AGREE, _FUTURE_TO_AGREE[kind], status
    is_peace = frame.type is EventType.RETREAT and kind is EventType.CONSULT
    return kind, ("mediate",) if is_peace else (), status


def retype(frame: Frame, marking: Marking) -> tuple[EventType, tuple[str, ...], Status]:
    """Apply the codebook's rule that a future meeting, visit, support or aid is AGREE."""
    event_type = frame.type or EventType.CONSULT
    if marking.still and _ABDUCT in frame.mode:
        return EventType.COERCE, ("arrest",), Status.ONGOING
    if marking.ceased or marking.tried:
        return ended_by(frame, marking) if marking.ceased else _worked_for(frame, marking.status)
    if marking.bids:
        return EventType.REQUEST, (COOPERATIVE.get(event_type, "change"),), Status.HAPPENED
    if marking.willing and event_type is EventType.RETREAT and not _DECLARED.isdisjoint(frame.mode):
        return EventType.CONCEDE, frame.mode, Status.HAPPENED
    if marking.willing and (event_type in COOPERATIVE or event_type is EventType.MOBILIZE):
        return EventType.AGREE, _FUTURE_TO_AGREE.get(event_type, _OFFERED.get(event_type, ())), Status.HAPPENED
    if marking.willing and event_type is EventType.ASSAULT:
        return EventType.THREATEN, ("violence",), Status.HAPPENED
    if marking.refused and (event_type is EventType.ASSAULT or _ARMS in frame.mode):
        return EventType.AGREE, (), Status.HAPPENED
    if marking.announced and frame.id in _KEPT:
        return EventType.AGREE, frame.mode, Status.PLANNED
    if marking.announced and event_type in _ANNOUNCED_FORCE:
        return EventType.THREATEN, (_threat(frame),), Status.HAPPENED
    if marking.hinges and event_type is EventType.SANCTION:
        return EventType.THREATEN, ("expel" if "expel" in frame.mode else "relations",), Status.HAPPENED
    if marking.refused and (event_type in COOPERATIVE or event_type is EventType.MOBILIZE):
        return EventType.REJECT, (COOPERATIVE.get(event_type, "assist"),), Status.HAPPENED
    is_ahead = marking.status in _AHEAD and _SIGNED not in frame.mode
    if is_ahead and event_type in _FUTURE_TO_AGREE:
        return EventType.AGREE, _FUTURE_TO_AGREE[event_type], marking.status
    return event_type, frame.mode, marking.status
