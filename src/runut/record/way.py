"""In which way a claim came to its sides: a class of how it was made, coarse enough to be measured against gold."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from runut.record.actor import Actor
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement


class Way(StrEnum):
    """How the sides of a claim were found; of several, what is surest last."""

    NONE = "none"
    """Nobody was found who did it, said it, suffered it or agreed to it."""
    SUPPLIED = "supplied"
    """A side is not in the sentence; what the story tells elsewhere supplied it."""
    RESOLVED = "resolved"
    """A word of the sentence stands for a side that it does not name, as a pronoun or a description does."""
    NAMED = "named"
    """The words name all sides that were found."""


def way_of(claim: Claim) -> Way:
    """Return in which way a claim came to its sides."""
    if isinstance(claim, Event):
        return find_way(claim.actors, claim.recipients)
    if isinstance(claim, Statement):
        return find_way(() if claim.speaker is None else (claim.speaker,))
    has_side = claim.side is not None if isinstance(claim, Casualty) else bool(claim.parties)
    return Way.NAMED if has_side else Way.NONE


def find_way(actors: Iterable[Actor], others: Iterable[Actor] = ()) -> Way:
    """Return in which way actors, without whom there is nobody, and others were found."""
    doers = [(actor.basis, actor.start) for actor in actors]
    return weigh_ways(doers, [(actor.basis, actor.start) for actor in others])


def weigh_ways(actors: list[tuple[str | None, int | None]], others: list[tuple[str | None, int | None]]) -> Way:
    """Return the least sure way of actors and others, each given by their basis and where they stand."""
    if not actors:
        return Way.NONE
    inferred = [start for basis, start in (*actors, *others) if basis is not None]
    if None in inferred:
        return Way.SUPPLIED
    return Way.RESOLVED if inferred else Way.NAMED


def sort_of(claim: Claim) -> str:
    """Return the sort of a claim under which it is measured: of an event its type."""
    if isinstance(claim, Event):
        return claim.type.value
    if isinstance(claim, Statement):
        return "statement"
    return "agreement" if isinstance(claim, Agreement) else "count"
