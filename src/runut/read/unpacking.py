"""Compressed streams (gzip, zstd, one in the other) → what is in them, in bounded memory and bounded time."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import zstandard

from runut.errors import InputError

try:
    from isal import isal_zlib as inflater  # about twice as fast, where there is a build of it for the machine
except ImportError:  # pragma: no cover - on machines without one
    import zlib as inflater  # type: ignore[no-redef]  # the same functions

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP_MAGIC = b"\x1f\x8b"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
COMPRESSED_ENDINGS = frozenset({".gz", ".zst", ".zstd"})

_MAX_LAYERS = 3
_BLOCK_BYTES = 1 << 17
_ZSTD_INPUT_BYTES = 512
"""A zstd block of four bytes may stand for 128 kB: this many bytes give 16 MB at most."""
_MAX_WINDOW_BYTES = 1 << 27
_MAX_GROWTH = 200
"""News text shrinks four to ten times, boilerplate some dozen times; only what was made to burst grows more."""
_FREE_BYTES = 1 << 26
"""Below this size any growth is let pass: it is read in less than a second."""

Take = Callable[[int], bytes]
_GZIP_ERROR = cast("type[Exception]", inflater.error)


class _BrokenStreamError(Exception):
    """Compressed bytes that cannot be read on; the message ends a sentence that begins with their name."""


@dataclass(slots=True)
class _Bottom:
    """The compressed stream itself, and how many bytes of it were taken."""

    stream: BinaryIO
    taken: int = 0

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        data = self.stream.read(size)
        self.taken += len(data)
        return data


class _Inflated(io.RawIOBase):
    """One layer unpacked; where it breaks off it ends, and `fault` says why."""

    def __init__(self, pieces: Iterator[bytes], bottom: _Bottom) -> None:
        self.fault: str | None = None
        self._pieces = pieces
        self._bottom = bottom
        self._rest = memoryview(b"")
        self._given = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer as far as one piece goes; 0 is the end."""
        if not self._rest and self.fault is None:
            self._rest = memoryview(self._next_piece())
        target = memoryview(buffer).cast("B")
        size = min(len(target), len(self._rest))
        target[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size

    def _next_piece(self) -> bytes:
        try:
            piece = next(self._pieces, b"")
        except _BrokenStreamError as error:
            self.fault = str(error)
            return b""
        self._given += len(piece)
        if self._given > max(_FREE_BYTES, _MAX_GROWTH * self._bottom.taken):
            self.fault = f"grows more than {_MAX_GROWTH} times when it is unpacked, as a decompression bomb does"
            return b""
        return piece


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A stream without its compression.

    Attributes:
        stream: The bytes; they end where they cannot be read on.
        layers: What was taken off, the outermost first.
    """

    stream: io.BufferedReader[Any]
    layers: tuple[_Inflated, ...] = ()

    @property
    def fault(self) -> str | None:
        """Why the bytes ended before their end, None where they did not, as far as was read."""
        return next((layer.fault for layer in self.layers if layer.fault), None)


class _Bytes(io.RawIOBase):
    """A stream that cannot look ahead, under one that can; it is not closed with that."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer as far as one reading goes."""
        target = memoryview(buffer).cast("B")
        data = self._stream.read(len(target))
        target[: len(data)] = data
        return len(data)


def unpack(given: BinaryIO, where: str) -> Unpacked:
    """Take off what compression a stream has.

    Raises:
        InputError: It is compressed more often than anybody does in good faith.
    """
    stream = given if isinstance(given, io.BufferedReader) else io.BufferedReader(_Bytes(given))
    bottom = _Bottom(stream)
    layers: list[_Inflated] = []
    while inflate := _inflation_of(stream.peek(4)[:4]):
        if len(layers) == _MAX_LAYERS:
            raise InputError(f"{where} is compressed more than {_MAX_LAYERS} times over; unpack it first")
        layers.append(_Inflated(inflate(bottom.take if not layers else stream.read), bottom))
        stream = io.BufferedReader(layers[-1], _BLOCK_BYTES)
    return Unpacked(stream, tuple(layers))


def _inflation_of(head: bytes) -> Callable[[Take], Iterator[bytes]] | None:
    if head.startswith(GZIP_MAGIC):
        return _inflate_gzip
    return _inflate_zstd if head.startswith(ZSTD_MAGIC) else None


def _inflate_gzip(take: Take) -> Iterator[bytes]:
    """Yield the members of a gzip stream; what follows the last and is no member is left out, as gzip itself does."""
    rest = take(_BLOCK_BYTES)
    while rest.startswith(GZIP_MAGIC):
        member = inflater.decompressobj(wbits=31)
        while not member.eof:
            rest = rest or take(_BLOCK_BYTES)
            if not rest:
                raise _BrokenStreamError("ends in the middle of its gzip data")
            try:
                piece = member.decompress(rest, _BLOCK_BYTES)
            except _GZIP_ERROR as error:
                raise _BrokenStreamError(f"has faulty gzip data ({error})") from error
            rest = member.unused_data if member.eof else member.unconsumed_tail
            if piece:
                yield piece
        if len(rest) < len(GZIP_MAGIC):
            rest += take(_BLOCK_BYTES)


def _inflate_zstd(take: Take) -> Iterator[bytes]:
    """Yield the frames of a zstd stream; only a little is put in at a time, so that little can come out."""
    unpacker = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW_BYTES)
    rest = b""
    while rest := rest or take(_BLOCK_BYTES):
        frame = unpacker.decompressobj()
        while not frame.eof:
            rest = rest or take(_BLOCK_BYTES)
            if not rest:
                raise _BrokenStreamError("ends in the middle of its zstd data")
            try:
                piece = frame.decompress(rest[:_ZSTD_INPUT_BYTES])
            except zstandard.ZstdError as error:
                raise _BrokenStreamError(f"has faulty zstd data ({error})") from error
            rest = (frame.unused_data if frame.eof else b"") + rest[_ZSTD_INPUT_BYTES:]
            if piece:
                yield piece
