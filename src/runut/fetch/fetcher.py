"""An address → the answer it leads to: by the rules of its site, in its turn, over redirects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from runut.errors import InputError
from runut.fetch.addresses import WebAddress, parse_address
from runut.fetch.answers import Answer
from runut.fetch.client import Client, user_agent
from runut.fetch.fetch_errors import FetchError, PassingError
from runut.fetch.limits import FetchLimits
from runut.fetch.retry_after import parse_retry_after
from runut.fetch.robots import RobotsBook
from runut.fetch.turns import Clock, Turns
from runut.fetch.web_sources import WebSources

Conditions = Callable[[WebAddress], Mapping[str, str]]
"""Gives the headers that ask for an address only if it has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """How one address is to be asked for."""

    max_bytes: int
    headers: Mapping[str, str]
    is_robots: bool = False


class Fetcher:
    """Fetches for many threads; one for each run.

    Args:
        web: What the run may do.
        version: Runut's own, which servers are told.
        clock: What tells and passes the time between requests.
    """

    def __init__(self, web: WebSources, *, version: str, clock: Clock | None = None) -> None:
        limits = web.limits
        self._limits: FetchLimits = limits
        self._pause = web.pause_seconds
        self._clock = clock or Clock()
        self._client = Client(limits, agent=user_agent(version, web.contact), allow_private=web.allow_private)
        self._turns = Turns(pause_seconds=self._pause, max_wait_seconds=limits.wait_seconds, clock=self._clock)
        self._robots = RobotsBook(self._fetch_robots, limits)

    def fetch(self, address: WebAddress, *, max_bytes: int, conditions: Conditions) -> Answer:
        """Return what an address leads to: a page, or that it has not changed.

        Args:
            address: Where to begin.
            max_bytes: Largest body.
            conditions: Asked for each hop.

        Raises:
            FetchError: It leads to no page, or may not be read.
            StoppedError: The run ends.
        """
        for _ in range(self._limits.redirects + 1):
            rules = self._robots.rules_for(address)
            rules.check(address)
            self._turns.set_pause(address.host, rules.pause_seconds)
            answer = self._ask(address, _Wanted(max_bytes=max_bytes, headers=conditions(address)))
            if not answer.is_redirect:
                return answer
            address = _next_address(answer)
        raise FetchError(f"leads from one address to the next more than {self._limits.redirects} times")

    def _fetch_robots(self, place: WebAddress) -> Answer | None:
        wanted = _Wanted(
            max_bytes=self._limits.robots_bytes + 1, headers={"Accept-Encoding": "identity"}, is_robots=True
        )
        for _ in range(self._limits.redirects + 1):
            answer = self._ask(place, wanted)
            if not answer.is_redirect or answer.header("location") is None:
                return answer
            place = _next_address(answer)
        return None

    def _ask(self, address: WebAddress, wanted: _Wanted) -> Answer:
        """Ask until there is an answer that will not pass, a few times at most."""
        for attempt in range(self._limits.retries):
            try:
                return self._ask_in_turn(address, wanted, attempt)
            except PassingError as fault:
                said = fault.wait_seconds
                if said is not None and said > self._limits.wait_seconds:
                    raise FetchError(f"{fault} and asks to wait {said:,.0f} seconds; ask again then") from fault
        return self._ask_in_turn(address, wanted, self._limits.retries)

    def _ask_in_turn(self, address: WebAddress, wanted: _Wanted, attempt: int) -> Answer:
        with self._turns.turn(address.host, is_counted=attempt > 0 or not wanted.is_robots):
            try:
                return self._ask_once(address, wanted)
            except PassingError as fault:
                back_off = self._pause * 2 ** (attempt + 1)
                self._turns.hold(address.host, back_off if fault.wait_seconds is None else fault.wait_seconds)
                raise

    def _ask_once(self, address: WebAddress, wanted: _Wanted) -> Answer:
        answer = self._client.get(
            address, headers=wanted.headers, max_bytes=wanted.max_bytes, may_be_cut=wanted.is_robots
        )
        if answer.is_passing:
            wait = parse_retry_after(answer.header("retry-after"), answer.fetched)
            raise PassingError(f"answered {answer.told_status}", wait)
        return answer

    @contextmanager
    def running(self) -> Iterator[None]:
        """End everything that is under way when the block ends."""
        try:
            yield
        finally:
            self.stop()
            self._client.close()

    def stop(self) -> None:
        """Wake those who wait, and break off what is under way."""
        self._clock.stop()
        self._client.stop()


def _next_address(answer: Answer) -> WebAddress:
    place = answer.header("location")
    if place is None:
        raise FetchError(f"answered {answer.told_status} without saying where to")
    try:
        return parse_address(_as_text(place), base=answer.address)
    except InputError as error:
        raise FetchError(f"leads on to what cannot be read: {error}") from error


def _as_text(header: str) -> str:
    """Read a header's bytes as UTF-8 where they are."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return header
