"""Facts of a table cut back to some of them: those that stay as they are, and those that others stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from runut.web.fact_columns import COLUMNS, Columns, FactRow
from runut.web.numbers import Numbers

if TYPE_CHECKING:
    from runut.web.fact_table import FactTable


def replace_rows(table: FactTable, kept: Numbers, anew: Mapping[int, FactRow]) -> Columns:
    """Return some facts of a table as columns.

    Args:
        table: The table.
        kept: Places of the facts, in order.
        anew: By the place of a fact, what stands for it from now on.
    """
    order = _order(table, kept, anew)
    places = CutPlaces(table.places, order)
    claims = list(map(table.claims.__getitem__, order.tolist()))
    for place, row in anew.items():
        claims[places.at[place]] = row.claims
    at = places.at[list(anew)]
    lengths = table.lengths[order]
    lengths[at] = [len(row.claims) for row in anew.values()]
    numbers = {name: table.column(name)[order] for name in COLUMNS}
    for name, column in numbers.items():
        column[at] = [getattr(row, name) for row in anew.values()]
    return Columns(
        ids=tuple(map(table.ids.__getitem__, order.tolist())),
        claims=tuple(claims),
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

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""
        return (id_ for id_, place in self._whole.items() if self.at[place] >= 0)

    def __len__(self) -> int:
        """Return how many facts there are."""
        return len(self._order)


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
