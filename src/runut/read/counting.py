"""How many pages lie ahead, as far as names and line breaks tell: enough for a progress bar."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from runut.read.files import ROW_ENDINGS
from runut.read.inputs import STANDARD_INPUT, find_inputs
from runut.read.unpacking import COMPRESSED_ENDINGS
from runut.record.page import Dropped

_BLOCK_BYTES = 1 << 20
_MANY_ENDINGS = frozenset({*COMPRESSED_ENDINGS, ".json", ".parquet", ".warc", ".wet"})
"""How many pages are in these is not known before they are read."""


def estimate_pages(sources: Iterable[str | Path]) -> int | None:
    """Return about how many pages the sources give, None where one is among them that does not show how many it has."""
    names = [str(source) for source in ([sources] if isinstance(sources, str | Path) else sources)]
    counts = [1 if isinstance(found, Dropped) else _estimate_in_file(found) for found in find_inputs(names)]
    return None if None in counts else sum(count for count in counts if count is not None)


def _estimate_in_file(name: str) -> int | None:
    """Count a file's lines where each is a page; any other file is one, unless it may hold any number."""
    path = Path(name)
    ending = path.suffix.lower()
    if name == STANDARD_INPUT or ending in _MANY_ENDINGS:
        return None
    if ending not in ROW_ENDINGS:
        return 1
    try:
        return _count_lines(path)
    except OSError:
        return 1


def _count_lines(path: Path) -> int:
    breaks, last = 0, b""
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            breaks += block.count(b"\n")
            last = block[-1:]
    return breaks + (last not in {b"", b"\n"})
