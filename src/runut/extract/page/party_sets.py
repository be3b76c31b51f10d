"""The parties of several actors, to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from runut.record.actor import Actor


def parties_of(actors: Sequence[Actor]) -> frozenset[str]:
    """Return the parties of several actors, a folded name where none is known."""
    return frozenset(actor.party or actor.name.casefold() for actor in actors)


def sides_of(actors: Iterable[Actor]) -> set[str]:
    """Return the parties of several actors, those of no known side left out."""
    return {actor.party for actor in actors if actor.party is not None}


def are_of_nobody(actors: Iterable[Actor]) -> bool:
    """Tell whether the side of none of several is known."""
    return all(actor.party is None for actor in actors)
