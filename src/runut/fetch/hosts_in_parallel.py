"""The same work on many items, several hosts at a time and one item of a host at a time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Generic, TypeVar

ITEMS_AHEAD = 4_096
"""Items taken on before their turn: enough to find other hosts behind one that fills a list, some MB at most."""

RESULTS_AHEAD = 16
"""Results that wait to be taken; beyond, the workers pause: a result may be as large as the largest page."""

_JOIN_SECONDS = 5.0

T = TypeVar("T")
R = TypeVar("R")


class HostCrew(Generic[T, R]):
    """Threads that work on items by host.

    Args:
        work: What is done with an item; what it raises ends the run.
        host_of: Which host an item belongs to.
        workers: How many hosts are worked on at the same time.
        on_end: Called when the run ends, early or not, to wake the workers.
    """

    def __init__(
        self, work: Callable[[T], R], *, host_of: Callable[[T], str], workers: int, on_end: Callable[[], None]
    ) -> None:
        self._work, self._host_of, self._on_end = work, host_of, on_end
        self._changed = threading.Condition()
        self._waiting: dict[str, deque[T]] = {}
        self._free_hosts: deque[str] = deque()
        self._results: deque[R | _Failure] = deque()
        self._in_hand = 0
        self._is_over = False
        self._threads = [threading.Thread(target=self._work_on, daemon=True) for _ in range(workers)]

    def map(self, items: Iterable[T]) -> Generator[R, None, None]:
        """Yield each item's result as it comes; items are taken only a little ahead."""
        rest = iter(items)
        has_more = True
        for thread in self._threads:
            thread.start()
        try:
            while True:
                if has_more and self._may_take_more():
                    has_more = self._take_one(rest)
                    continue
                result = self._next_result()
                if result is None:
                    return
                yield result[0]
        finally:
            self._end()

    def _may_take_more(self) -> bool:
        with self._changed:
            return not self._results and self._in_hand < ITEMS_AHEAD

    def _take_one(self, rest: Iterator[T]) -> bool:
        try:
            item = next(rest)
        except StopIteration:
            return False
        host = self._host_of(item)
        with self._changed:
            self._in_hand += 1
            if host in self._waiting:
                self._waiting[host].append(item)
            else:
                self._waiting[host] = deque([item])
                self._free_hosts.append(host)
                self._changed.notify_all()
        return True

    def _next_result(self) -> tuple[R] | None:
        """Wait for a result; None when none will come."""
        with self._changed:
            while not self._results:
                if not self._in_hand:
                    return None
                self._changed.wait()
            result = self._results.popleft()
            self._in_hand -= 1
            self._changed.notify_all()
        if isinstance(result, _Failure):
            raise result.error
        return (result,)

    def _work_on(self) -> None:
        while (found := self._next_item()) is not None:
            host, item = found
            try:
                result: R | _Failure = self._work(item)
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                result = _Failure(error)
            self._hand_in(host, result)

    def _next_item(self) -> tuple[str, T] | None:
        with self._changed:
            while not self._is_over and (not self._free_hosts or len(self._results) >= RESULTS_AHEAD):
                self._changed.wait()
            if self._is_over:
                return None
            host = self._free_hosts.popleft()
            return host, self._waiting[host].popleft()

    def _hand_in(self, host: str, result: R | _Failure) -> None:
        with self._changed:
            self._results.append(result)
            if self._waiting[host]:
                self._free_hosts.append(host)
            else:
                del self._waiting[host]
            self._changed.notify_all()

    def _end(self) -> None:
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        self._on_end()
        for thread in self._threads:
            thread.join(_JOIN_SECONDS)


class _Failure:
    """What ended the work on an item."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
