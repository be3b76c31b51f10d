"""Bytes → text: UTF-8, UTF-16, UTF-32, or Windows-1252 where few bytes are wrong; else a clear refusal."""

from __future__ import annotations

import codecs
import re

from runut.errors import InputError
from runut.read.charsets import STATEFUL_CODECS, find_codec

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF; save its text as .txt"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document; unpack it, or save its text as .txt"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save its text as .txt"),
    (b"{\\rtf", "a rich-text document; save it as plain text"),
    (b"SQLite format 3", "a database file"),
    (b"PAR1", "a Parquet file; write its rows as JSONL"),
    (b"\x7fELF", "a program"),
)
_SAMPLE_BYTES = 16_384
_CONTROLS_ALLOWED = b"\t\n\r\f\x0b\x1b\x85"
_TEXT_BYTES = bytes(sorted({*range(32, 256), *_CONTROLS_ALLOWED} - {127}))
_MAX_CONTROL_SHARE = 0.01
"""Text has next to no control characters; compressed data about 11 in 100 bytes."""
_MAX_INVALID_SHARE = 0.05
"""Windows-1252 news text has quotation marks and a few accents, below 2 in 100; other code pages far more."""
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_ESCAPED = re.compile("[\udc80-\udcff]")
_IMPLAUSIBLE = re.compile("[\udc81\udc8d\udc8f\udc90\udc9d]|[\udcc0-\udcff]{4}")
_FROM_1252 = {
    0xDC00 + byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0x100)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}

_OUR_MARK = '<meta name="generator" content="Runut'
_HEAD_CHARS = 4_096


def decode_page(data: bytes, where: str, charset: str | None = None) -> str:
    """Decode a page's bytes: by a byte order mark, as UTF-8 where they are that, else by what is said of them.

    Servers say "ISO-8859-1" of UTF-8 pages so often that bytes which are valid UTF-8 are taken as that.

    Args:
        data: The bytes as they came.
        where: What to call the page in an error.
        charset: What the server said of their encoding; it goes before what the page says itself.

    Raises:
        InputError: The bytes are empty, binary, or in no encoding that is read.
    """
    if not data.strip():
        raise InputError(f"{where} is empty; give a page with text")
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{where} is {name}; give text, HTML or JSONL")
    text = _decode(data, where, charset)
    check_text(text, where)
    return text


def check_text(text: str, where: str) -> None:
    """Check that decoded text can be a page.

    Raises:
        InputError: It is blank, or holds a NUL or half a surrogate pair.
    """
    if not text.strip().strip("\ufeff\u200b \t\r\n\f\v\xa0"):
        raise InputError(f"{where} is blank; give a page with text")
    if _OUR_MARK in text[:_HEAD_CHARS]:
        raise InputError(f"{where} is a dossier that Runut wrote, no page; give the pages it was made from")
    if (at := text.find("\0")) >= 0:
        raise InputError(f"{where} holds a NUL at character {at}: it is not text; give text, HTML or JSONL")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{where} holds half a character at {error.start}; mend its encoding") from error


def _decode(data: bytes, where: str, charset: str | None) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_strictly(data[len(bom) :], encoding, where)
    if bare := _find_bare_utf16(data[:_SAMPLE_BYTES]):
        return _decode_strictly(data, bare, where)
    _check_binary(data, where)
    if charset is not None and find_codec(charset) in STATEFUL_CODECS and (text := _decode_as(data, charset)):
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_legacy(data, where, error.start, charset)


def _decode_strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _decode_legacy(data, where, error.start, None)
        raise InputError(f"{where} is no valid {encoding.upper()} at byte {error.start}; save it as UTF-8") from error


def _find_bare_utf16(sample: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark by its zero bytes, which stand on one side only."""
    half = len(sample) // 2
    if half < 4 or 0 not in sample:
        return None
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    if even > 0.5 and odd < 0.05:
        return "utf-16-be"
    return None


def _check_binary(data: bytes, where: str) -> None:
    if (at := data.find(0)) >= 0:
        raise InputError(f"{where} holds a NUL at byte {at}: it is binary; give text, HTML or JSONL")
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample.translate(None, _TEXT_BYTES))
    if controls > max(2, _MAX_CONTROL_SHARE * len(sample)):
        raise InputError(f"{where} is binary ({controls} control characters); give text, HTML or JSONL")


def _decode_legacy(data: bytes, where: str, at: int, charset: str | None) -> str:
    """Decode by what the server or the page's `<meta>` says, else read the stray bytes of UTF-8 as Windows-1252."""
    declared = _DECLARED.search(data[:_HEAD_CHARS])
    for said in (charset, declared and declared[1].decode("ascii")):
        if said and (text := _decode_as(data, said)):
            return text
    text = data.decode("utf-8", "surrogateescape")
    invalid = len(_ESCAPED.findall(text))
    if invalid > max(3, _MAX_INVALID_SHARE * len(text)) or _IMPLAUSIBLE.search(text):
        raise InputError(f"{where} is neither UTF-8 nor Windows-1252 (byte {at}); save it as UTF-8")
    return text.translate(_FROM_1252)


def _decode_as(data: bytes, said: str) -> str | None:
    """Decode by an encoding's name; None where none of that name is read, or the bytes are not in it."""
    codec = find_codec(said)
    if codec is None:
        return None
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None
