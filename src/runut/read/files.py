"""One file or stream, of whatever form, told by its content and its name → its pages."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO

from runut.errors import InputError
from runut.read.from_bytes import HTML_ENDINGS, MAX_PAGE_BYTES, page_from_bytes
from runut.read.html import is_html
from runut.read.json_rows import find_line_pages, find_value_pages, is_row
from runut.read.numbered import Numbered
from runut.read.options import ReadOptions
from runut.read.pages import PageFacts, mark_cut
from runut.read.parquet import find_table_pages
from runut.read.rows import RowReading
from runut.read.unpacking import COMPRESSED_ENDINGS, Unpacked, unpack
from runut.read.warc import find_record_pages
from runut.record.page import Page, PageFormat

ROW_ENDINGS = frozenset({".jsonl", ".ndjson"})
_JSON_ENDINGS = frozenset({".json"})
_PLAIN_ENDINGS = frozenset({".txt", ".text", ".md"})
_MAX_SKIPPED_BYTES = 1 << 30
"""A line of more bytes than this is passed over no further: it is no line of any file of pages."""
_HEAD_BYTES = 4_096
_ARRAY = re.compile(rb"\s*\[\s*(?:\{|$)")


class _Kind(Enum):
    """What a file holds."""

    PAGE = "page"
    LINES = "lines"
    VALUES = "values"


def find_in_stream(
    stream: BinaryIO, source: str, *, published: str | None, options: ReadOptions, after: int
) -> Iterator[Numbered]:
    """Yield what a file gives.

    Args:
        stream: The file, at its beginning.
        source: Its path, or what it is called.
        published: EDTF date of publication for pages that bring none of their own.
        options: By which names of fields rows are read.
        after: Number of the last row or record that is passed over.

    Raises:
        InputError: It cannot be read, or not to its end; what could be read was given.
    """
    unpacked = unpack(stream, source)
    head = unpacked.stream.peek(_HEAD_BYTES)
    reading = RowReading(form=PageFormat.JSONL, fields=options.fields, published=published, voting=options.voting)
    if head.startswith(b"PAR1"):
        yield from _find_in_table(unpacked, source, replace(reading, form=PageFormat.PARQUET), after)
    elif head.lstrip(b"\r\n").startswith(b"WARC/"):
        yield from find_record_pages(unpacked.stream, source, reading, after=after)
    else:
        yield from _find_in_text(unpacked, source, reading, after)
    if unpacked.fault:
        raise InputError(f"{source} {unpacked.fault}; what came before that was read")


def _find_in_table(unpacked: Unpacked, source: str, reading: RowReading, after: int) -> Iterator[Numbered]:
    """Read a table where it lies, or from a copy on the disk where its stream cannot go back."""
    if not unpacked.layers and unpacked.stream.seekable():
        yield from find_table_pages(unpacked.stream, source, reading, after=after)
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(unpacked.stream, copy, MAX_PAGE_BYTES)
        copy.seek(0)
        yield from find_table_pages(copy, source, reading, after=after)


def _find_in_text(unpacked: Unpacked, source: str, reading: RowReading, after: int) -> Iterator[Numbered]:
    lines = _find_lines(unpacked.stream, source)
    first = _first_lines(lines)
    kind = _kind_of(first, _name_without_compression(source), reading)
    if kind is _Kind.LINES:
        whole = _whole_lines(chain(first, lines), unpacked)
        found = find_line_pages(whole, source, reading, after=after)
        yield from found if after or unpacked.fault else _unless_empty(found, source)
    elif kind is _Kind.VALUES:
        yield from find_value_pages(unpacked.stream, b"".join(first), source, reading, after=after)
    elif after == 0:
        yield Numbered(1, _read_page(unpacked, first, source, reading))


def _name_without_compression(source: str) -> str:
    path = PurePath(source)
    while path.suffix.lower() in COMPRESSED_ENDINGS:
        path = path.with_suffix("")
    return path.name


def _kind_of(first: list[bytes], name: str, reading: RowReading) -> _Kind:
    """Tell what a file holds by its first line that is not empty, and by its name where that leaves it open."""
    ending = PurePath(name).suffix.lower()
    line = first[-1] if first else b""
    start = line.lstrip(b"\xef\xbb\xbf \t")
    if ending in HTML_ENDINGS or ending in _PLAIN_ENDINGS:
        return _Kind.PAGE
    if is_row(line, reading.fields):
        return _Kind.LINES
    if ending in ROW_ENDINGS:
        is_page = is_html(line[:_HEAD_BYTES].decode("utf-8", "replace"))
        return _Kind.PAGE if is_page else _Kind.VALUES if _ARRAY.match(start) else _Kind.LINES
    if (ending in _JSON_ENDINGS and start.startswith((b"[", b"{"))) or _ARRAY.match(start):
        return _Kind.VALUES
    return _Kind.PAGE


def _first_lines(lines: Iterator[bytes]) -> list[bytes]:
    """Take the lines up to the first that is not empty."""
    first: list[bytes] = []
    size = 0
    for line in lines:
        first.append(line)
        size += len(line)
        if line.strip() or size > MAX_PAGE_BYTES:
            break
    return first


def _find_lines(stream: BinaryIO, source: str) -> Iterator[bytes]:
    """Yield a stream's lines; of a line that is too long, its beginning, so that memory stays bounded."""
    while line := stream.readline(MAX_PAGE_BYTES + 1):
        rest, skipped = line, 0
        while len(rest) > MAX_PAGE_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_PAGE_BYTES + 1)
            skipped += len(rest)
            if skipped > _MAX_SKIPPED_BYTES:
                raise InputError(
                    f"{source} has a line of more than {_MAX_SKIPPED_BYTES:,} bytes; what follows is not read"
                )
        yield line


def _whole_lines(lines: Iterable[bytes], unpacked: Unpacked) -> Iterator[bytes]:
    """Yield the lines without the last where the stream broke off in it."""
    return (line for line in lines if line.endswith(b"\n") or not unpacked.fault)


def _unless_empty(found: Iterable[Numbered], source: str) -> Iterator[Numbered]:
    empty = True
    for numbered in found:
        empty = False
        yield numbered
    if empty:
        raise InputError(f"{source} is empty; give a page with text")


def _read_page(unpacked: Unpacked, first: list[bytes], source: str, reading: RowReading) -> Page:
    """Read a file that is one page; where its stream broke off the page is what was there, and says so."""
    data = b"".join((*first, unpacked.stream.read(MAX_PAGE_BYTES + 1)))
    if not data and unpacked.fault:
        raise InputError(f"{source} {unpacked.fault}; nothing of it could be read")
    ending = PurePath(_name_without_compression(source)).suffix.lower()
    media = "text/html" if ending in HTML_ENDINGS else None
    page = page_from_bytes(
        data,
        PageFacts(id=PurePath(source).name, published=reading.published),
        content_type=media,
        where=source,
        voting=reading.voting,
    )
    return mark_cut(page) if unpacked.fault else page
