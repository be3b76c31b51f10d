"""Why a claim should be looked at: reasons by claim, made once for each state of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from runut.export.measured import FEW_PERCENT, Measured, find_measured
from runut.record.outline import Traits


class Reason(StrEnum):
    """Why a claim should be looked at, the gravest first."""

    DIFFERS = "differs"
    """The machine now reads it otherwise than when a person judged it."""
    CONTESTED = "contested"
    """Two reviewers judged it differently."""
    DISAGREEMENT = "disagreement"
    """It takes part in a disagreement of the pages."""
    NO_ACTOR = "no_actor"
    NEW_KIND = "new_kind"
    """The record holds nothing else of its kind."""
    LOW_SCORE = "low_score"
    """Those like it were mostly wrong where that was measured."""
    INFERRED = "inferred"
    """A value does not stand in the words, but was inferred."""
    NO_TIME = "no_time"
    NO_PLACE = "no_place"


WEIGHTS: Mapping[Reason, int] = {
    Reason.DIFFERS: 1000,
    Reason.CONTESTED: 500,
    Reason.DISAGREEMENT: 100,
    Reason.NO_ACTOR: 20,
    Reason.NEW_KIND: 15,
    Reason.LOW_SCORE: 12,
    Reason.INFERRED: 6,
    Reason.NO_TIME: 5,
    Reason.NO_PLACE: 1,
}
"""How grave: whatever people differ on stands before all the machine's doubts together, disagreements before gaps."""


def reasons_of(one: Traits, *, is_disputed: bool) -> Iterator[Reason]:
    """Yield why a claim by itself should be looked at, the gravest first."""
    if is_disputed:
        yield Reason.DISAGREEMENT
    if not one.has_actor:
        yield Reason.NO_ACTOR
    if is_low(find_measured(one.sort, one.way)):
        yield Reason.LOW_SCORE
    if one.is_inferred:
        yield Reason.INFERRED
    if not one.has_time:
        yield Reason.NO_TIME
    if not one.has_place:
        yield Reason.NO_PLACE


def is_low(measured: Measured | None) -> bool:
    """Tell whether claims like one were mostly wrong where that was measured."""
    return measured is not None and measured.percent < FEW_PERCENT


def with_new_kind(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons of a claim that is the only one of its kind."""
    order = list(Reason)
    return tuple(sorted({*reasons, Reason.NEW_KIND}, key=order.index))
