"""All facts of a record in columns of small numbers: filtered and counted without touching one fact after the other."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, OrderedDict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from operator import itemgetter
from threading import Lock
from typing import Any

from runut.export.views.times import parse_time
from runut.web.asking import Asked
from runut.web.codes import Codes
from runut.web.fact_columns import COLUMNS, Columns, FactRow, Sort, Values, as_days, period_of
from runut.web.fact_rows import FactRows, choose
from runut.web.facts import NOWHERE, Fact, FactKind

_MOST_KEPT = 24
"""Answers that are kept: the views of one address ask for the same facts one after the other."""

_FILTERED = {
    "actor": "parties",
    "place": "places",
    "type": "sort",
    "status": "statuses",
    "source": "lineages",
    "claimant": "claimants",
    "language": "languages",
}
"""By the name of a filter, the column that it looks at."""

FILTER_NAMES = tuple(_FILTERED)


def replace_rows(table: FactTable, kept: Sequence[int], anew: Mapping[int, FactRow]) -> Columns:
    """Return some facts of a table as columns.

    Args:
        table: The table.
        kept: Places of the facts, in order.
        anew: By the place of a fact, what stands for it from now on.
    """
    order = _order(table, kept, anew)
    ids, claims = [table.ids[place] for place in order], [table.claims[place] for place in order]
    numbers = {name: array("i", map(table.column(name).__getitem__, order)) for name in COLUMNS}
    for number, row in ((number, anew[place]) for number, place in enumerate(order) if place in anew):
        claims[number] = row.claims
        for name, column in numbers.items():
            column[number] = getattr(row, name)
    return Columns(tuple(ids), tuple(claims), numbers)


def _order(table: FactTable, kept: Sequence[int], anew: Mapping[int, FactRow]) -> list[int]:
    """Return places in the order that what stands for them has; few of them move."""
    starts, ends = table.column("start"), table.column("end")

    def find_key(place: int) -> tuple[int, int, str]:
        return starts[place], ends[place], table.ids[place]

    moved = {place: row[:3] for place, row in anew.items() if row[:3] != find_key(place)}
    staying = [place for place in kept if place not in moved]
    order: list[int] = []
    done = 0
    for place, key in sorted(moved.items(), key=itemgetter(1)):
        before = bisect_left(staying, key, lo=done, key=find_key)
        order += staying[done:before]
        order.append(place)
        done = before
    return order + staying[done:]


class FactTable:
    """Facts in order of their days; several requests may ask at once."""

    def __init__(self, columns: Columns, values: Values, disputed: Collection[str]) -> None:
        self.ids = columns.ids
        self.claims = columns.claims
        self.values = values
        self._columns = dict(columns.numbers)
        self._columns["is_disputed"] = array("b", (id_ in disputed for id_ in self.ids))
        self._kept: OrderedDict[object, FactRows] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """Return how many facts there are."""
        return len(self.ids)

    def column(self, name: str) -> array[int]:
        """Return a column of numbers."""
        return self._columns[name]

    def value(self, name: str, place: int) -> Any:  # noqa: ANN401 - a value of any column
        """Return what a fact has in a column."""
        return self.codes(name).values[self._columns[name][place]]

    def codes(self, name: str) -> Codes[Any]:
        """Return the values of a column."""
        found: Codes[Any] = getattr(self.values, name)
        return found

    @cached_property
    def places(self) -> Mapping[str, int]:
        """By the id of a fact, its place."""
        return {id_: place for place, id_ in enumerate(self.ids)}

    @cached_property
    def periods(self) -> list[str | None]:
        """Of each fact the month or year in which it lies."""
        return list(map(period_of, self.column("first"), self.column("last")))

    @cached_property
    def by_period(self) -> array[int]:
        """Places of all happenings in order of the timeline: a year before its months; without a day last."""
        periods, first = self.periods, self.column("first")
        places = self.all().of(FactKind.HAPPENING).places
        return array("i", sorted(places, key=lambda place: (first[place] == 0, periods[place] or "", place)))

    @cached_property
    def period_places(self) -> Mapping[int, int]:
        """By the place of a happening among the facts, its place in the order of the timeline."""
        return {place: number for number, place in enumerate(self.by_period)}

    @cached_property
    def weights(self) -> array[int]:
        """The less, the more lineages tell a fact, then the more claims."""
        return array(
            "q",
            (
                -(sources << 32) - len(claims)
                for sources, claims in zip(self.column("sources"), self.claims, strict=True)
            ),
        )

    def fact(self, place: int) -> Fact:
        """Return a fact."""
        of = {name: codes.values[self._columns[name][place]] for name, codes in self._coded}
        sort: Sort = of["sort"]
        first, last, reported = (self._columns[name][place] for name in ("first", "last", "reported"))
        return Fact(
            id=self.ids[place],
            kind=sort.kind,
            lane=sort.lane,
            look=sort.look,
            type=sort.type,
            time=parse_time(of["time"]),
            days=as_days(first, last),
            reported=date.fromordinal(reported) if reported else None,
            parties=of["parties"],
            places=of["places"],
            statuses=of["statuses"],
            claimants=of["claimants"],
            lineages=tuple(f"s{number + 1}" for number in of["lineages"]),
            sources=self._columns["sources"][place],
            languages=of["languages"],
            is_disputed=bool(self._columns["is_disputed"][place]),
        )

    @cached_property
    def _coded(self) -> list[tuple[str, Codes[Any]]]:
        names = ("sort", "time", "parties", "places", "statuses", "claimants", "lineages", "languages")
        return [(name, self.codes(name)) for name in names]

    def all(self) -> FactRows:
        """Return all facts."""
        return FactRows(self, range(len(self)))

    def count(self, name: str) -> Mapping[str, int]:
        """Return how many facts have each value of a filter, the most frequent first."""
        column, counted = _FILTERED[name], Counter[str]()
        values = self.codes(column).values
        for code, number in Counter(self._columns[column]).items():
            for value in _shown(column, values[code]):
                counted[value] += number
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    def find(self, asked: Asked) -> FactRows:
        """Return the facts that pass the filters: for each that is set, one of its values, and any day in its days."""
        key = asked.filters()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = FactRows(self, self._find(asked)) if key else self.all()
        with self._lock:
            self._kept[key] = found
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return found

    def _find(self, asked: Asked) -> Sequence[int]:
        places: Iterable[int] = self._within(asked.first_day, asked.last_day)
        for name, column in _FILTERED.items():
            wanted = set(getattr(asked, name))
            if wanted:
                marks = self.codes(column).mark(partial(_has, column, wanted))
                places = choose(places, self._columns[column], marks)
        return places if isinstance(places, range) else array("i", places)

    def _within(self, first: date | None, last: date | None) -> Sequence[int]:
        """Return the places of facts that may lie in a window of days; one without a day lies in none."""
        if first is None and last is None:
            return range(len(self))
        starts, ends, begins = self.column("start"), self.column("last"), self.column("first")
        least = 1 if first is None else first.toordinal()
        most = date.max.toordinal() if last is None else last.toordinal()
        places = range(bisect_right(starts, most))
        return array("i", (place for place in places if ends[place] >= least and 0 < begins[place] <= most))


class FactsById(Mapping[str, Fact]):
    """The facts of a table by their id."""

    def __init__(self, table: FactTable) -> None:
        self._table = table

    def __getitem__(self, id_: str) -> Fact:
        """Return the fact of an id."""
        return self._table.fact(self._table.places[id_])

    def __contains__(self, id_: object) -> bool:
        """Tell whether there is one of an id."""
        return id_ in self._table.places

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""
        return iter(self._table.ids)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._table)


def _has(column: str, wanted: Collection[Hashable], value: Any) -> bool:  # noqa: ANN401 - a value of any column
    if column == "places" and not value:
        return NOWHERE in wanted
    return any(shown in wanted for shown in _shown(column, value))


def _shown(column: str, value: Any) -> Sequence[str]:  # noqa: ANN401 - a value of any column
    """Return a value of a column in the words of its filter."""
    if column == "sort":
        return (value.name,)
    return [f"s{number + 1}" for number in value] if column == "lineages" else value
