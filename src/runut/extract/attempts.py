"""What somebody only tried to do ("berusaha menculik", "mencoba membunuh"): nobody is counted for it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.word_class import BEFORE_VERBS
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Status

_TALKED_OF = {"agree", "agree-ceasefire", "agree-treaty", "agree-exchange", "negotiate"}
_BANS, _TALKS_SET, _MEDIATE = "ban", "agree-talks", "mediate"
_TAKING = {"seize", "occupy"}

_WORK_REACH = 2
_SPOKEN = {EventType.CONSULT, EventType.SUPPORT, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT}


def is_attempted(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb is only what somebody tried."""
    position = trigger - 1
    while position >= 0 and nodes[position].has(*BEFORE_VERBS):
        if nodes[position].has("attempt"):
            return True
        position -= 1
    return False


def attempt_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying right before a verb ("berusaha (untuk) | mencapai kesepakatan"), or ""."""
    position = verb - 1 - (verb > 1 and nodes[verb - 1].has("purpose"))
    is_verb = position >= 0 and nodes[position].has("attempt") and not nodes[position].has("endeavour")
    return nodes[position].unit.text if is_verb else ""


def work_before(nodes: Sequence[Node], verb: int) -> str:
    """Return the word of trying or work whose aim a verb is ("upaya terbaru untuk | mengakhiri perang"), or ""."""
    position = verb - 1
    if position > 0 and nodes[position].has("purpose"):
        position -= 1
        last = max(0, position - _WORK_REACH)
        while position > last and not _is_work(nodes[position]):
            if nodes[position].is_verb or nodes[position].is_comma:
                return ""
            position -= 1
    if position < 0 or not _is_work(nodes[position]) or _is_spoken_of(nodes[:position]):
        return ""
    return nodes[position].unit.text


def _is_spoken_of(before: Sequence[Node]) -> bool:
    """Tell whether work behind these words is only talked about or backed ("membahas | upaya mengakhiri perang")."""
    if not before:
        return False
    item = before[-1].unit.item
    return before[-1].has("about") or (item is not None and any(s.frame.type in _SPOKEN for s in item.senses))


def _is_work(node: Node) -> bool:
    return node.unit.has("attempt", "endeavour")


def is_to_be_forced(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether something is only done to force somebody ("berdemonstrasi untuk memaksa X | mundur")."""
    forcing = verb - 2
    is_forced = forcing > 0 and nodes[verb - 1].mention is not None and nodes[forcing].unit.has("forcing")
    return is_forced and nodes[forcing - 1].has("purpose")


def status_of_try(sense: Sense) -> Status | None:
    """Return the status of what somebody tried: efforts for peace go on, taking what is another's failed.

    Of other force that is tried some is used: "mencoba menyerbu", "berusaha mencegah pengunjuk rasa berkumpul".
    """
    frame = sense.frame
    if frame.id == _TALKS_SET:
        return Status.PLANNED
    if frame.id in _TALKED_OF or _MEDIATE in frame.mode:
        return Status.ONGOING
    takes = frame.type is EventType.COERCE and (frame.id == _BANS or not _TAKING.isdisjoint(frame.mode))
    return Status.FAILED if takes else None
