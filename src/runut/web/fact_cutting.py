"""Facts of a table cut back to some of them: those that stay as they are, and those that others stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, overload

import numpy as np

from runut.web.fact_columns import COLUMNS, Columns, FactRow
from runut.web.numbers import Numbers

if TYPE_CHECKING:
    from runut.web.fact_table import FactTable

T = TypeVar("T")


def replace_rows(table: FactTable, kept: Numbers, anew: Mapping[int, FactRow]) -> Columns:
    """Return some facts of a table as columns.

    Args:
        table: The table.
        kept: Places of the facts, in order.
        anew: By the place of a fact, what stands for it from now on.
    """
    order = _order(table, kept, anew)
    places = CutPlaces(table.places, order)
    at = places.at[list(anew)]
    lengths = table.lengths[order]
    lengths[at] = [len(row.claims) for row in anew.values()]
    numbers = {name: table.column(name)[order] for name in COLUMNS}
    for name, column in numbers.items():
        column[at] = [getattr(row, name) for row in anew.values()]
    return Columns(
        ids=CutRows(table.ids, order, {}),
        claims=CutRows(table.claims, order, {place: row.claims for place, row in anew.items()}),
        numbers=numbers,
        places=places,
        lengths=lengths,
    )


class CutPlaces(Mapping[str, int]):
    """The places of facts by their ids in a table that was cut.

    Args:
        whole: Their places in the table from which it was cut.
        order: In the order of the cut table, the places in that one.
    """

    def __init__(self, whole: Mapping[str, int], order: Numbers) -> None:
        self._whole = whole
        self._order = order
        self.at = np.full(len(whole), -1, np.int32)
        """By the place in the whole table, the place in the cut one; -1 for what is not in it."""
        self.at[order] = np.arange(len(order))

    def __getitem__(self, id_: str) -> int:
        """Return the place of a fact."""
        place = int(self.at[self._whole[id_]])
        if place < 0:
            raise KeyError(id_)
        return place

    def get(self, id_: str, other: T | None = None) -> int | T | None:  # type: ignore[override]
        """Return the place of a fact, something else where it is not there: of most that are asked for it is not."""
        whole = self._whole.get(id_)
        place = -1 if whole is None else int(self.at[whole])
        return other if place < 0 else place

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""
        return (id_ for id_, place in self._whole.items() if self.at[place] >= 0)

    def __len__(self) -> int:
        """Return how many facts there are."""
        return len(self._order)


class CutRows(Sequence[T]):
    """Rows of a table in the order of one that was cut from it; they are looked up, since few of all are asked for.

    Args:
        whole: The rows of the table from which it was cut.
        order: In the order of the cut table, the places in that one.
        anew: By the place in that one, what stands there instead.
    """

    def __init__(self, whole: Sequence[T], order: Numbers, anew: Mapping[int, T]) -> None:
        self._whole = whole
        self._order = order
        self._anew = anew

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._order)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        """Return one row, or some."""
        at = self._order[place].tolist()
        return self._at(at) if isinstance(at, int) else [self._at(one) for one in at]

    def __iter__(self) -> Iterator[T]:
        """Yield all rows."""
        return map(self._at, self._order.tolist())

    def _at(self, place: int) -> T:
        return self._anew[place] if place in self._anew else self._whole[place]


def _order(table: FactTable, kept: Numbers, anew: Mapping[int, FactRow]) -> Numbers:
    """Return places in the order that what stands for them has; few of them move."""
    starts, ends = table.column("start"), table.column("end")

    def find_key(place: int) -> tuple[int, int, str]:
        return starts[place], ends[place], table.ids[place]

    moved = {place: row[:3] for place, row in anew.items() if row[:3] != find_key(place)}
    if not moved:
        return kept
    staying = kept[~np.isin(kept, list(moved))]
    before: list[int] = []
    for key in sorted(moved.values()):
        before.append(bisect_left(staying, key, lo=before[-1] if before else 0, key=find_key))
    return np.insert(staying, before, sorted(moved, key=moved.__getitem__))
