"""How many pages lie ahead, as far as names and line breaks tell: enough for a progress bar."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path

from runut.read.sources import GLOB_SIGNS, ROW_ENDINGS, STANDARD_INPUT, find_files

_BLOCK_BYTES = 1 << 20


def estimate_pages(sources: Iterable[str | Path]) -> int | None:
    """Return about how many pages the sources give, None where standard input is among them."""
    names = [str(source) for source in ([sources] if isinstance(sources, str | Path) else sources)]
    if STANDARD_INPUT in names:
        return None
    return sum(map(_estimate_in, names))


def _estimate_in(source: str) -> int:
    path = Path(source)
    try:
        if path.is_dir():
            return sum(map(_estimate_in_file, find_files(path)))
        if not path.exists() and GLOB_SIGNS.intersection(source):
            return sum(map(_estimate_in, glob.glob(source, recursive=True)))  # noqa: PTH207 - takes absolute patterns
        return _estimate_in_file(path)
    except OSError:
        return 1


def _estimate_in_file(path: Path) -> int:
    """Count a file's lines where each is a page; any other file is one."""
    if path.suffix.lower() not in ROW_ENDINGS:
        return 1
    breaks, last = 0, b""
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            breaks += block.count(b"\n")
            last = block[-1:]
    return breaks + (last not in {b"", b"\n"})
