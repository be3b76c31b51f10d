"""Whether an act came about: what its words, its time and who tells it make of it."""

from __future__ import annotations

from runut.extract.acts.act_traits import BREACH, Came, lasts
from runut.extract.dated.dating import Dater
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.outcome.at_that_moment import was_in_progress
from runut.extract.outcome.attempts import is_attempt_at, is_attempted
from runut.extract.outcome.retyping import retype
from runut.extract.when.timing import Dating, is_history, lies_ahead
from runut.extract.when.whose_time import is_closed
from runut.record.claims import EventType, Status
from runut.record.evidence import Step

_BROKEN = "violate-ceasefire"
_HARM = {EventType.ASSAULT, EventType.COERCE}
_ATTEMPTS = {"assassinate-attempt", "coup-attempt"}


def what_came_of(raw: RawEvent, dating: Dating | None, dater: Dater, *, is_own: bool) -> Came:
    """Return whether an act came about, and what it is where it did not; `is_own` where its actor tells it."""
    steps = [_say_of_words(raw)] if raw.words else []
    kind, mode, status = raw.type, raw.mode, raw.status
    if status is Status.HAPPENED and lasts(raw, dating, dater.published):
        status = Status.ONGOING
        steps.append(Step(what="status", why="what lasts since then, with no end told, is ongoing"))
    if status is Status.HAPPENED and _is_attempt(raw):
        status = Status.FAILED
        steps.append(Step(what="status", why="what was only tried did not succeed"))
    if status is Status.ONGOING and was_in_progress(raw.sentence.nodes, raw.node):
        status = Status.HAPPENED
        steps.append(Step(what="status", why="it was under way at a moment that is past"))
    if status is Status.ONGOING and kind is EventType.SUPPORT and _is_told_as_history(dating, dater):
        status = Status.HAPPENED
        steps.append(Step(what="status", why="support at a time long past is told as history"))
    if status is Status.HAPPENED and lies_ahead(dating, dater.published):
        kind, mode, status = retype(raw.sense.frame, Marking(Status.PLANNED, ""))
        steps.append(Step(what="status", why="its time lies after the publication, so it is planned"))
    if status is Status.PLANNED and _had_passed(raw, dating, dater):
        kind, mode, status = raw.sense.frame.type or kind, raw.sense.frame.mode, Status.HAPPENED
        steps.append(Step(what="status", why="before it something was done, and its time had passed, so it happened"))
    if raw.sense.frame.id == BREACH and kind is raw.sense.frame.type:
        kind, mode = EventType.ASSAULT, (_BROKEN,)
        steps.append(Step(what="type", why="the deal that it breaks is the truce told of before"))
    if status is Status.PLANNED and kind is EventType.ASSAULT and is_own:
        kind, mode, status = EventType.THREATEN, ("violence",), Status.HAPPENED
        steps.append(Step(what="type", why="one's own announced hostile act is THREATEN"))
    return Came(kind, mode, status, steps)


def _say_of_words(raw: RawEvent) -> Step:
    """Say what the words around a trigger make of its act: another one ("harus" asks for it), or how far it came."""
    if raw.type is not raw.sense.frame.type:
        return Step(what="type", why=f"'{raw.words}' makes it {raw.type}, which {raw.status}")
    return Step(what="status", why=f"'{raw.words}' → {raw.status}")


def _had_passed(raw: RawEvent, dating: Dating | None, dater: Dater) -> bool:
    """Tell whether what "sebelum" stands before had its day long before ("sebelum | perundingan pada Januari, …")."""
    value = None if dating is None or dating.basis is not None else dating.value
    today = None if dater.published is None else dater.published.latest
    if value is None or value.latest is None or today is None or value.latest >= today or not raw.node:
        return False
    before = raw.sentence.nodes[raw.node - 1]
    return before.has("ahead") and before.has("after")


def _is_attempt(raw: RawEvent) -> bool:
    """Tell whether harm to people was only tried, by its noun or by the verb before it."""
    if raw.sense.frame.id in _ATTEMPTS:
        return True
    if raw.sense.voice.is_noun:
        return raw.type in _HARM and not raw.merged and is_attempt_at(raw.sentence.nodes, raw.node)
    is_harm = raw.sense.outcome is not None and raw.type in _HARM
    return is_harm and is_attempted(raw.sentence.nodes, raw.node)


def _is_told_as_history(dating: Dating | None, dater: Dater) -> bool:
    """Tell whether a sentence dates what would last by a closed time that had long passed (CODEBOOK §9.28)."""
    value = None if dating is None else dating.value
    return value is not None and is_closed(value) and is_history(value, dater.published)
