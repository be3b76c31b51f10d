"""Start the server."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from runut.web.app import make_api
from runut.web.patience import PatientProtocol
from runut.web.safety import Guard
from runut.web.settings import WebSettings

_LIMIT_CONCURRENCY = 100
_KEEP_ALIVE_SECONDS = 10


class _TellingServer(uvicorn.Server):
    """Tells at which port it listens, once it answers."""

    def __init__(self, config: uvicorn.Config, tell: Callable[[int], None]) -> None:
        super().__init__(config)
        self._tell = tell

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then tell."""
        await super().startup(sockets)
        if self.started:
            self._tell(self.servers[0].sockets[0].getsockname()[1])


def serve(settings: WebSettings, *, host: str, port: int, tell: Callable[[int], None]) -> None:
    """Answer until it is stopped.

    Args:
        settings: What is served, and to whom.
        host: Address on which it listens.
        port: Port on which it listens; 0 for any that is free.
        tell: Called with its port when it answers.
    """
    api = make_api(settings)
    api.state.server.prepare()
    config = uvicorn.Config(
        Guard(api, hosts=settings.hosts),
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        date_header=True,
        limit_concurrency=_LIMIT_CONCURRENCY,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        proxy_headers=False,
        http=PatientProtocol,
        ws="none",
    )
    with suppress(KeyboardInterrupt):  # how it is stopped
        _TellingServer(config, tell).run()
