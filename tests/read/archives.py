"""Web archives as crawlers write them, made by hand, so that every byte of them is known."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

PAGE = "<html><head><title>Judul</title></head><body><p>Kedua pihak bertemu di Besançon.</p></body></html>"
ANSWER = "application/http; msgtype=response"


def record(
    block: bytes,
    *,
    url: str | None = "https://a.example/1",
    type: str = "response",  # noqa: A002 - the record's own name for it
    content_type: str = ANSWER,
    extra: str = "",
) -> bytes:
    """Return one record."""
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(block):012}>\r\n"
        f"WARC-Date: 2020-11-25T06:12:00Z\r\n{target}Content-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n{extra}\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, *, head: str = "Content-Type: text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """Return an HTTP answer."""
    return f"HTTP/1.1 {status}\r\n{head}\r\n\r\n".encode() + body


def packed(records: Iterable[bytes]) -> bytes:
    """Return records as a .warc.gz holds them: each a gzip member of its own."""
    return b"".join(map(gzip.compress, records))
