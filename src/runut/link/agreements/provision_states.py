"""The state of a provision on any day: a fixed rule over its evidence, told in docs/guide/agreements.md.

Evidence counts from the day on which it was reported, and on which what it tells of had happened. It is taken in the
order of what happened:

- A breach that is stated makes it breached; it is disputed where the side that is blamed denies it, or blames the other
  for the same days. A breach that is only implied changes nothing.
- What tells that it was done makes it done, or late where that was after every deadline.
- What tells of a part makes it partly done, unless it was done already.
- What tells of a plan, a demand or a refusal makes it pending, unless it was done or broken; what can be done in parts
  and was told done is partly done where more is still demanded.
- What tells that it ended or was changed makes it expired or amended.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from runut.record.claims import Topic
from runut.record.edtf import Edtf
from runut.record.provisions import Basis, Compliance, LinkedProvision, ProvisionState

_ANSWER_DAYS = 7
_STATE = ProvisionState
_OVER = frozenset({_STATE.DONE, _STATE.LATE})
_IN_PARTS = frozenset(
    {
        Topic.WITHDRAWAL,
        Topic.TERRITORY,
        Topic.PRISONERS,
        Topic.REMAINS,
        Topic.RETURN_OF_DISPLACED,
        Topic.DISARMAMENT,
        Topic.MINES,
    }
)
"""What can be done in parts: where more of it is demanded after it was told done, it is partly done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateSince:
    """A state of a provision, and the day since which the record tells it.

    Attributes:
        state: The state.
        since: The first day on which it could be told, None where no day is known.
        claims: Ids of the claims that brought it about.
    """

    state: ProvisionState
    since: date | None
    claims: tuple[str, ...]


def state_of(provision: LinkedProvision, day: date | None = None) -> ProvisionState | None:
    """Return the state of a provision as of a day, None where nothing had been told of its keeping by then.

    Args:
        provision: The provision with its evidence.
        day: The day; None for all that the record holds.
    """
    return _fold([one for one in provision.evidence if _is_known(one, day)], provision)


def states_over_time(provision: LinkedProvision) -> tuple[StateSince, ...]:
    """Return the states that a provision went through, as the pages told them day by day."""
    counted = [one for one in provision.evidence if _counts(one)]
    days = sorted({day for one in counted if (day := known_on(one)) is not None})
    found: list[StateSince] = []
    undated = [one for one in counted if known_on(one) is None]
    for day in days:
        state = state_of(provision, day)
        if state is not None and (not found or found[-1].state is not state):
            found.append(
                StateSince(state=state, since=day, claims=_claims(one for one in counted if known_on(one) == day))
            )
    last = state_of(provision)
    if undated and last is not None and (not found or found[-1].state is not last):
        found.append(StateSince(state=last, since=None, claims=_claims(undated)))
    return tuple(found)


def _claims(evidence: Iterable[Compliance]) -> tuple[str, ...]:
    return tuple(one.claim for one in evidence)


def is_overdue(provision: LinkedProvision, day: date) -> bool:
    """Tell whether every deadline had passed on a day, and nobody had told that it was done."""
    last = _deadline(provision)
    return last is not None and day > last and state_of(provision, day) in {None, _STATE.PENDING, _STATE.PARTLY}


def pam_score(provision: LinkedProvision, day: date | None = None) -> int | None:
    """Return how far a provision was carried out, as the Peace Accords Matrix counts it; None where nothing was told.

    0 is not initiated, 1 minimal, 2 intermediate, 3 full. What was broken or is disputed counts by what was done
    before: full becomes intermediate where it is disputed and minimal where it was broken.
    """
    known = [one for one in provision.evidence if _is_known(one, day)]
    state = _fold(known, provision)
    if state is None:
        return None
    best = max((_SCORES.get(one.state, 0) for one in known), default=0)
    if state in {_STATE.EXPIRED, _STATE.AMENDED}:
        return best
    if state is _STATE.DISPUTED:
        return min(best, 2)
    return min(best, 1) if state is _STATE.BREACHED else _SCORES[state]


_SCORES = {_STATE.PENDING: 0, _STATE.PARTLY: 2, _STATE.DONE: 3, _STATE.LATE: 3}


def known_on(one: Compliance) -> date | None:
    """Return the first day on which evidence could be known, None where neither act nor report has a day."""
    days = [found for time in (one.time, one.reported) if (found := _first_day(time)) is not None]
    return max(days, default=None)


def _first_day(time: Edtf | None) -> date | None:
    return None if time is None else (time.earliest or time.latest)


def _is_known(one: Compliance, day: date | None) -> bool:
    if day is None:
        return True
    known = known_on(one)
    return known is not None and known <= day


def _counts(one: Compliance) -> bool:
    """Tell whether evidence can change a state: a breach that is only implied cannot."""
    return one.state is not _STATE.BREACHED or one.basis is Basis.STATED


def _fold(evidence: Iterable[Compliance], provision: LinkedProvision) -> ProvisionState | None:
    counted = sorted(filter(_counts, evidence), key=_order)
    state: ProvisionState | None = None
    was_done = False
    for one in counted:
        was_late = not was_done and _is_late(one, provision)
        state = _STATE.LATE if one.state is _STATE.DONE and was_late else _next(state, one, counted, provision)
        was_done = was_done or one.state is _STATE.DONE
    return state


def _order(one: Compliance) -> tuple[date, date]:
    """Return by what evidence is taken; what is told of one day on one day stays in the order of the text."""
    happened = _first_day(one.time) or _first_day(one.reported) or date.max
    return (happened, _first_day(one.reported) or date.max)


def _next(
    state: ProvisionState | None, one: Compliance, counted: Sequence[Compliance], provision: LinkedProvision
) -> ProvisionState:
    if one.state is _STATE.BREACHED:
        return _STATE.DISPUTED if any(_answers(other, one) for other in counted) else _STATE.BREACHED
    if one.state is _STATE.DONE:
        return _STATE.LATE if state is _STATE.LATE else _STATE.DONE
    if one.state is _STATE.PARTLY:
        return state if state in _OVER and state is not None else _STATE.PARTLY
    if one.state is _STATE.PENDING and state is not None:
        is_more = state in _OVER and provision.topic in _IN_PARTS and one.time is not None
        return _STATE.PARTLY if is_more else state
    return one.state


def _answers(other: Compliance, charge: Compliance) -> bool:
    """Tell whether the side that is blamed denies it, or blames the other for the same days."""
    if abs((_order(other)[0] - _order(charge)[0]).days) > _ANSWER_DAYS:
        return False
    if other.state is _STATE.DISPUTED:
        return not charge.by or not other.by or not set(other.by).isdisjoint(charge.by)
    if other.state is not _STATE.BREACHED or not other.by or not set(other.by).isdisjoint(charge.by):
        return False
    return not set(other.voices).isdisjoint(charge.by) and bool(charge.voices)


def _is_late(one: Compliance, provision: LinkedProvision) -> bool:
    last = _deadline(provision)
    happened = one.time.earliest if one.time is not None else None
    return last is not None and happened is not None and happened > last


def _deadline(provision: LinkedProvision) -> date | None:
    """Return the last day of the last of its deadlines, None where none is told or one is open."""
    ends = [Edtf(version.value).latest for version in provision.deadlines]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None
