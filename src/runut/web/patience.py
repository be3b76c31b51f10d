"""Connections on which a client takes too long to send what it asks: they are closed, so that they hold up nobody."""

from __future__ import annotations

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE_SECONDS = 20.0
"""The head of a request is there within this; a browser sends it at once."""

LEAST_RATE = 4_096
"""Bytes a second at least of a body: a slow mobile line has some ten times as many."""

_CHECKS = 4


class PatientProtocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, with an end to waiting for a request."""

    patience = PATIENCE_SECONDS

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._begin()
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take in some bytes, however few."""
        self._received += len(data)
        super().data_received(data)

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        self._begin()
        super().on_response_complete()

    def _begin(self) -> None:
        self._since = self.loop.time()
        self._received = 0

    def _watch(self) -> None:
        if self.transport.is_closing():
            return
        if self._is_late():
            self.transport.abort()
            return
        self.loop.call_later(self.patience / _CHECKS, self._watch)

    def _is_late(self) -> bool:
        """Tell whether a client should have sent more by now; who is not read from, or waits itself, is not late."""
        state: Any = self.conn.their_state
        if state not in {h11.IDLE, h11.SEND_BODY} or self.flow.read_paused:
            return False
        allowed = self.patience + (self._received / LEAST_RATE if state is h11.SEND_BODY else 0)
        return self.loop.time() - self._since > allowed
