"""What is done beside the answers, one thing at a time: linking anew after decisions, and building."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from queue import SimpleQueue
from threading import Lock, Thread

from runut.errors import RunutError
from runut.reviewing import relink
from runut.web.holder import Holder
from runut.web.settings import WebSettings
from runut.web.standings import Standings

_MOST_WAIT_SECONDS = 20.0
_PAUSE_SECONDS = 0.05


class LinkState(StrEnum):
    """How the links stand to what was decided."""

    CURRENT = "current"
    LINKING = "linking"
    BUILT_ELSEWHERE = "built_elsewhere"
    """Another program builds the record, and links it at its end."""
    FAILED = "failed"


class Worker:
    """Does one thing after the other in a thread of its own, so that a record has one builder of this server."""

    def __init__(self, settings: WebSettings, holder: Holder, standings: Standings) -> None:
        self._address, self._quiet_seconds = settings.path, settings.quiet_seconds
        self._holder, self._standings = holder, standings
        self._tasks: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lock = Lock()
        self._thread: Thread | None = None
        self._waiting = 0
        self._decided = 0.0
        self._is_looking = False
        self.links = LinkState.CURRENT

    def do(self, task: Callable[[], None]) -> None:
        """Do something after all that waits; it tells its own faults."""
        with self._lock:
            self._tasks.put(task)
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True)
                self._thread.start()

    def link(self) -> None:
        """Link anew, once for all that is decided until it begins."""
        with self._lock:
            self.links = LinkState.LINKING
            self._waiting += 1
            self._decided = time.monotonic()
            is_first = self._waiting == 1
        if is_first:
            self.do(self._link)

    def look(self) -> None:
        """Read the record anew, soon, if it was written since."""
        with self._lock:
            is_wanted = not self._is_looking and self._holder.is_stale()
            self._is_looking = self._is_looking or is_wanted
        if is_wanted:
            self.do(self._look)

    def _look(self) -> None:
        self.refresh()
        self._is_looking = False

    def refresh(self) -> None:
        """Read the record anew, so that nobody who asks waits for it."""
        with suppress(RunutError):  # whoever asks is told what is wrong
            self._standings.settle()
            self._holder.renew()

    def _wait_for_quiet(self) -> None:
        """Wait until nobody decides for a moment: whoever goes through the queue is not slowed by linking."""
        until = time.monotonic() + _MOST_WAIT_SECONDS
        while time.monotonic() < min(until, self._decided + self._quiet_seconds):
            time.sleep(_PAUSE_SECONDS)

    def _link(self) -> None:
        self._wait_for_quiet()
        with self._lock:
            self._waiting = 0
        try:
            state = LinkState.CURRENT if relink(self._address) else LinkState.BUILT_ELSEWHERE
        except RunutError:
            state = LinkState.FAILED
        self.refresh()
        with self._lock:
            if not self._waiting:
                self.links = state

    def _work(self) -> None:
        while True:
            self._tasks.get()()
