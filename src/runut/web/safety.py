"""The one place that guards every answer: which host is asked, how much may be sent, and what headers go out."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runut.web.settings import MOST_BODY_BYTES, MOST_UPLOAD_BYTES

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
UPLOAD_PATH = "/ingest"
"""Files are taken here alone, and only of who may add to the record."""
_CHANGING = {"POST", "PUT", "PATCH", "DELETE"}


class Guard:
    """Wraps the whole application, so that no page can be without it."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refuse(scope)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        await self._app(scope, _limited(receive, _most_bytes(scope)), _with_headers(send))

    def _refuse(self, scope: Scope) -> PlainTextResponse | None:
        """Return why a request is not taken, None where it is.

        A name that resolves to this machine only since a moment ago (DNS rebinding) is not among the hosts.
        """
        headers = Headers(scope=scope)
        if _host_name(headers.get("host", "")) not in self._hosts:
            return PlainTextResponse("this server is not asked for by that name; see --host-name", 421)
        if scope["method"] in _CHANGING:
            if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
                return PlainTextResponse("a form of another site was sent here", 403)
            origin = headers.get("origin")
            if origin not in {None, "null"} and origin.partition("://")[2] != headers.get("host"):
                return PlainTextResponse("a form of another site was sent here", 403)
            length = headers.get("content-length", "0")
            if not length.isascii() or not length.isdigit() or int(length) > _most_bytes(scope):
                return PlainTextResponse("too much was sent", 413)
        return None


def _host_name(host: str) -> str:
    """Return a host without its port and brackets, in lower case."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _most_bytes(scope: Scope) -> int:
    """Return how much may be sent to an address."""
    return MOST_UPLOAD_BYTES if scope["path"] == UPLOAD_PATH else MOST_BODY_BYTES


def _limited(receive: Receive, most: int) -> Receive:
    taken = 0

    async def take() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413, "too much was sent")
        return message

    return take


def _with_headers(send: Send) -> Send:
    async def give(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return give
