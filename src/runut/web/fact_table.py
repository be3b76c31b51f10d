"""All facts of a record in columns of small numbers: filtered and counted without touching one fact after the other."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from runut.export.views.times import parse_time
from runut.web.asking import Asked
from runut.web.codes import Codes
from runut.web.fact_columns import Columns, Sort, Values, as_days, period_of
from runut.web.fact_rows import FactRows
from runut.web.facts import NOWHERE, Fact, FactKind
from runut.web.numbers import Lists, Marks, Numbers, as_marks

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


class FactTable:
    """Facts in order of their days; several requests may ask at once."""

    def __init__(self, columns: Columns, values: Values, disputed: Collection[str]) -> None:
        self.ids = columns.ids
        self.claims = columns.claims
        self.lengths = columns.lengths
        """How many claims each has."""
        self.values = values
        self._columns = dict(columns.numbers)
        self.places = columns.places
        """By the id of a fact, its place."""
        is_disputed = np.zeros(len(self.ids), np.int32)
        is_disputed[[place for id_ in disputed if (place := self.places.get(id_)) is not None]] = 1
        self._columns["is_disputed"] = is_disputed
        self.every = np.arange(len(self.ids), dtype=np.int32)
        """The places of all facts."""
        self._kept: OrderedDict[object, FactRows] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """Return how many facts there are."""
        return len(self.ids)

    def column(self, name: str) -> Numbers:
        """Return a column of numbers."""
        return self._columns[name]

    def value(self, name: str, place: int) -> Any:  # noqa: ANN401 - a value of any column
        """Return what a fact has in a column."""
        return self.codes(name).values[self._columns[name][place]]

    def codes(self, name: str) -> Codes[Any]:
        """Return the values of a column."""
        found: Codes[Any] = getattr(self.values, name)
        return found

    def has_codes(self, name: str) -> bool:
        """Tell whether the numbers of a column stand for values; days and counts are numbers themselves."""
        return hasattr(self.values, name)

    @cached_property
    def periods(self) -> list[str | None]:
        """Of each fact the month or year in which it lies."""
        return list(map(period_of, self.column("first").tolist(), self.column("last").tolist()))

    @cached_property
    def by_period(self) -> Numbers:
        """Places of all happenings in order of the timeline: a year before its months; without a day last."""
        places = self.all().of(FactKind.HAPPENING).places
        periods = [self.periods[place] or "" for place in places.tolist()]
        ranks = {period: rank for rank, period in enumerate(sorted(set(periods)))}
        of = np.fromiter(map(ranks.__getitem__, periods), np.int32, len(periods))
        return places[np.lexsort((of, self.column("first")[places] == 0))]

    @cached_property
    def period_places(self) -> Mapping[int, int]:
        """By the place of a happening among the facts, its place in the order of the timeline."""
        return {place: number for number, place in enumerate(self.by_period.tolist())}

    @cached_property
    def claim_lists(self) -> Lists:
        """The claims of each fact."""
        return Lists(self.claims)

    @cached_property
    def weights(self) -> NDArray[np.int64]:
        """The less, the more lineages tell a fact, then the more claims."""
        return -(self.column("sources").astype(np.int64) << 32) - self.lengths

    def fact(self, place: int) -> Fact:
        """Return a fact."""
        of = {name: codes.values[self._columns[name][place]] for name, codes in self._coded}
        sort: Sort = of["sort"]
        first, last, reported, sources = (
            int(self._columns[name][place]) for name in ("first", "last", "reported", "sources")
        )
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
            lineages=tuple(map(_name_lineage, of["lineages"])),
            sources=sources,
            languages=of["languages"],
            is_disputed=bool(self._columns["is_disputed"][place]),
        )

    @cached_property
    def _coded(self) -> list[tuple[str, Codes[Any]]]:
        names = ("sort", "time", "parties", "places", "statuses", "claimants", "lineages", "languages")
        return [(name, self.codes(name)) for name in names]

    def all(self) -> FactRows:
        """Return all facts."""
        return FactRows(self, self.every)

    def count(self, name: str) -> Mapping[str, int]:
        """Return how many facts have each value of a filter, the most frequent first."""
        column, counted = _FILTERED[name], Counter[str]()
        numbers = np.bincount(self._columns[column])
        codes = np.flatnonzero(numbers)
        values = list(map(self.codes(column).values.__getitem__, codes.tolist()))
        if column == "lineages":
            lists = Lists(values)
            totals = np.bincount(lists.flat, np.repeat(numbers[codes], lists.lengths)).astype(np.int64)
            order = np.argsort(-totals, kind="stable")[: np.count_nonzero(totals)].tolist()
            return {_name_lineage(number): int(totals[number]) for number in order}
        for value, number in zip(values, numbers[codes].tolist(), strict=True):
            for shown in _shown(column, value):
                counted[shown] += number
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

    def _find(self, asked: Asked) -> Numbers:
        marks = self._within(asked.first_day, asked.last_day)
        for name, column in _FILTERED.items():
            wanted = set(getattr(asked, name))
            if wanted:
                marks &= as_marks(self.codes(column).mark(partial(_has, column, wanted)))[self._columns[column]]
        return self.every[marks]

    def _within(self, first: date | None, last: date | None) -> Marks:
        """Mark the facts that may lie in a window of days; one without a day lies in none."""
        if first is None and last is None:
            return np.ones(len(self), np.bool_)
        begins, ends = self.column("first"), self.column("last")
        least = 1 if first is None else first.toordinal()
        most = date.max.toordinal() if last is None else last.toordinal()
        found: Marks = (begins > 0) & (begins <= most) & (ends >= least)
        return found


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


def _name_lineage(number: int) -> str:
    return f"s{number + 1}"


def _has(column: str, wanted: Collection[Hashable], value: Any) -> bool:  # noqa: ANN401 - a value of any column
    if column == "places" and not value:
        return NOWHERE in wanted
    return any(shown in wanted for shown in _shown(column, value))


def _shown(column: str, value: Any) -> Sequence[str]:  # noqa: ANN401 - a value of any column
    """Return a value of a column in the words of its filter."""
    if column == "sort":
        return (value.name,)
    return [_name_lineage(number) for number in value] if column == "lineages" else value
