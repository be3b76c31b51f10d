"""Some facts of a table, in its order: filtered further, counted, cut into parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from runut.web.facts import Fact, FactKind
from runut.web.numbers import Numbers, as_marks, find_alike
from runut.web.parts import find_parts

if TYPE_CHECKING:
    from runut.web.fact_table import FactTable


class FactRows(Sequence[Fact]):
    """Some facts of a table, in its order; each is made when it is looked at."""

    def __init__(self, table: FactTable, places: Numbers) -> None:
        self.table = table
        self.places = places

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self.places)

    @overload
    def __getitem__(self, place: int) -> Fact: ...
    @overload
    def __getitem__(self, place: slice) -> FactRows: ...
    def __getitem__(self, place: int | slice) -> Fact | FactRows:
        """Return one of them, or a part of them."""
        if isinstance(place, slice):
            return FactRows(self.table, self.places[place])
        return self.table.fact(int(self.places[place]))

    def __iter__(self) -> Iterator[Fact]:
        """Yield them."""
        return map(self.table.fact, self.places.tolist())

    def find_ids(self) -> Iterator[str]:
        """Yield their ids, in order."""
        return map(self.table.ids.__getitem__, self.places.tolist())

    def ids(self) -> frozenset[str]:
        """Return their ids."""
        return frozenset(self.find_ids())

    def parts(self) -> Iterator[FactRows]:
        """Yield them in parts, for what is fetched part by part."""
        return (self[part] for part in find_parts(len(self)))

    def of(self, *kinds: FactKind) -> FactRows:
        """Return those of some kinds."""
        return self.where("sort", lambda sort: sort.kind in kinds)

    def where(self, column: str, is_wanted: Callable[[Any], bool]) -> FactRows:
        """Return those whose value in a column is wanted."""
        marks = as_marks(self.table.codes(column).mark(is_wanted))
        return FactRows(self.table, self.places[marks[self.numbers(column)]])

    def count(self, *columns: str) -> Counter[tuple[Any, ...]]:  # type: ignore[override]
        """Return how many have the same values in some columns, by these values; days are ordinals."""
        numbers = [self.numbers(name) for name in columns]
        first, counts = find_alike(numbers)
        found = (
            map(self.table.codes(name).values.__getitem__, of[first].tolist())
            if self.table.has_codes(name)
            else of[first].tolist()
            for name, of in zip(columns, numbers, strict=True)
        )
        return Counter(dict(zip(zip(*found, strict=True), counts.tolist(), strict=True)))

    def count_kinds(self) -> Counter[FactKind]:
        """Return how many there are of each kind."""
        found: Counter[FactKind] = Counter()
        for (sort,), number in self.count("sort").items():
            found[sort.kind] += number
        return found

    def numbers(self, column: str) -> Numbers:
        """Return their numbers in a column."""
        found = self.table.column(column)
        return found if self.places is self.table.every else found[self.places]

    def undated_last(self) -> FactRows:
        """Return them with those last that have no day."""
        is_undated = self.numbers("first") == 0
        return FactRows(self.table, np.concatenate((self.places[~is_undated], self.places[is_undated])))

    def in_periods(self) -> Numbers:
        """Return the places of the happenings among them, in order of the timeline."""
        every = self.table.by_period
        if self.places is self.table.every:
            return every
        marks = np.zeros(len(self.table), np.bool_)
        marks[self.places] = True
        return every[marks[every]]


def count_tellings(facts: FactRows) -> tuple[Counter[int], Counter[int]]:
    """Return how many happenings and agreements of some facts each lineage tells, and how many of them it alone."""
    told: Counter[int] = Counter()
    alone: Counter[int] = Counter()
    for (lineages,), number in facts.of(FactKind.HAPPENING, FactKind.AGREEMENT).count("lineages").items():
        for lineage in lineages:
            told[lineage] += number
        if len(lineages) == 1:
            alone[lineages[0]] += number
    return told, alone
