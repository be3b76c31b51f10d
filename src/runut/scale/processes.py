"""The same function over many items in several processes: results in order, a dead worker costs one item.

Each worker has a pipe of its own. One that dies in the middle of a message ends that message for the parent too, which
the shared queue of `concurrent.futures` cannot tell: there a killed worker may leave the parent waiting for ever.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

MIN_ITEMS = 64
"""Fewer items are done here sooner than processes start."""

CHUNK_ITEMS = 8
"""Items of some milliseconds each: large enough to outweigh the sending, small enough to share out evenly."""

ITEMS_AHEAD = 64
"""Items in hand or done out of turn for each worker, so that none waits and memory stays bounded."""

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
        function: A function of a module; what it raises ends the run.
        items: What it is called with; taken only a little ahead of the results.
        on_death: Gives the result of an item that ends the process that works on it.
        workers: How many processes; None for one a core, 1 for this one alone.
    """
    workers = count_cores() if workers is None else workers
    rest = iter(items)
    first = list(islice(rest, MIN_ITEMS if workers > 1 else 0))
    everything = chain(first, rest)
    if len(first) < MIN_ITEMS:
        yield from map(function, everything)
    else:
        yield from _Crew(function, on_death, workers).work(everything)


Task = Sequence[tuple[int, T]]
"""Items with their places in the order of all."""


@dataclass(slots=True)
class _Worker(Generic[T]):
    """A process, the pipe to it, and what it works on."""

    process: BaseProcess
    pipe: Connection[Any, Any]
    task: Task[T] = ()


class _Crew(Generic[T, R]):
    """Some workers; one that dies is replaced, and its items are tried one by one."""

    def __init__(self, function: Callable[[T], R], on_death: Callable[[T], R], workers: int) -> None:
        self._function = function
        self._on_death = on_death
        self._workers: list[_Worker[T]] = []
        self._todo: deque[Task[T]] = deque()
        self._done: dict[int, R] = {}
        self._size = workers
        self._is_exhausted = False

    def work(self, items: Iterable[T]) -> Iterator[R]:
        """Yield the results of all items in order."""
        rest = enumerate(items)
        ahead = self._size * ITEMS_AHEAD
        place = 0
        try:
            for _ in range(self._size):
                self._hire()
            while not self._is_exhausted or self._todo or any(worker.task for worker in self._workers):
                self._hand_out(rest, place + ahead)
                self._collect()
                while place in self._done:
                    yield self._done.pop(place)
                    place += 1
        finally:
            self._dismiss()

    def _hire(self) -> None:
        """Start one more worker, unless this system cannot."""
        worker = _start(self._function, [worker.pipe for worker in self._workers])
        if worker is not None:
            self._workers.append(worker)

    def _hand_out(self, rest: Iterator[tuple[int, T]], limit: int) -> None:
        """Give every idle worker a task; with no worker at all do one here."""
        for worker in [worker for worker in self._workers if not worker.task]:
            worker.task = self._next_task(rest, limit)
            if worker.task:
                self._send(worker)
        if not self._workers:
            self._done.update((place, self._function(item)) for place, item in self._next_task(rest, limit))

    def _next_task(self, rest: Iterator[tuple[int, T]], limit: int) -> Task[T]:
        if self._todo:
            return self._todo.popleft()
        highest = max(self._done, default=-1)
        busy = max((worker.task[-1][0] for worker in self._workers if worker.task), default=-1)
        if max(highest, busy) >= limit:
            return ()
        task = tuple(islice(rest, CHUNK_ITEMS))
        self._is_exhausted = not task
        return task

    def _send(self, worker: _Worker[T]) -> None:
        try:
            worker.pipe.send([item for _, item in worker.task])
        except OSError:
            self._replace(worker)

    def _collect(self) -> None:
        """Take what has been done, waiting for the first that is."""
        busy = {worker.pipe: worker for worker in self._workers if worker.task}
        for pipe in wait(list(busy)) if busy else ():
            worker = busy[pipe]  # type: ignore[index]  # only these were waited for
            try:
                is_done, answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            if not is_done:
                raise answer
            places = [place for place, _ in worker.task]
            self._done.update(zip(places, answer, strict=True))
            worker.task = ()

    def _replace(self, worker: _Worker[T]) -> None:
        """Put another in a dead worker's place; an item that was its only one has killed it."""
        self._workers.remove(worker)
        _end(worker)
        if len(worker.task) == 1:
            ((place, item),) = worker.task
            self._done[place] = self._on_death(item)
        else:
            self._todo.extend((pair,) for pair in worker.task)
        self._hire()

    def _dismiss(self) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()


def _start(function: Callable[[T], R], others: Sequence[Connection[Any, Any]]) -> _Worker[T] | None:
    """Start a worker; None where that fails, as without fork in a program that does not guard its main part."""
    may_fork = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork") if may_fork else multiprocessing.get_context("spawn")
    mine, its = context.Pipe()
    inherited = [mine, *others] if may_fork else []
    process = context.Process(target=_serve, args=(its, function, inherited), daemon=True)
    worker: _Worker[T] = _Worker(process, mine)
    try:
        process.start()
        its.close()
        mine.recv()
    except (EOFError, OSError):
        _end(worker)
        return None
    return worker


def _end(worker: _Worker[T]) -> None:
    worker.pipe.close()
    if worker.process.pid is not None:
        worker.process.terminate()
        worker.process.join()


def _end_with_parent() -> None:
    """End this process as soon as its parent has ended, even in the middle of a long item."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _serve(pipe: Connection[Any, Any], function: Callable[[T], R], inherited: Iterable[Connection[Any, Any]]) -> None:
    """Answer until the parent's end is closed or the parent dies; Ctrl-C is the parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    for other in inherited:
        other.close()
    pipe.send("ready")
    while True:
        try:
            items = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer: tuple[bool, object] = (True, [function(item) for item in items])
        except Exception as error:  # noqa: BLE001 - the parent raises it
            answer = (False, error)
        try:
            pipe.send(answer)
        except OSError:
            return
