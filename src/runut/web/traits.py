"""What makes a claim doubtful, seen from the claim itself."""

from __future__ import annotations

from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.outline import Traits
from runut.record.way import way_of


def traits_of(claim: Claim, place: tuple[int, int]) -> Traits:
    """Return the traits of a claim, given its sort and its place among those on its page."""
    return Traits(
        claim.id,
        place,
        kind_of(claim),
        way_of(claim),
        has_actor=_has_actor(claim),
        is_inferred=_is_inferred(claim),
        has_time=_has_time(claim),
        has_place=isinstance(claim, Statement) or claim.place is not None,
    )


def kind_of(claim: Claim) -> tuple[str, ...] | None:
    """Return what sort of thing a claim tells of, None for statements, which are all of one sort."""
    if isinstance(claim, Event):
        return (claim.type.value, *claim.mode)
    if isinstance(claim, Casualty):
        return (claim.outcome.value, claim.who.value)
    return (claim.kind.value,) if isinstance(claim, Agreement) else None


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
