"""Files with one address a line → addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from runut.errors import InputError
from runut.fetch.addresses import MAX_ADDRESS_CHARS, parse_address
from runut.fetch.listed import ListedPage
from runut.record.page import Dropped

STANDARD_INPUT = "-"
_MAX_LINE_BYTES = 4 * MAX_ADDRESS_CHARS


def find_in_url_list(source: str | Path) -> Iterator[ListedPage | Dropped]:
    """Yield the pages that a file lists; blank lines and those that begin with # are passed over.

    Args:
        source: The file, "-" for standard input.
    """
    if str(source) == STANDARD_INPUT:
        yield from find_in_lines(sys.stdin.buffer, "standard input")
        return
    try:
        with Path(source).open("rb") as stream:
            yield from find_in_lines(stream, str(source))
    except (OSError, ValueError) as error:
        what = error.strerror if isinstance(error, OSError) else error
        reason = f"{source} cannot be read ({what}); give a file with one address a line"
        yield Dropped(source=str(source), reason=reason)


def find_in_lines(stream: BinaryIO, source: str) -> Iterator[ListedPage | Dropped]:
    """Yield the page of each line; one that is no address gives a `Dropped` with its number."""
    number = 0
    while line := stream.readline(_MAX_LINE_BYTES):
        number += 1
        while not line.endswith(b"\n") and (rest := stream.readline(_MAX_LINE_BYTES)):
            line = line[:_MAX_LINE_BYTES] + rest[-1:]
        text = line.decode("utf-8", "replace").removeprefix("\ufeff").strip()
        if text and not text.startswith("#"):
            yield _listed(text, f"{source}:{number}")


def _listed(text: str, where: str) -> ListedPage | Dropped:
    try:
        return ListedPage(address=parse_address(text))
    except InputError as error:
        return Dropped(source=where, reason=f"{where}: {error}")
