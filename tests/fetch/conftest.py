"""A server on loopback that answers as it is told to, byte by byte, and remembers who asked what."""

from __future__ import annotations

import dataclasses
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from runut.fetch.limits import FetchLimits
from runut.fetch.turns import Clock
from runut.fetch.web_pages import find_web_pages
from runut.fetch.web_sources import WebSources
from runut.record.page import Dropped, Page

STORY = (
    "<!doctype html><html><head><title>Gencatan Senjata</title></head><body><h1>Gencatan Senjata Disepakati</h1>"
    "<p>Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia.</p></body></html>"
)


def answer(body: str | bytes = STORY, *headers: str, status: str = "200 OK") -> bytes:
    """Return a whole answer; without a header that tells its type it is HTML in UTF-8."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", *headers]
    told = {line.partition(":")[0].lower() for line in headers}
    if "content-type" not in told:
        lines.append("Content-Type: text/html; charset=utf-8")
    if not told & {"content-length", "transfer-encoding"}:
        lines.append(f"Content-Length: {len(data)}")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + data


def redirect(place: str, status: str = "302 Found") -> bytes:
    return answer("", f"Location: {place}", status=status)


@dataclass(frozen=True)
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]


Route = bytes | Callable[[socket.socket, Asked], None]


@dataclass
class Site:
    """A server: what it answers and what it was asked."""

    host: str
    port: int
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    is_closing: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    answer = staticmethod(answer)
    redirect = staticmethod(redirect)
    story = STORY

    def url(self, path: str, host: str | None = None) -> str:
        return f"http://{host or self.host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def pages(self) -> list[str]:
        return [path for path in self.paths() if path != "/robots.txt"]

    def think(self, seconds: float) -> None:
        """Take some time before an answer, and count who else is waiting for one."""
        with self.lock:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        time.sleep(seconds)
        with self.lock:
            self.at_once -= 1

    def serve(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        asked = _read_request(connection)
        if asked is None:
            return
        with self.lock:
            self.asked.append(asked)
        try:
            route = self.routes.get(asked.path, answer("nothing here", status="404 Not Found"))
            if isinstance(route, bytes):
                connection.sendall(route)
            else:
                route(connection, asked)
        except OSError:
            pass  # the one who asked has gone


def _read_request(connection: socket.socket) -> Asked | None:
    head = b""
    try:
        while b"\r\n\r\n" not in head and (piece := connection.recv(65_536)):
            head += piece
    except OSError:
        return None
    lines = head.decode("latin-1").split("\r\n")
    if len(lines[0].split(" ")) != 3:
        return None
    headers = dict(line.lower().split(": ", 1) if ": " in line else (line, "") for line in lines[1:] if line)
    return Asked(lines[0].split(" ")[1], headers)


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    request_queue_size = 64


def _start(host: str) -> Iterator[Site]:
    made: list[Site] = []

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            made[0].serve(self.request)

    with _Server((host, 0), Handler) as server:
        made.append(Site(host, server.server_address[1]))
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield made[0]
        finally:
            made[0].is_closing.set()
            server.shutdown()
            thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    yield from _start("127.0.0.1")


@pytest.fixture
def other_site() -> Iterator[Site]:
    yield from _start("127.0.0.2")


class JumpingClock(Clock):
    """Lets time pass at once, and remembers how long it would have been."""

    def __init__(self, waits: list[float]) -> None:
        super().__init__()
        self.time = 1000.0
        self.waits = waits

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        super().wait(0)
        if seconds > 0:
            self.waits.append(seconds)
            self.time += seconds


@pytest.fixture
def waits() -> list[float]:
    """Return what every run waited, in seconds."""
    return []


QUICK = FetchLimits(connect_seconds=1.0, total_seconds=1.5, page_bytes=200_000)


class Reader:
    """Reads addresses of loopback, without a pause unless one is given."""

    def __init__(self, folder: Path, waits: list[float]) -> None:
        self.listed, self.waits = folder / "addresses.txt", waits

    def __call__(self, addresses: str | Iterable[str] = (), **options: object) -> list[Page | Dropped]:
        given = [addresses] if isinstance(addresses, str) else list(addresses)
        self.listed.write_text("\n".join(given), encoding="utf-8")
        settings = {"allow_private": True, "pause_seconds": 0.0, "limits": QUICK, "urls": (self.listed,)} | options
        return list(find_web_pages(WebSources(**settings), version="1.0", clock=JumpingClock(self.waits)))  # type: ignore[arg-type]

    def page(self, address: str, **options: object) -> Page:
        """Return the only result, a page."""
        (page,) = self(address, **options)
        assert isinstance(page, Page), page
        return page

    def reason(self, address: str, **options: object) -> str:
        """Return why the only result was dropped."""
        (dropped,) = self(address, **options)
        assert isinstance(dropped, Dropped), dropped
        return dropped.reason

    def limits(self, **changes: object) -> FetchLimits:
        return dataclasses.replace(QUICK, **changes)  # type: ignore[arg-type]


@pytest.fixture
def read(tmp_path: Path, waits: list[float]) -> Reader:
    return Reader(tmp_path, waits)


@pytest.fixture
def quick_limits() -> FetchLimits:
    return QUICK


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
