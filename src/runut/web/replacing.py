"""Counts that no longer stand, and those in their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from runut.record.series import CountSeries, Figure, Standing

_GONE = frozenset({Standing.SUPERSEDED, Standing.CORRECTED})


class Replacing:
    """Which count took the place of which.

    Args:
        series: All series of counts.
    """

    def __init__(self, series: Iterable[CountSeries]) -> None:
        gone = (figure for one in series for figure in one.figures if figure.standing in _GONE)
        self.replaced: dict[str, Figure] = {figure.claim: figure for figure in gone}
        """By the id of a count that no longer stands, how it stands, and what took its place; None for nothing."""
        self._replaces: defaultdict[str, list[str]] = defaultdict(list)
        for figure in self.replaced.values():
            if figure.to is not None:
                self._replaces[figure.to].append(figure.claim)

    def replaced_by(self, claim: str) -> str | None:
        """Return the id of the count that took the place of one, None where none did."""
        return self.replaced[claim].to if claim in self.replaced else None

    def replaces(self, claim: str) -> tuple[str, ...]:
        """Return the ids of the counts in whose place one stands."""
        return tuple(self._replaces.get(claim, ()))
