"""The body of an HTTP answer as it was sent → its bytes: chunks joined, gzip, deflate, brotli and zstd taken off."""

from __future__ import annotations

import re
import zlib

import brotli
import zstandard

from runut.errors import InputError
from runut.read.from_bytes import MAX_PAGE_BYTES, check_size

_MAX_ENCODINGS = 3
_CHUNK_HEAD = re.compile(rb"[ \t]{0,8}([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_IDENTITY = frozenset({"", "identity", "none", "utf-8", "aws-chunked"})


def decode_body(body: bytes, *, content_encoding: str | None, is_chunked: bool, where: str) -> bytes:
    """Return a body without its encodings; one that is not in the encoding that is said of it stays as it is.

    Servers and archives leave the names of encodings standing that they have already taken off.

    Args:
        body: What stood after the head.
        content_encoding: What the head said of it, such as "gzip" or "br".
        is_chunked: Whether it was sent in chunks.
        where: What to call it in an error.

    Raises:
        InputError: It grows beyond the largest page, or is encoded more often than anybody does.
    """
    if is_chunked:
        body = _join_chunks(body)
    encodings = [name.strip().lower() for name in (content_encoding or "").split(",")]
    if len(encodings) > _MAX_ENCODINGS:
        raise InputError(f"{where} is encoded {len(encodings)} times over; it is not read")
    for name in reversed(encodings):
        if name not in _IDENTITY:
            body = _take_off(name, body)
            check_size(len(body), where)
    return body


def _join_chunks(body: bytes) -> bytes:
    """Join a chunked body; where it is none it is returned as it is, where it breaks off, what was there."""
    pieces: list[bytes] = []
    at = 0
    while head := _CHUNK_HEAD.match(body, at):
        size = int(head[1], 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[head.end() : head.end() + size])
        at = head.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    return b"".join(pieces) if pieces else body


def _take_off(name: str, body: bytes) -> bytes:
    """Take one encoding off, up to one byte more than the largest page has."""
    if name in {"gzip", "x-gzip"}:
        return _inflate(body, 31)
    if name == "deflate":
        inflated = _inflate(body, 15)
        return inflated if inflated is not body else _inflate(body, -15)
    if name == "br":
        return _unbrotli(body)
    return _unzstd(body) if name == "zstd" else body


def _inflate(body: bytes, window_bits: int) -> bytes:
    try:
        return zlib.decompressobj(window_bits).decompress(body, MAX_PAGE_BYTES + 1) or body
    except zlib.error:
        return body


def _unbrotli(body: bytes) -> bytes:
    unpacker, pieces, size = brotli.Decompressor(), [], 0
    try:
        piece = unpacker.process(body, output_buffer_limit=MAX_PAGE_BYTES + 1)
        while piece and size <= MAX_PAGE_BYTES:
            pieces.append(piece)
            size += len(piece)
            piece = unpacker.process(b"", output_buffer_limit=MAX_PAGE_BYTES + 1)
    except brotli.error:
        return b"".join(pieces) or body
    return b"".join(pieces) or body


def _unzstd(body: bytes) -> bytes:
    unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 23)
    try:
        with unpacker.stream_reader(body) as stream:
            return stream.read(MAX_PAGE_BYTES + 1) or body
    except zstandard.ZstdError:
        return body
