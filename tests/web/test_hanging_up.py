"""Data are made while they are sent: no further than somebody reads them."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

pytest.importorskip("uvicorn")

import uvicorn
from fastapi import FastAPI

from runut.web.described import give_parts
from runut.web.patience import PatientProtocol
from runut.web.safety import Guard

_PART = "x" * 100_000
_MOST_SECONDS = 30


@pytest.fixture
def made() -> list[str]:
    """Hold a part for each that was made."""
    return []


@pytest.fixture
def port(made: list[str]) -> Iterator[int]:
    """Run a server whose answer has no end; gives its port."""

    def find_parts() -> Iterator[str]:
        while True:
            made.append(_PART)
            yield _PART

    api = FastAPI()
    api.get("/endless")(lambda: give_parts(find_parts(), "text/plain"))
    api.get("/short")(lambda: "short")
    guarded = Guard(api, hosts=frozenset({"127.0.0.1"}))
    server = uvicorn.Server(uvicorn.Config(guarded, port=0, log_level="error", http=PatientProtocol))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join(timeout=_MOST_SECONDS)
    assert not thread.is_alive()


@contextmanager
def _ask(port: int, path: str) -> Iterator[http.client.HTTPResponse]:
    """Ask for an address, and hang up at the end of a block."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=_MOST_SECONDS)) as line:
        line.request("GET", path)
        with closing(line.getresponse()) as answer:
            yield answer


def _wait_until_still(made: list[str]) -> None:
    """Wait until nothing more is made."""
    until, number = time.monotonic() + _MOST_SECONDS, -1
    while number != len(made):
        assert time.monotonic() < until, "it goes on"
        number = len(made)
        time.sleep(0.2)


def test_no_more_is_made_for_who_hung_up_and_others_are_answered_meanwhile(port: int, made: list[str]) -> None:
    with _ask(port, "/endless") as endless:
        assert endless.read(1_000) == _PART[:1_000].encode()
        with _ask(port, "/short") as short:
            assert short.read() == b'"short"'
    _wait_until_still(made)
    with _ask(port, "/short") as short:
        assert short.read() == b'"short"'


def test_no_more_is_made_than_a_slow_reader_takes(port: int, made: list[str]) -> None:
    with _ask(port, "/endless"):
        _wait_until_still(made)
