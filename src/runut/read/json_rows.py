"""JSONL and JSON → pages: one object a line, or the objects of one array, read as they come."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from runut.errors import InputError
from runut.read.decode import decode_page
from runut.read.from_bytes import MAX_PAGE_BYTES, check_size
from runut.read.numbered import Numbered
from runut.read.options import FieldNames
from runut.read.rows import RowReading, is_page_row, page_of_row, page_or_reason
from runut.record.page import Dropped, Page

_MAX_VALUES = 2_000_000
"""An object of so many values takes some hundred megabytes; a page has some dozen."""
_SIGNS = (b",", b"[", b"{")
_BLOCK_BYTES = 1 << 16
_GAP = re.compile(r"[ \t\r\n,]*")


def is_row(line: bytes, fields: FieldNames) -> bool:
    """Tell whether a line is a JSON object with a text."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") or _has_too_many_values(line):
        return False
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return is_page_row(row, fields)


def find_line_pages(lines: Iterable[bytes], source: str, reading: RowReading, *, after: int = 0) -> Iterator[Numbered]:
    """Yield the page of each line that is an object; a faulty one gives a `Dropped` with its line number.

    Args:
        lines: The lines of the file, its first too.
        source: What the file is called.
        reading: How the rows become pages.
        after: Number of the last line that is passed over.
    """
    for number, line in enumerate(lines, 1):
        if number > after and line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield Numbered(number, _page_of_line(line, f"{source}:{number}", reading))


def _page_of_line(line: bytes, where: str, reading: RowReading) -> Page | Dropped:
    try:
        return page_of_row(_parse_line(line, where), where, reading)
    except InputError as error:
        return Dropped(source=where, reason=str(error))


def _parse_line(line: bytes, where: str) -> object:
    check_size(len(line), where)
    if _has_too_many_values(line):
        raise InputError(f"{where} has more than {_MAX_VALUES:,} values, as no page has; mend or remove it")
    try:
        return json.loads(decode_page(line, where).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where} is no JSON object ({error}); mend or remove it") from error


def _has_too_many_values(line: bytes) -> bool:
    return len(line) > _MAX_VALUES and sum(map(line.count, _SIGNS)) > _MAX_VALUES


def find_value_pages(
    stream: BinaryIO, first: bytes, source: str, reading: RowReading, *, after: int = 0
) -> Iterator[Numbered]:
    """Yield the page of each object of a JSON array, or of objects that stand one after the other.

    Args:
        stream: The file.
        first: What was read of it already.
        source: What the file is called.
        reading: How the rows become pages.
        after: Number of the last object that is passed over.

    Raises:
        InputError: It cannot be read on; what came before was given.
    """
    for number, value in enumerate(_find_values(stream, first, source), 1):
        if number > after:
            yield Numbered(number, page_or_reason(value, f"{source}:{number}", reading))


def _find_values(stream: BinaryIO, first: bytes, source: str) -> Iterator[object]:
    """Yield JSON values one by one; only the value in hand is kept, and it is tried again only when it has doubled."""
    decode = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape").decode
    parse = json.JSONDecoder().raw_decode
    held, is_open = decode(first), True
    is_array = held.lstrip().startswith("[")
    at = held.index("[") + 1 if is_array else 0
    while True:
        at = _end_of_gap(held, at)
        if is_array and held.startswith("]", at):
            return
        found = _parse_value(parse, held, at, source)
        if isinstance(found, _Value):
            at = found.end
            yield found.value
            continue
        if not is_open:
            if found or is_array:
                raise InputError(f"{source} is no whole JSON ({found or 'its array does not end'}); mend it") from found
            return
        held, at = held[at:], 0
        _check_value(held, source)
        block = stream.read(max(_BLOCK_BYTES, len(held)))
        is_open = bool(block)
        held += decode(block, final=not is_open)


class _Value(NamedTuple):
    """A JSON value, and where the text after it begins."""

    value: object
    end: int


def _parse_value(
    parse: Callable[[str, int], tuple[object, int]], held: str, at: int, source: str
) -> _Value | ValueError | None:
    """Return the value that begins there, or why none does; None where nothing is left."""
    if at >= len(held):
        return None
    try:
        return _Value(*parse(held, at))
    except RecursionError as error:
        raise InputError(f"{source} holds JSON nested too deeply; what follows is not read") from error
    except ValueError as error:
        return error


def _end_of_gap(text: str, at: int) -> int:
    match = _GAP.match(text, at)
    return match.end() if match else at


def _check_value(held: str, source: str) -> None:
    """Check that the value in hand is not larger than that of any page."""
    if len(held) > MAX_PAGE_BYTES or (len(held) > _MAX_VALUES and sum(map(held.count, ",[{")) > _MAX_VALUES):
        raise InputError(f"{source} holds a value too large for a page, or is no JSON; what follows is not read")
