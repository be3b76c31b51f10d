"""How often claims of one sort, whose sides were found in one way, were right where a reader had read as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from runut.languages import parse_table
from runut.record.claims import Claim
from runut.record.way import Way, sort_of, way_of

ANY_EVENT = "event"
"""The sort of all types of events together."""

LEAST_FOUND = 20
"""A share of fewer claims would say little: events of a rare type are told by those of all types."""

FEW_PERCENT = 40
"""Below this a claim is more often wrong than right by a good margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How many claims were found, and how many of them were right in what they say and in whose it is.

    Attributes:
        right: How many were right.
        found: How many were found.
        is_of_type: Whether they are of the claim's own type, and not of events of all types.
    """

    right: int
    found: int
    is_of_type: bool = True

    @property
    def percent(self) -> int:
        """The share of those that were right, in percent."""
        return round(100 * self.right / self.found)


def measure_of(claim: Claim) -> Measured | None:
    """Return what was measured of claims like one, None where too few like it were."""
    return find_measured(sort_of(claim), way_of(claim))


@cache
def find_measured(sort: str, way: Way) -> Measured | None:
    """Return what was measured of one sort of claims found in one way, of all events where that is too little."""
    own = load_measured().get((sort, way))
    if own is not None and own.found >= LEAST_FOUND:
        return own
    every = load_measured().get((ANY_EVENT, way)) if sort.isupper() else None
    if every is None or every.found < LEAST_FOUND:
        return None
    return Measured(right=every.right, found=every.found, is_of_type=False)


@cache
def load_measured() -> Mapping[tuple[str, Way], Measured]:
    """Return all that was measured, by sort and way."""
    text = (resources.files("runut.export") / "measured.tsv").read_text(encoding="utf-8")
    return {
        (row["sort"], Way(row["way"])): Measured(right=int(row["right"]), found=int(row["found"]))
        for row in parse_table(text, "export/measured.tsv")
    }
