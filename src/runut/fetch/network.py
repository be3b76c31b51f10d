"""Connections that reach the public web only, and end when their time is up.

A host's name is looked up here once, each of its addresses is checked, and the connection goes to one that was
checked: a name that tells another address a moment later, or a number written in another base, leads nowhere else.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from ssl import SSLContext
from typing import Any

import httpcore

from runut.fetch.fetch_errors import FetchError, StoppedError
from runut.fetch.public_addresses import is_public


class GuardedNetwork(httpcore.NetworkBackend):
    """Opens connections for many threads.

    Args:
        allow_private: Whether addresses outside the public web may be reached.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self._allow_private = allow_private
        self._tcp = httpcore.SyncBackend()
        self._time = _TimeLeft()
        self._open: set[_TimedStream] = set()
        self._lock = threading.Lock()
        self._is_stopped = False

    @contextmanager
    def time_limit(self, seconds: float) -> Iterator[None]:
        """Let everything that this thread does on the network take so long in all."""
        self._time.until = time.monotonic() + seconds
        try:
            yield
        finally:
            self._time.until = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - the interface's own
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host that may be reached and answers.

        Raises:
            FetchError: The host has no address, or none that may be reached.
            httpcore.ConnectError: None of them answers.
        """
        fault: Exception | None = None
        for address in self._find_addresses(host, port):
            try:
                stream = self._tcp.connect_tcp(address, port, self._time.cut(timeout), None, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
                continue
            return self._watch(_TimedStream(stream, self._time, self._forget))
        raise fault or FetchError(f"has no address that {host!r} stands for")

    def _find_addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise FetchError(f"has no host {host!r} that can be found ({reason}); check the address") from error
        addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
        if self._allow_private:
            return addresses
        reachable = [address for address in addresses if is_public(address)]
        if not reachable:
            raise FetchError(
                f"leads to {', '.join(addresses[:3])}, which is not of the public web; "
                "--allow-private reads it all the same"
            )
        return reachable

    def _watch(self, stream: _TimedStream) -> _TimedStream:
        with self._lock:
            if not self._is_stopped:
                self._open.add(stream)
                return stream
        stream.close()
        raise StoppedError("was not read: the run ended")

    def _forget(self, stream: _TimedStream) -> None:
        with self._lock:
            self._open.discard(stream)

    def stop(self) -> None:
        """Break off every connection, also one that another thread waits on."""
        with self._lock:
            self._is_stopped = True
            streams = list(self._open)
        for stream in streams:
            stream.break_off()


class _TimeLeft(threading.local):
    """The moment at which the present thread's request must be done."""

    until: float | None = None

    def cut(self, timeout: float | None) -> float | None:
        """Return a timeout, shortened to what is left.

        Raises:
            PassingError: Nothing is left.
        """
        if self.until is None:
            return timeout
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeUpError
        return left if timeout is None else min(timeout, left)


class TimeUpError(FetchError):
    """The time for one answer is up; slow servers are not asked again."""

    def __init__(self) -> None:
        super().__init__("took too long to answer; it was given up")


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every step is cut to the time that is left."""

    def __init__(self, stream: httpcore.NetworkStream, left: _TimeLeft, forget: Any) -> None:  # noqa: ANN401
        self._stream, self._left, self._forget = stream, left, forget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left.cut(timeout))

    def close(self) -> None:
        self._forget(self)
        self._stream.close()

    def break_off(self) -> None:
        """End the connection for whoever waits on it; the one who waits closes it."""
        with suppress(OSError):
            self._stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Speak TLS from here on."""
        self._stream = self._stream.start_tls(ssl_context, server_hostname, self._left.cut(timeout))
        return self

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - the interface's own
        return self._stream.get_extra_info(info)
