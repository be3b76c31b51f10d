"""Filters: short keys for the parties of facts, so that the page's script can match them without their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runut.record.claims import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What facts can be filtered by.

    Attributes:
        types: Event types that occur.
        parties: Short keys by party or name, the most frequent first.
        total: How many facts there are.
    """

    types: tuple[EventType, ...]
    parties: Mapping[str, str]
    total: int

    def keys(self, parties: Iterable[str]) -> str:
        """Return the short keys of parties, separated by spaces."""
        return " ".join(dict.fromkeys(self.parties[party] for party in parties))


def make_filters(types: Iterable[EventType], facts: Iterable[Iterable[str]]) -> Filters:
    """Return the filters for facts, each given by its parties."""
    found = set(types)
    parties = [tuple(parties) for parties in facts]
    counted = Counter(party for group in parties for party in dict.fromkeys(group))
    ordered = sorted(counted, key=lambda party: (-counted[party], party))
    return Filters(
        types=tuple(event_type for event_type in EventType if event_type in found),
        parties={party: f"a{number}" for number, party in enumerate(ordered, 1)},
        total=len(parties),
    )
