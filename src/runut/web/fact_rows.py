"""Some facts of a table, in its order: filtered further, counted, cut into parts."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count
from typing import TYPE_CHECKING, Any, overload

from runut.web.facts import Fact, FactKind

if TYPE_CHECKING:
    from runut.web.fact_table import FactTable


class FactRows(Sequence[Fact]):
    """Some facts of a table, in its order; each is made when it is looked at."""

    def __init__(self, table: FactTable, places: Sequence[int]) -> None:
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
        return self.table.fact(self.places[place])

    def __iter__(self) -> Iterator[Fact]:
        """Yield them."""
        return map(self.table.fact, self.places)

    def find_ids(self) -> Iterator[str]:
        """Yield their ids, in order."""
        return map(self.table.ids.__getitem__, self.places)

    def ids(self) -> frozenset[str]:
        """Return their ids."""
        return frozenset(self.find_ids())

    def parts(self, size: int = 500) -> Iterator[FactRows]:
        """Yield them in parts, for what is fetched part by part."""
        return (self[start : start + size] for start in range(0, len(self), size))

    def of(self, *kinds: FactKind) -> FactRows:
        """Return those of some kinds."""
        return self.where("sort", lambda sort: sort.kind in kinds)

    def where(self, column: str, is_wanted: Callable[[Any], bool]) -> FactRows:
        """Return those whose value in a column is wanted."""
        marks = self.table.codes(column).mark(is_wanted)
        return FactRows(self.table, array("i", choose(self.places, self.table.column(column), marks)))

    def count(self, *columns: str) -> Counter[tuple[Any, ...]]:  # type: ignore[override]
        """Return how many have the same values in some columns, by these values; days are ordinals."""
        numbers = Counter(zip(*(self.numbers(name) for name in columns), strict=True))
        values = [
            getattr(self.table.values, name).values if hasattr(self.table.values, name) else None for name in columns
        ]
        return Counter(
            {
                tuple(code if of is None else of[code] for of, code in zip(values, key, strict=True)): number
                for key, number in numbers.items()
            }
        )

    def count_kinds(self) -> Counter[FactKind]:
        """Return how many there are of each kind."""
        found: Counter[FactKind] = Counter()
        for (sort,), number in self.count("sort").items():
            found[sort.kind] += number
        return found

    def numbers(self, column: str) -> Iterable[int]:
        """Yield their numbers in a column."""
        found = self.table.column(column)
        return (
            found
            if isinstance(self.places, range) and len(self) == len(self.table)
            else map(found.__getitem__, self.places)
        )

    def undated_last(self) -> FactRows:
        """Return them with those last that have no day."""
        first = self.table.column("first")
        return FactRows(self.table, sorted(self.places, key=lambda place: first[place] == 0))

    def in_periods(self) -> array[int]:
        """Return the places of the happenings among them, in order of the timeline."""
        every = self.table.by_period
        if len(self) == len(self.table):
            return every
        marks = bytearray(len(self.table))
        for place in self.places:
            marks[place] = 1
        return array("i", compress(every, map(marks.__getitem__, every)))


def choose(places: Iterable[int], column: Sequence[int], marks: bytearray) -> Iterator[int]:
    """Yield those places at which a column has a number that is marked."""
    if isinstance(places, range) and len(places) == len(column):
        return compress(count(), map(marks.__getitem__, column))
    kept = list(places)
    return compress(kept, map(marks.__getitem__, map(column.__getitem__, kept)))
