"""A state of a record as of a day: pages and claims that had been told by then, by what views call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from runut.export.views.index import Index, LineageRef, PageRef
from runut.record.linked import Lineage
from runut.web.fact_rows import FactRows
from runut.web.held_state import HeldState
from runut.web.numbers import Lists
from runut.web.page_table import PageTable

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveIndex(Index):
    """Short names and claims, of which nothing is read before it is asked for."""

    state: HeldState

    def page_of(self, claim_id: str) -> PageRef:
        """Return the page in which a claim stands."""
        claims = self.state.claims
        return self.state.pages.ref(claims.pages[claims.numbers[claim_id]])


class ToldClaims:
    """Ids of all claims that had been told by a day."""

    def __init__(self, state: HeldState, day: int | None) -> None:
        self._numbers = state.claims.numbers
        self._told = None if day is None else state.claims.mark_told(day)

    def __contains__(self, id_: object) -> bool:
        """Tell whether a claim had been told."""
        number = self._numbers.get(id_) if isinstance(id_, str) else None
        return number is not None and (self._told is None or bool(self._told[number]))

    def find_shares(self, lists: Lists) -> Iterator[tuple[bool, bool]]:
        """Yield for things whether all of their claims had been told, and whether any had.

        Args:
            lists: The claims of each, by number: one past the last for a claim that is not there, the next for none.
        """
        told = np.frombuffer(self._told or b"\1" * len(self._numbers), np.uint8)
        least, most = lists.ends(np.concatenate((told, (0, 1))).astype(np.int32))
        return zip(least.astype(bool).tolist(), most.astype(bool).tolist(), strict=True)

    def __iter__(self) -> Iterator[str]:
        """Yield all that had been told."""
        return (id_ for id_ in self._numbers if id_ in self)

    def __len__(self) -> int:
        """Return how many had been told."""
        return sum(1 for _ in self)


class FactIds:
    """Ids of some facts."""

    def __init__(self, rows: FactRows) -> None:
        self._rows = rows
        self._sorts = rows.table.column("sort")
        self._kinds = frozenset(np.unique(rows.numbers("sort")).tolist())

    def __contains__(self, id_: object) -> bool:
        """Tell whether there is a fact of an id, of a kind as theirs."""
        place = self._rows.table.places.get(id_) if isinstance(id_, str) else None
        return place is not None and self._sorts[place] in self._kinds

    def __iter__(self) -> Iterator[str]:
        """Yield their ids."""
        return self._rows.find_ids()

    def __len__(self) -> int:
        """Return how many they are."""
        return len(self._rows)


class ToldPages:
    """Names in addresses of all pages that had been published by a day."""

    def __init__(self, pages: PageTable, day: int | None) -> None:
        self._pages = pages
        self._day = day

    def __contains__(self, anchor: object) -> bool:
        """Tell whether a page had been published."""
        page = self._pages.by_anchor.get(anchor) if isinstance(anchor, str) else None
        return page is not None and self._pages.is_told(page, self._day)

    def __iter__(self) -> Iterator[str]:
        """Yield all that had been published, in order."""
        return (anchor for anchor in self._pages.by_anchor if anchor in self)

    def __len__(self) -> int:
        """Return how many had been published."""
        if self._day is None:
            return len(self._pages)
        return int(self._pages.mark_told(self._day).sum())


class PageRefs(Mapping[str, PageRef]):
    """Short names of pages that had been published by a day, by digest."""

    def __init__(self, pages: PageTable, day: int | None) -> None:
        self._pages = pages
        self._day = day

    def __getitem__(self, digest: str) -> PageRef:
        """Return the short name of a page."""
        page = self._pages.numbers[digest]
        if not self._pages.is_told(page, self._day):
            raise KeyError(digest)
        return self._pages.ref(page)

    def __contains__(self, digest: object) -> bool:
        """Tell whether a page had been published."""
        page = self._pages.numbers.get(digest) if isinstance(digest, str) else None
        return page is not None and self._pages.is_told(page, self._day)

    def __iter__(self) -> Iterator[str]:
        """Yield their digests, in order."""
        return (digest for digest in self._pages.digests if digest in self)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(ToldPages(self._pages, self._day))


class Later(Mapping[str, T]):
    """What is made when it is first asked for."""

    def __init__(self, make: Callable[[], Mapping[str, T]]) -> None:
        self._make = make

    def __getitem__(self, key: str) -> T:
        """Return what has a key."""
        return self._make()[key]

    def __iter__(self) -> Iterator[str]:
        """Yield all keys."""
        return iter(self._make())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._make())


class LineageIds(Mapping[str, str]):
    """Ids of lineages by their short name."""

    def __init__(self, pages: PageTable) -> None:
        self._pages = pages

    def __getitem__(self, siglum: str) -> str:
        """Return the id of a lineage."""
        return self._pages.lineage_ids[int(siglum[1:]) - 1]

    def __iter__(self) -> Iterator[str]:
        """Yield all short names."""
        return (f"S{number + 1}" for number in range(len(self)))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._pages.lineage_ids)


class LineagesByAnchor(Mapping[str, tuple[Lineage, LineageRef]]):
    """Lineages of which a page had been published by a day, by the name that they have in an address."""

    def __init__(self, state: HeldState, day: int | None) -> None:
        self._state = state
        self._day = day

    def number(self, anchor: str) -> int:
        """Return the number of a lineage.

        Raises:
            KeyError: There is none of that name, or not yet.
        """
        digits = anchor.removeprefix("s")
        number = int(digits) - 1 if digits.isascii() and digits.isdigit() and anchor == f"s{digits.lstrip('0')}" else -1
        if not 0 <= number < len(self._state.pages.members) or not self.is_told(number):
            raise KeyError(anchor)
        return number

    def is_told(self, number: int) -> bool:
        """Tell whether one of its pages had been published."""
        pages = self._state.pages
        return any(pages.is_told(page, self._day) for page in pages.members[number])

    def told_pages(self, number: int) -> Iterator[int]:
        """Yield those of its pages that had been published, in order."""
        return self._state.pages.find_told(self._state.pages.members[number], self._day)

    def __getitem__(self, anchor: str) -> tuple[Lineage, LineageRef]:
        """Return a lineage with its short name."""
        number = self.number(anchor)
        return self._state.lineages[self._state.pages.lineage_ids[number]], self._state.pages.lineage_ref(number)

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all, in order of their first pages."""
        return (f"s{number + 1}" for number in range(len(self._state.pages.members)) if self.is_told(number))

    def __len__(self) -> int:
        """Return how many there are."""
        if self._day is None:
            return len(self._state.pages.members)
        return len(np.unique(np.asarray(self._state.pages.lineages)[self._state.pages.mark_told(self._day)]))


def renamed(
    find: Callable[[list[str]], Mapping[str, T]], name_of: Callable[[str], str]
) -> Callable[[list[str]], dict[str, T]]:
    """Return what finds things by their names in addresses, from what finds them by their own."""

    def find_named(names: list[str]) -> dict[str, T]:
        own = {name_of(name): name for name in names}
        return {own[one]: thing for one, thing in find(list(own)).items()}

    return find_named
