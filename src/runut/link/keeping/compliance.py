"""What became of a provision: the claims of all pages that bear on its keeping, each with why it is tied to it.

An act is tied to a provision where a rule of the table holds for it, who did it fits who owes it, it lies not before
the signing and not after the agreement ended or another took its place, and it is no other provision's. A page that
tells it in a sentence about this agreement says it of the agreement (stated); any other tells of an act (implied).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.extract.agreements.bearing import Keeping
from runut.link.agreements.frames import NEVER, Frame, Succession, until
from runut.link.agreements.provisions import Laid
from runut.link.keeping.act_index import ActIndex
from runut.link.keeping.act_ties import Tied, find_near, is_after, tie_implied, tie_stated
from runut.link.keeping.acts import TOLD, Act
from runut.link.keeping.keeping_rules import BLAME, DENIAL, Who, state_of_status
from runut.record.claims import EventType, Status, Topic
from runut.record.edtf import Edtf
from runut.record.provisions import Basis, Compliance, LinkedProvision, ProvisionState

ANSWER_DAYS = 7
"""A denial or a charge in return answers a charge of the week before."""

_BACKGROUND_DAYS = 31

_OWN_WORDS = frozenset({TOLD, EventType.RETREAT.value})
"""Families of what a side alone says, or is told alone, to keep."""


def with_evidence(
    frame: Frame, laid: Sequence[Laid], acts: ActIndex, succession: Succession
) -> tuple[LinkedProvision, ...]:
    """Return the provisions of one agreement, each with what bears on its keeping."""
    here = acts.told_with(frame.claims)
    ended = min((act.day for act in here if _is_end(act) and act.day is not None), default=NEVER)
    found = []
    for one in laid:
        others = [other for other in laid if other is not one]
        last = min(ended + 1, until(frame, one.provision.topic, succession))
        tied = [
            *tie_stated(frame, one, others, here),
            *tie_implied(frame, one, others, find_near(frame, one, acts, last), succession),
        ]
        tied.sort(key=lambda found: found.act.source.order)
        evidence = sorted(_find_evidence(frame, one, tied), key=order_of_evidence)
        found.append(replace(one.provision, evidence=tuple(evidence)))
    return tuple(found)


def _is_end(act: Act) -> bool:
    return act.family == TOLD and Keeping.ENDED in act.modes and act.status is Status.HAPPENED


def order_of_evidence(found: Compliance) -> tuple[str, str]:
    """Return by what evidence is ordered: what happened, then the report, then the text."""
    happened, reported = _first(found.time), _first(found.reported)
    return (happened or reported or "9999", reported or "9999")


def _first(time: Edtf | None) -> str | None:
    if time is None:
        return None
    day = time.earliest or time.latest
    return None if day is None else day.isoformat()


def _find_evidence(frame: Frame, one: Laid, tied: Sequence[Tied]) -> Iterator[Compliance]:
    """Yield what the ties say; of several ties of one sentence that say the same only the plainest."""
    mutual = {found.act.sentence for found in tied if found.rule.name == BLAME}
    broken = [
        found
        for found in tied
        if found.is_bad and found.is_stated and found.act.sentence not in mutual and _came_about(found.act)
    ]
    fought = {found.act.source.page for found in tied if found.rule.is_act}
    blamed = {(found.act.source.page, found.act.line) for found in tied if found.rule.name == BLAME}
    told = {found.act.sentence: found for found in tied if found.act.family == TOLD}
    for found in tied:
        if found.act.sentence in mutual and found.rule.name != BLAME:
            continue
        if found.rule.name == BLAME and not found.is_stated and found.act.source.page not in fought:
            continue
        if _is_denial(found) and not _answers(found.act, broken):
            continue
        if not _is_said_twice(found, broken, told):
            made = _make(frame, one, found, broken)
            if made is not None and found.rule.is_act and (found.act.source.page, found.act.line) in blamed:
                made = replace(made, state=ProvisionState.DISPUTED, reason=f"{made.reason}; {BLAME}")
            if made is not None:
                yield made


def is_of_answers(found: Tied) -> bool:
    """Tell whether an act may answer what other pages tell, or be answered there: a charge, a denial, a side's word."""
    is_charge = found.is_bad and found.is_stated
    return is_charge or _is_denial(found) or found.act.family in _OWN_WORDS


def _is_denial(found: Tied) -> bool:
    return found.rule.name == DENIAL or (found.is_bad and found.act.status is Status.DENIED)


def _came_about(act: Act) -> bool:
    return act.status in {Status.HAPPENED, Status.ONGOING}


def _is_said_twice(found: Tied, broken: Sequence[Tied], told: Mapping[tuple[str, int], Tied]) -> bool:
    """Tell whether its sentence says it more plainly: a breach is told before a charge, words before a bare truce."""
    act = found.act
    is_broken_by = any(other.act.sentence == act.sentence and other.act.family == EventType.ASSAULT for other in broken)
    if act.family == TOLD:
        return is_broken_by and not act.modes.isdisjoint({Keeping.BROKEN, Keeping.HOLDS})
    if act.family == EventType.ACCUSE:
        return found.rule.gives is ProvisionState.BREACHED and any(
            other.act.sentence == act.sentence
            for other in broken
            if other is not found and other.act.family != act.family
        )
    if act.family == EventType.REJECT and found.rule.gives is ProvisionState.PENDING:
        return any(other.act.sentence == act.sentence for other in broken)
    same = told.get(act.sentence)
    return act.family == EventType.RETREAT and same is not None and same.rule.gives is found.rule.gives


def _answers(act: Act, broken: Sequence[Tied]) -> bool:
    """Tell whether a denial answers a charge: of its own page, or of the week before."""
    return any(
        (not found.act.by or not found.act.by.isdisjoint(act.by)) and _is_answer(act, found.act) for found in broken
    )


def _is_answer(act: Act, charge: Act) -> bool:
    if act.source.page == charge.source.page:
        return True
    return act.day is not None and charge.day is not None and abs(act.day - charge.day) <= ANSWER_DAYS


def _make(frame: Frame, one: Laid, found: Tied, broken: Sequence[Tied]) -> Compliance | None:
    act, rule = found.act, found.rule
    state = state_of_status(rule, act.status, one.provision.topic)
    if state is None:
        return None
    if state is ProvisionState.DONE and Keeping.PARTLY in act.manner and one.provision.topic is not Topic.CEASEFIRE:
        state = ProvisionState.PARTLY
    if state is ProvisionState.BREACHED and Keeping.ANSWERED in act.manner and found.is_stated:
        state = ProvisionState.DISPUTED
    speakers = _own_word(act, frame)
    if state is ProvisionState.DONE and any(_is_charge(speakers, act, charge.act) for charge in broken):
        state = ProvisionState.DISPUTED
    by = act.by or (speakers if Keeping.HOLDS in act.modes else frozenset())
    if rule.who is Who.OTHERS:
        by = frozenset()
    elif rule.gives is ProvisionState.BREACHED and act.family == EventType.ACCUSE:
        by = act.to
    return Compliance(
        claim=act.claim,
        state=state,
        basis=Basis.STATED if found.is_stated else Basis.IMPLIED,
        time=_time_of(act, frame, one) if state is ProvisionState.DONE else act.time,
        reported=act.reported,
        by=tuple(sorted(by)),
        claimants=act.claimants,
        lineage=act.source.lineage,
        reason=_reason(frame, found),
        voices=tuple(sorted(act.voices)),
    )


def _own_word(act: Act, frame: Frame) -> frozenset[str]:
    """Return which side alone says, or is told alone, to keep a truce."""
    if act.family not in _OWN_WORDS or Keeping.IN_FORCE in act.modes:
        return frozenset()
    told = act.voices or act.by
    return told if told <= frame.parties and len(told) == 1 else frozenset()


def _is_charge(speakers: frozenset[str], act: Act, charge: Act) -> bool:
    return not charge.by.isdisjoint(speakers) and _is_answer(act, charge)


def _time_of(act: Act, frame: Frame, one: Laid) -> Edtf | None:
    """Return when it happened; a truce that a page tells beside its making, without a day, is of the day it was made.

    What a later page tells in the sentence of the agreement itself, without a day, is of that day too.
    """
    if act.time is not None and not act.is_inferred:
        return act.time
    is_truce = one.provision.topic is Topic.CEASEFIRE and (
        act.family == EventType.RETREAT or Keeping.IN_FORCE in act.modes
    )
    is_here = not frame.claims.isdisjoint(act.about) and Keeping.HOLDS not in act.modes
    signed, reported = frame.signed, act.source.reported
    is_background = (
        signed is not None
        and signed.last is not None
        and reported is not None
        and reported.first is not None
        and reported.first > signed.last + _BACKGROUND_DAYS
    )
    is_of_signing = (is_truce and act.source.page in frame.pages) or (is_here and is_background)
    return frame.time if is_of_signing and frame.time is not None else act.time


def _reason(frame: Frame, found: Tied) -> str:
    act = found.act
    if not frame.claims.isdisjoint(act.about):
        where = "told in a sentence about this agreement"
    elif found.is_stated:
        where = "the truce in force between them then"
    else:
        where = "after the signing" if is_after(act, frame) else "at the time of the signing"
    shared = sorted(act.sides & (frame.parties | frame.mediators))
    return "; ".join((f"{found.rule.name}: {where}", *([", ".join(shared)] if shared else [])))
