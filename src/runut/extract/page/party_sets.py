"""The parties of several actors, to be compared."""

from __future__ import annotations

from collections.abc import Sequence

from runut.record.actor import Actor


def parties_of(actors: Sequence[Actor]) -> frozenset[str]:
    """Return the parties of several actors, a folded name where none is known."""
    return frozenset(actor.party or actor.name.casefold() for actor in actors)
