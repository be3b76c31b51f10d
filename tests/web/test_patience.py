"""A client that sends its request byte by byte is not waited for; one that takes its time for a body is."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

pytest.importorskip("uvicorn")


from runut.web.patience import PatientProtocol
from runut.web.settings import WebSettings


class _Impatient(PatientProtocol):
    patience = 1.0


@pytest.fixture(scope="module")
def port(sample_file: Path, run_server: Callable[..., AbstractContextManager[str]]) -> Iterator[int]:
    """Run a server that waits a second for a request; gives its port."""
    with run_server(WebSettings(path=sample_file), http=_Impatient, timeout_keep_alive=30) as there:
        yield int(there.rpartition(":")[2])


def _is_closed(line: socket.socket, seconds: float) -> bool:
    """Tell whether the other side closes a line within some time, whatever it answers before."""
    line.settimeout(seconds)
    try:
        while line.recv(4_096):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        return True
    return True


def test_a_head_that_comes_byte_by_byte_is_not_waited_for(port: int) -> None:
    head = b"GET /timeline HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 4_000
    with socket.create_connection(("127.0.0.1", port)) as line:
        for place in range(len(head)):
            try:
                line.sendall(head[place : place + 1])
            except ConnectionError:
                return
            if _is_closed(line, 0.05):
                return
    pytest.fail("the whole head was waited for")


def test_who_says_nothing_is_not_waited_for(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as line:
        assert _is_closed(line, 60)


def test_a_body_that_does_not_come_is_not_waited_for(port: int) -> None:
    head = b"POST /look HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\nform="
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(head)
        assert _is_closed(line, 60)


def test_a_head_in_two_pieces_is_answered(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(b"GET /static/runut.svg HTTP/1.1\r\nHo")
        time.sleep(0.1)
        line.sendall(b"st: 127.0.0.1\r\n\r\n")
        line.settimeout(60)
        assert line.recv(12) == b"HTTP/1.1 200"
