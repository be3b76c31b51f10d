"""The same function over many items in several processes: results in order, a dead worker costs one item."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Generic, TypeVar

MIN_ITEMS = 64
"""Fewer items are done here sooner than processes start."""

CHUNK_ITEMS = 8
"""Items of some milliseconds each: large enough to outweigh the sending, small enough to share out evenly."""

CHUNKS_AHEAD = 4
"""Chunks in hand for each worker, so that none waits and memory stays bounded."""

T = TypeVar("T")
R = TypeVar("R")


def count_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def map_in_order(
    function: Callable[[T], R],
    items: Iterable[T],
    *,
    on_death: Callable[[T], R],
    workers: int | None = None,
) -> Iterator[R]:
    """Yield `function(item)` for each item, in order, in several processes where that is worth it.

    Args:
        function: A function of a module, which must not raise.
        items: What it is called with; taken only a little ahead of the results.
        on_death: Gives the result of an item that ends the process that works on it.
        workers: How many processes; None for one a core, 1 for this one alone.
    """
    workers = count_cores() if workers is None else workers
    rest = iter(items)
    first = list(islice(rest, MIN_ITEMS if workers > 1 else 0))
    everything = chain(first, rest)
    if len(first) < MIN_ITEMS or not _can_start():
        yield from map(function, everything)
    else:
        yield from _Crew(function, on_death, workers).work(everything)


def _can_start() -> bool:
    """Tell whether processes can be started: on systems without fork they re-import the main program."""
    executor = _start(1)
    try:
        executor.submit(os.getpid).result()
    except (BrokenProcessPool, OSError):
        return False
    else:
        return True
    finally:
        executor.shutdown()


def _start(workers: int) -> ProcessPoolExecutor:
    """Start processes: by fork where that is safe, since it needs no second import of everything."""
    may_fork = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if may_fork else "spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_work)


def _begin_work() -> None:
    """Leave Ctrl-C to the parent, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _do_all(function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    return [function(item) for item in items]


class _Crew(Generic[T, R]):
    """Some processes at work, replaced when one of them dies."""

    def __init__(self, function: Callable[[T], R], on_death: Callable[[T], R], workers: int) -> None:
        self._function = function
        self._on_death = on_death
        self._workers = workers
        self._executor = _start(workers)
        self._sent: deque[tuple[list[T], Future[list[R]]]] = deque()

    def work(self, items: Iterable[T]) -> Iterator[R]:
        """Yield the results of all items in order."""
        rest = iter(items)
        try:
            while True:
                while len(self._sent) < self._workers * CHUNKS_AHEAD and (chunk := list(islice(rest, CHUNK_ITEMS))):
                    self._sent.append((chunk, self._send(chunk)))
                if not self._sent:
                    return
                chunk, future = self._sent.popleft()
                try:
                    done = future.result()
                except BrokenProcessPool:
                    done = self._recover(chunk)
                yield from done
        finally:
            self._stop()

    def _send(self, chunk: list[T]) -> Future[list[R]]:
        try:
            return self._executor.submit(_do_all, self._function, chunk)
        except BrokenProcessPool as error:
            failed: Future[list[R]] = Future()
            failed.set_exception(error)
            return failed

    def _recover(self, chunk: list[T]) -> list[R]:
        """Do a chunk item by item after a worker has died, then send out again what was lost with it."""
        self._stop()
        done = [self._do_alone(item) for item in chunk]
        self._executor = _start(self._workers)
        self._sent = deque(
            (sent, self._send(sent) if future.cancelled() or future.exception() else future)
            for sent, future in self._sent
        )
        return done

    def _do_alone(self, item: T) -> R:
        executor = _start(1)
        try:
            return executor.submit(self._function, item).result()
        except BrokenProcessPool:
            return self._on_death(item)
        finally:
            executor.shutdown()

    def _stop(self) -> None:
        """End the processes, which are at work still where the results are no longer wanted."""
        processes = list((self._executor._processes or {}).values())  # noqa: SLF001 - 3.14 has kill_workers()
        if self._sent:
            for process in processes:
                process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)
