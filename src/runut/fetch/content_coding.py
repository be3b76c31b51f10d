"""Bodies as sent → the bytes that were meant, however large a packed one claims to become."""

from __future__ import annotations

import zlib

from runut.fetch.fetch_errors import FetchError

ASKED_FOR = "gzip, deflate"
"""What the `Accept-Encoding` header names: what the standard library unpacks piece by piece."""
_NOTHING = frozenset({"", "identity", "none", "utf-8"})
_GZIP_MAGIC = b"\x1f\x8b"
_MAX_LAYERS = 2
_MAX_MEMBERS = 64
"""A gzip file may be several joined; each costs a copy of the rest."""


def unpack_body(body: bytes, coding: str | None, *, max_bytes: int) -> bytes:
    """Undo a `Content-Encoding`; a body that does not look as it is said to be packed is taken as it is.

    Args:
        body: The bytes as sent.
        coding: The header's value, None where there is none.
        max_bytes: Largest result.

    Raises:
        FetchError: It is packed in a way that was not asked for, broken off, broken, or becomes too large.
    """
    layers = [name.strip().lower() for name in (coding or "").split(",")]
    layers = [name.removeprefix("x-") for name in layers if name not in _NOTHING]
    if len(layers) > _MAX_LAYERS:
        raise FetchError(f"is packed {len(layers)} times over ({coding!r:.80}); nobody does so in good faith")
    for layer in reversed(layers):
        body = _unpack(body, layer, max_bytes)
    return body


def unpack_gzip(data: bytes, *, max_bytes: int) -> bytes:
    """Unpack a file in gzip form; anything else is returned as it is.

    Raises:
        FetchError: It is broken, or becomes too large.
    """
    return _inflate(data, 16 + zlib.MAX_WBITS, max_bytes) if data.startswith(_GZIP_MAGIC) else data


def _unpack(body: bytes, layer: str, max_bytes: int) -> bytes:
    if layer == "gzip":
        return unpack_gzip(body, max_bytes=max_bytes)
    if layer == "deflate":
        return _inflate(body, zlib.MAX_WBITS if _has_zlib_head(body) else -zlib.MAX_WBITS, max_bytes)
    raise FetchError(f"is packed as {layer[:40]!r}, which was not asked for")


def _has_zlib_head(body: bytes) -> bool:
    """Tell by RFC 1950's first two bytes; many servers send deflate without them."""
    return len(body) >= 2 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0


def _inflate(data: bytes, window_bits: int, max_bytes: int) -> bytes:
    """Unpack all members one after another, never more than one byte beyond the limit."""
    pieces: list[bytes] = []
    size = 0
    for _ in range(_MAX_MEMBERS):
        stream = zlib.decompressobj(window_bits)
        try:
            piece = stream.decompress(data, max_bytes + 1 - size)
        except zlib.error as error:
            raise FetchError(f"is packed, and broken ({error})") from error
        size += len(piece)
        if size > max_bytes:
            raise FetchError(f"becomes larger than {max_bytes:,} bytes when unpacked, as no page or list of news is")
        if not stream.eof:
            raise FetchError("is packed, and broken off before its end")
        pieces.append(piece)
        data = stream.unused_data
        if not data.startswith(_GZIP_MAGIC):
            return b"".join(pieces)
    raise FetchError(f"is packed in more than {_MAX_MEMBERS} pieces; nobody does so in good faith")
