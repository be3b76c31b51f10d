"""WARC and WET → pages: the answers of servers that are HTML or text, and texts made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from runut.errors import InputError
from runut.read.from_bytes import MAX_PAGE_BYTES, media_of, page_from_bytes
from runut.read.http_body import decode_body
from runut.read.moments import moment_of
from runut.read.numbered import Numbered
from runut.read.pages import PageFacts, mark_cut
from runut.read.rows import RowReading
from runut.record.listed_date import LISTED_DATE_HEADER, with_listed_date
from runut.record.page import DropKind, Dropped, Page, PageFormat

_TYPES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGE_TYPES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream"})
_MAX_REASONS = 6


class _NoPageError(Exception):
    """A record that is no page by its nature, as most of an archive are: pictures, scripts, errors, redirections."""


class _Forward:
    """A stream as the archive reader needs it: read on, and told how far it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self.is_ended = False

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._stream.read(size)
        self._at += len(data)
        self.is_ended = self.is_ended or not data
        return data

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._at


def find_record_pages(stream: BinaryIO, source: str, reading: RowReading, *, after: int = 0) -> Iterator[Numbered]:
    """Yield the page of each record that may be one; what are none are told together at the end.

    Args:
        stream: The archive, without compression.
        source: What it is called.
        reading: How its records become pages.
        after: Number of the last response, resource or conversion record that is passed over.

    Raises:
        InputError: It cannot be read on; what came before was given.
    """
    passed: Counter[str] = Counter()
    number = 0
    forward = _Forward(stream)
    try:
        for number, record in enumerate(_open(forward), 1):
            if number > after:
                item = _item_of(record, f"{source}:{number}", reading, forward)
                if isinstance(item, str):
                    passed[item] += 1
                else:
                    yield Numbered(number, item)
    except (OSError, ValueError) as error:
        yield from _tell_passed(passed, source, number)
        raise InputError(f"{source} is no WARC after record {number} ({error}); what follows is not read") from error
    if number == 0:
        raise InputError(f"{source} holds no response, resource or conversion record; give an archive of pages")
    yield from _tell_passed(passed, source, number)


def _item_of(record: WarcRecord, where: str, reading: RowReading, forward: _Forward) -> Page | Dropped | str:
    """Return a record's page, why it gives none though it should, or, as a text, of what kind it is otherwise."""
    try:
        return _page_of(record, where, reading)
    except _NoPageError as error:
        return Dropped(source=where, reason=_torn(where)) if _is_torn(record, forward) else str(error)
    except InputError as error:
        return Dropped(source=where, reason=str(error))


def _open(forward: _Forward) -> Iterator[WarcRecord]:
    return ArchiveIterator(forward, record_types=_TYPES, parse_http=False, stream_detect=False)  # type: ignore[arg-type]  # it only reads and tells


def _is_torn(record: WarcRecord, forward: _Forward) -> bool:
    """Tell whether the archive ended before a record did; its head is as long as its fields, which a reader tidies."""
    head = sum(len(name) + len(value) + len(": \r\n") for name, value in record.headers.items()) + len(
        "WARC/1.0\r\n\r\n"
    )
    length = record.headers.get("Content-Length") or "0"
    return forward.is_ended and length.isdecimal() and forward.tell() < record.stream_pos + head + int(length)


def _tell_passed(passed: Counter[str], source: str, number: int) -> Iterator[Numbered]:
    if passed:
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in passed.most_common(_MAX_REASONS))
        told = f"{source}: {passed.total():,} records are no pages ({reasons})"
        yield Numbered(number, Dropped(source=source, reason=told, kind=DropKind.NO_PAGE))


def _page_of(record: WarcRecord, where: str, reading: RowReading) -> Page:
    url = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>") or None
    where = f"{where} ({url[:200]})" if url else where
    content_type = _open_payload(record)
    media = media_of(content_type)
    if media not in _PAGE_TYPES:
        raise _NoPageError(media[:60])
    facts = PageFacts(
        id=url or record.record_id or where,
        url=url,
        published=reading.published,
        fetched=moment_of(record.headers.get("WARC-Date")),
    )
    data = _read_payload(record, where)
    page = page_from_bytes(data, facts, content_type=content_type, where=where, voting=reading.voting)
    if page.format is PageFormat.TEXT:
        page = replace(page, format=PageFormat.WARC)
    page = with_listed_date(page, record.headers.get(LISTED_DATE_HEADER))
    return mark_cut(page) if record.headers.get("WARC-Truncated") else page


def _open_payload(record: WarcRecord) -> str | None:
    """Go to a record's payload and return its content type."""
    if record.record_type != WarcRecordType.response:
        return record.headers.get("Content-Type")
    record.parse_http(auto_decode="none", quirks_mode=True)
    head = record.http_headers
    if head is None or head.status_code is None:
        raise _NoPageError("without an HTTP answer")
    if head.status_code not in {200, 203}:
        raise _NoPageError(f"answered {head.status_code}")
    return head.get("Content-Type")


def _read_payload(record: WarcRecord, where: str) -> bytes:
    length, reader = record.content_length, record.reader
    data = reader.read(min(length, MAX_PAGE_BYTES + 1)) if reader and length else b""
    if not data:
        raise _NoPageError("empty")
    if len(data) < min(length, MAX_PAGE_BYTES + 1):
        raise InputError(_torn(where))
    head = record.http_headers
    if record.record_type != WarcRecordType.response or head is None:
        return data
    is_chunked = "chunked" in (head.get("Transfer-Encoding") or "").lower()
    return decode_body(data, content_encoding=head.get("Content-Encoding"), is_chunked=is_chunked, where=where)


def _torn(where: str) -> str:
    return f"{where} ends in the middle of its record; fetch the archive again"
