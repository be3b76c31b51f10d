"""Facts by what they are filtered by, so that a filter looks only at those that may pass it."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from threading import Lock

from runut.web.asking import Asked
from runut.web.facts import NOWHERE, Fact

FACT_FIELDS = {
    "actor": "parties",
    "place": "places",
    "type": "types",
    "status": "statuses",
    "source": "lineages",
    "claimant": "claimants",
    "language": "languages",
}
"""By the name of a filter, the attribute of a fact that it looks at."""

_MOST_KEPT = 24
"""Answers that are kept: the views of one address ask for the same facts one after the other."""


class FactIndex:
    """All facts of a record in order of their days; several requests may ask at once."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = tuple(facts)
        self._firsts = [fact.order[0] for fact in self._facts]
        self._places: dict[str, defaultdict[str, list[int]]] = {name: defaultdict(list) for name in FACT_FIELDS}
        for place, fact in enumerate(self._facts):
            for name, attribute in FACT_FIELDS.items():
                for value in getattr(fact, attribute) or ((NOWHERE,) if name == "place" else ()):
                    self._places[name][value].append(place)
        self._kept: OrderedDict[object, tuple[Fact, ...]] = OrderedDict()
        self._lock = Lock()

    def count(self, name: str) -> Mapping[str, int]:
        """Return how many facts have each value of a filter, the most frequent first."""
        counted = {value: len(places) for value, places in self._places[name].items() if value != NOWHERE}
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    def find(self, asked: Asked) -> tuple[Fact, ...]:
        """Return the facts that pass the filters: for each that is set, one of its values, and any day in its days."""
        key = (asked.filters(),)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = self._find(asked)
        with self._lock:
            self._kept[key] = found
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found

    def _find(self, asked: Asked) -> tuple[Fact, ...]:
        chosen = self._chosen(asked)
        first, last = asked.first_day, asked.last_day
        if first is None and last is None:
            return self._facts if chosen is None else tuple(self._facts[place] for place in sorted(chosen))
        end = len(self._facts) if last is None else bisect_right(self._firsts, last)
        places = range(end) if chosen is None else sorted(place for place in chosen if place < end)
        return tuple(fact for fact in map(self._facts.__getitem__, places) if _is_within(fact, first, last))

    def _chosen(self, asked: Asked) -> set[int] | None:
        """Return the places of the facts that pass the filters that are not of time, None where none is set."""
        sets = []
        for name, places in self._places.items():
            values: tuple[str, ...] = getattr(asked, name)
            if values:
                sets.append({place for value in values for place in places.get(value, ())})
        return set.intersection(*sets) if sets else None


def _is_within(fact: Fact, first: date | None, last: date | None) -> bool:
    """Tell whether a fact may lie in a window of days; one without a day lies in none."""
    if fact.days is None:
        return False
    return (first is None or fact.days[1] >= first) and (last is None or fact.days[0] <= last)
