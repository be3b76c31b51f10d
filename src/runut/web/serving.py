"""Start the server."""

from __future__ import annotations

import uvicorn

from runut.web.app import make_app
from runut.web.patience import PatientProtocol
from runut.web.settings import WebSettings

_LIMIT_CONCURRENCY = 100
_KEEP_ALIVE_SECONDS = 10


def serve(settings: WebSettings, *, host: str, port: int) -> None:
    """Answer until it is stopped.

    Args:
        settings: What is served, and to whom.
        host: Address on which it listens.
        port: Port on which it listens.
    """
    uvicorn.run(
        make_app(settings),
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
