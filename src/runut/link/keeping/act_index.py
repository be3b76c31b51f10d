"""Acts by who did or suffered them and by day, and by the agreement claims of whose sentences they are."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from runut.link.keeping.acts import TOLD, Act


class ActIndex:
    """Acts by who did or suffered them and by day, and by the agreement claims of whose sentences they are."""

    def __init__(self, acts: Iterable[Act]) -> None:
        """Index the acts."""
        self._by_party: dict[tuple[str, str], list[tuple[int, Act]]] = defaultdict(list)
        self._about: dict[str, list[Act]] = defaultdict(list)
        for act in sorted(acts, key=lambda act: act.source.order):
            for claim in act.about:
                self._about[claim].append(act)
            if act.day is not None and act.family != TOLD:
                for party in act.sides | act.helpers:
                    self._by_party[party, act.family].append((act.day, act))
        for rows in self._by_party.values():
            rows.sort(key=lambda row: row[0])

    def told_with(self, claims: Iterable[str]) -> list[Act]:
        """Return the acts that the sentences of agreement claims tell, each once."""
        found = {(act.claim, *sorted(act.modes), *sorted(act.topics)): act for id in claims for act in self._about[id]}  # noqa: A001
        return sorted(found.values(), key=lambda act: act.source.order)

    def between(self, party: str, family: str, first: int, last: int) -> Iterator[Act]:
        """Yield a party's acts of a family whose day lies in a stretch of days."""
        rows = self._by_party.get((party, family), [])
        start = bisect_left(rows, first, key=lambda row: row[0])
        for day, act in rows[start:]:
            if day >= last:
                return
            yield act
