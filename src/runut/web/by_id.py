"""Things that are fetched when they are looked at, many at once, and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from threading import Lock
from typing import Generic, Protocol, TypeVar

from runut.errors import RunutError

T = TypeVar("T")


class MovedOnError(RunutError):
    """The record was written while it was read: what it said before is no longer there."""

    def __init__(self) -> None:
        super().__init__("the record is being written; load the page again")


class Ids(Protocol):
    """All ids of things of one kind."""

    def __contains__(self, id_: object) -> bool:
        """Tell whether there is a thing of an id."""

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""

    def __len__(self) -> int:
        """Return how many there are."""


class ById(Mapping[str, T], Generic[T]):
    """Things by id; several requests may ask at once.

    Args:
        ids: All ids.
        find: Returns things by their ids, all that are there.
        most: So many are kept at least.
    """

    def __init__(self, ids: Ids, find: Callable[[list[str]], Mapping[str, T]], most: int) -> None:
        self._ids = ids
        self._find = find
        self._most = most
        self._kept: OrderedDict[str, T] = OrderedDict()
        self._lock = Lock()

    def fetch(self, ids: Iterable[str]) -> dict[str, T]:
        """Return the things of some ids, fetching at once those that are not there yet."""
        wanted = list(dict.fromkeys(id_ for id_ in ids if id_ in self._ids))
        with self._lock:
            found = {id_: self._kept[id_] for id_ in wanted if id_ in self._kept}
        lacking = [id_ for id_ in wanted if id_ not in found]
        if lacking:
            fetched = self._find(lacking)
            found.update(fetched)
            self._keep(fetched)
        return found

    def _keep(self, fetched: Mapping[str, T]) -> None:
        with self._lock:
            self._kept.update(fetched)
            while len(self._kept) > max(self._most, len(fetched)):
                self._kept.popitem(last=False)

    def __getitem__(self, id_: str) -> T:
        """Return the thing of an id.

        Raises:
            KeyError: There is none.
            MovedOnError: It is no longer there.
        """
        with self._lock:
            if id_ in self._kept:
                return self._kept[id_]
        if id_ not in self._ids:
            raise KeyError(id_)
        found = self.fetch([id_])
        if id_ not in found:
            raise MovedOnError
        return found[id_]

    def __contains__(self, id_: object) -> bool:
        """Tell whether there is a thing of an id."""
        return id_ in self._ids

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ids)
