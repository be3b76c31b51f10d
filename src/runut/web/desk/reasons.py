"""Why a claim should be looked at: reasons by claim, made once for each state of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum

from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.whole import WholeRecord
from runut.web.held import Held


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
    Reason.INFERRED: 6,
    Reason.NO_TIME: 5,
    Reason.NO_PLACE: 1,
}
"""How grave: whatever people differ on stands before all the machine's doubts together, disagreements before gaps."""


def find_reasons(held: Held) -> dict[str, tuple[Reason, ...]]:
    """Return why each claim should be looked at, by its id; those without a reason have none."""
    kinds = count_kinds(held.record)
    return {
        claim.id: tuple(_reasons(claim, kinds, is_disputed=claim.id in held.disputed))
        for record in held.record.pages
        for claim in record.claims
    }


def count_kinds(record: WholeRecord) -> Counter[tuple[str, ...]]:
    """Return how many claims of each kind a record holds."""
    return Counter(kind for page in record.pages for claim in page.claims if (kind := kind_of(claim)) is not None)


def kind_of(claim: Claim) -> tuple[str, ...] | None:
    """Return what sort of thing a claim tells of, None for statements, which are all of one sort."""
    if isinstance(claim, Event):
        return (claim.type.value, *claim.mode)
    if isinstance(claim, Casualty):
        return (claim.outcome.value, claim.who.value)
    return (claim.kind.value,) if isinstance(claim, Agreement) else None


def _reasons(claim: Claim, kinds: Counter[tuple[str, ...]], *, is_disputed: bool) -> Iterator[Reason]:
    if is_disputed:
        yield Reason.DISAGREEMENT
    if not _has_actor(claim):
        yield Reason.NO_ACTOR
    kind = kind_of(claim)
    if kind is not None and kinds[kind] == 1:
        yield Reason.NEW_KIND
    if _is_inferred(claim):
        yield Reason.INFERRED
    if not _has_time(claim):
        yield Reason.NO_TIME
    if not isinstance(claim, Statement) and claim.place is None:
        yield Reason.NO_PLACE


def _has_actor(claim: Claim) -> bool:
    if isinstance(claim, Event):
        return bool(claim.actors)
    if isinstance(claim, Statement):
        return claim.speaker is not None
    return claim.side is not None if isinstance(claim, Casualty) else bool(claim.parties)


def _is_inferred(claim: Claim) -> bool:
    if isinstance(claim, Event):
        actors = (*claim.actors, *claim.recipients, *claim.third_parties)
        return claim.time_basis is not None or any(actor.basis is not None for actor in actors)
    return isinstance(claim, Statement) and claim.speaker is not None and claim.speaker.basis is not None


def _has_time(claim: Claim) -> bool:
    if isinstance(claim, Statement):
        return True
    return (claim.signed if isinstance(claim, Agreement) else claim.time) is not None
