"""JSONL → pages: one object a line with "text", and if known "id", "published", "url"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from runut.errors import InputError
from runut.read.decode import decode_page
from runut.read.from_bytes import MAX_PAGE_BYTES
from runut.read.pages import make_page
from runut.record.page import Dropped, Page, PageFormat


def is_row(line: bytes) -> bool:
    """Tell whether a line is a JSON object with a text."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "text" in row


def find_row_pages(lines: Iterable[bytes], source: str, *, published: str | None) -> Iterator[Page | Dropped]:
    """Yield the page of each row; a faulty one gives a `Dropped` with its line number."""
    for number, line in enumerate(lines, 1):
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        where = f"{source}:{number}"
        try:
            yield _parse_row(line, where, published)
        except InputError as error:
            yield Dropped(source=where, reason=str(error))


def _parse_row(line: bytes, where: str, published: str | None) -> Page:
    if len(line) > MAX_PAGE_BYTES:
        raise InputError(f"{where} is longer than {MAX_PAGE_BYTES:,} bytes; split the page")
    try:
        row = json.loads(decode_page(line, where).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where} is no JSON object ({error}); mend or remove the line") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise InputError(f'{where} has no "text" that is a string; mend or remove the line')
    return make_page(
        row["text"],
        id=_string(row, "id", where) or where,
        format=PageFormat.JSONL,
        url=_string(row, "url", where),
        published=_string(row, "published", where) or published,
        where=where,
    )


def _string(row: dict[str, Any], key: str, where: str) -> str | None:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | None):
        raise InputError(f'{where}: "{key}" is no string; mend or remove the line')
    return None if value is None else str(value).strip() or None
