"""Whose turn it is: one request per host at a time, and a pause before the next."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from runut.fetch.fetch_errors import FetchError, StoppedError


class Clock:
    """Time that passes; it can be stopped, which wakes whoever waits."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def now(self) -> float:
        """Return seconds from some moment on."""
        return time.monotonic()

    def wait(self, seconds: float) -> None:
        """Let so much time pass.

        Raises:
            StoppedError: The run ends.
        """
        if self._stopped.wait(max(0.0, seconds)):
            raise StoppedError("was not read: the run ended")

    def stop(self) -> None:
        """Wake all who wait, for good."""
        self._stopped.set()


@dataclass(slots=True)
class _Host:
    """When a host may be asked again, and by how many seconds its requests lie apart."""

    pause_seconds: float
    may_ask_at: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)


class Turns:
    """Gives each host's turns to one thread at a time.

    Args:
        pause_seconds: Pause between the end of one request to a host and the next.
        max_wait_seconds: Longest wait; where a host asks for more it is not asked again.
        clock: What tells and passes the time.
    """

    def __init__(self, *, pause_seconds: float, max_wait_seconds: float, clock: Clock) -> None:
        self._pause = pause_seconds
        self._max_wait = max_wait_seconds
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, *, is_counted: bool = True) -> Iterator[None]:
        """Wait for a host's turn and keep it while the block runs.

        Args:
            host: The host's name.
            is_counted: Whether it waits for the pause and starts a new one; a look at robots.txt does not.

        Raises:
            FetchError: The wait would be longer than the longest.
            StoppedError: The run ends.
        """
        state = self._state_of(host)
        with state.lock:
            if is_counted:
                self._wait_for(state, host)
            try:
                yield
            finally:
                if is_counted:
                    state.may_ask_at = max(state.may_ask_at, self._clock.now() + state.pause_seconds)

    def _wait_for(self, state: _Host, host: str) -> None:
        wait = state.may_ask_at - self._clock.now()
        if wait > self._max_wait:
            raise FetchError(
                f"was not asked for: {host} wants {wait:,.0f} seconds between requests, more than the "
                f"{self._max_wait:,.0f} that a run waits; ask again later"
            )
        self._clock.wait(wait)

    def set_pause(self, host: str, seconds: float) -> None:
        """Let a host's requests lie at least so far apart."""
        state = self._state_of(host)
        state.pause_seconds = max(state.pause_seconds, seconds)

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host for so long from now on."""
        state = self._state_of(host)
        state.may_ask_at = max(state.may_ask_at, self._clock.now() + seconds)

    def _state_of(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host(self._pause))
