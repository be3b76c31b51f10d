"""What a site's robots.txt allows (RFC 9309, and Crawl-delay)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from runut.fetch.addresses import WebAddress
from runut.fetch.answers import OK, Answer
from runut.fetch.client import PRODUCT
from runut.fetch.content_coding import unpack_body
from runut.fetch.fetch_errors import FetchError, StoppedError
from runut.fetch.limits import FetchLimits

_TOO_MANY_REQUESTS = 429


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """What one origin allows.

    Attributes:
        rules: Its robots.txt, None where it has none.
        refusal: Why nothing may be read there for now, None where the rules decide.
        pause_seconds: Its Crawl-delay, 0 where it asks for none.
    """

    rules: Protego | None = None
    refusal: str | None = None
    pause_seconds: float = 0.0

    def check(self, address: WebAddress) -> None:
        """Check that an address may be read.

        Raises:
            FetchError: It may not.
        """
        if self.refusal is not None:
            raise FetchError(self.refusal)
        if self.rules is not None and not self.rules.can_fetch(str(address), PRODUCT):
            raise FetchError(f"is closed to {PRODUCT} by {address.origin}/robots.txt; it was not read")


class RobotsBook:
    """Remembers the rules of every origin for one run.

    Args:
        ask: Asks for a robots.txt and follows where it leads; gives None where that leads nowhere.
        limits: How much of it is read.
    """

    def __init__(self, ask: Callable[[WebAddress], Answer | None], limits: FetchLimits) -> None:
        self._ask = ask
        self._limits = limits
        self._known: dict[str, SiteRules] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def rules_for(self, address: WebAddress) -> SiteRules:
        """Return what an address's origin allows, asked for once."""
        origin = address.origin
        with self._lock:
            lock = self._locks.setdefault(origin, threading.Lock())
        with lock:
            if origin not in self._known:
                self._known[origin] = self._read(address)
            return self._known[origin]

    def _read(self, address: WebAddress) -> SiteRules:
        place = WebAddress(scheme=address.scheme, host=address.host, port=address.port, target="/robots.txt")
        try:
            answer = self._ask(place)
            return SiteRules() if answer is None else _rules_of(answer, self._limits.robots_bytes)
        except StoppedError:
            raise
        except FetchError as fault:
            return SiteRules(refusal=f"was not read: {place} {fault}")


def _rules_of(answer: Answer, max_bytes: int) -> SiteRules:
    """Read rules by RFC 9309 §2.3.1: no such file allows all; a server in trouble allows nothing for now."""
    if answer.status == _TOO_MANY_REQUESTS or answer.status >= 500:
        raise FetchError(f"answered {answer.told_status}, so nothing may be read there for now; try again later")
    if answer.status != OK:
        return SiteRules()
    body = unpack_body(answer.body, answer.header("content-encoding"), max_bytes=max_bytes * 10)
    rules = Protego.parse(_whole_lines(body, max_bytes).decode("utf-8-sig", "replace"))
    return SiteRules(rules=rules, pause_seconds=rules.crawl_delay(PRODUCT) or 0.0)


def _whole_lines(body: bytes, max_bytes: int) -> bytes:
    """Cut a long file at the end of a line, so that no rule is cut to one that closes or opens more."""
    return body if len(body) <= max_bytes else body[:max_bytes].rpartition(b"\n")[0]
