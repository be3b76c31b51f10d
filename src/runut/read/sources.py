"""Files, folders, globs and standard input → a stream of pages, where one bad page never stops the run."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from runut.errors import InputError
from runut.read.from_bytes import HTML_ENDINGS, MAX_PAGE_BYTES, page_from_bytes
from runut.read.pages import check_published
from runut.read.rows import find_row_pages, is_row
from runut.record.page import Dropped, Page

STANDARD_INPUT = "-"
ROW_ENDINGS = frozenset({".jsonl", ".ndjson"})
_PLAIN_ENDINGS = frozenset({".txt", ".text", ".md"})
GLOB_SIGNS = frozenset("*?[")


def find_pages(sources: Iterable[str | Path], *, published: str | None = None) -> Iterator[Page | Dropped]:
    """Yield the pages of files, folders, globs and "-" (standard input), in order, with unique ids.

    What cannot be read gives a `Dropped` with the reason, and the rest goes on.

    Args:
        sources: Paths; a folder gives its files sorted by path, hidden ones left out.
        published: EDTF date of publication for pages that bring none of their own.

    Raises:
        InputError: `published` is no EDTF date.
    """
    given = check_published(published, "your argument")
    one_only = isinstance(sources, str | Path)
    return _with_unique_ids(
        chain.from_iterable(_find_in(str(source), given) for source in ([sources] if one_only else sources))
    )


def _with_unique_ids(pages: Iterable[Page | Dropped]) -> Iterator[Page | Dropped]:
    """Yield the same pages; a second page of an id is renamed to "id-2", a third to "id-3"."""
    times_seen: dict[str, int] = {}
    for page in pages:
        if isinstance(page, Dropped):
            yield page
            continue
        name = page.id
        while name in times_seen:
            times_seen[page.id] += 1
            name = f"{page.id}-{times_seen[page.id]}"
        times_seen[name] = 1
        yield page if name == page.id else _renamed(page, name)


def _renamed(page: Page, name: str) -> Page:
    return Page(
        id=name,
        text=page.text,
        sha256=page.sha256,
        format=page.format,
        url=page.url,
        published=page.published,
        fetched=page.fetched,
        metadata=page.metadata,
    )


def _find_in(source: str, published: str | None) -> Iterator[Page | Dropped]:
    try:
        if source == STANDARD_INPUT:
            yield from _find_in_stream(sys.stdin.buffer, "standard input", published)
        elif Path(source).is_dir():
            yield from _find_in_folder(Path(source), published)
        elif not Path(source).exists() and GLOB_SIGNS.intersection(source):
            yield from _find_in_glob(source, published)
        else:
            yield from _find_in_file(Path(source), published)
    except (InputError, OSError, ValueError) as error:
        yield Dropped(source=source, reason=_reason_of(error, source))


def _reason_of(error: Exception, source: str) -> str:
    """Say what, where and what to do."""
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return f"{source} does not exist; check the path"
    if isinstance(error, PermissionError):
        return f"{source} may not be read by you; change its permissions or copy it"
    what = error.strerror if isinstance(error, OSError) else error
    return f"{source} cannot be read ({what}); check the path and the disk"


def _find_in_folder(folder: Path, published: str | None) -> Iterator[Page | Dropped]:
    empty = True
    for path in find_files(folder):
        empty = False
        yield from _find_in(str(path), published)
    if empty:
        raise InputError(f"{folder} holds no page; put .txt, .html or .jsonl files in it")


def find_files(folder: Path) -> Iterator[Path]:
    """Yield a folder's visible files, those of a folder before its subfolders, sorted by name."""
    for root, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith(".") and (path.is_file() or path.is_symlink()):
                yield path


def _raise(error: OSError) -> None:
    raise error


def _find_in_glob(pattern: str, published: str | None) -> Iterator[Page | Dropped]:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - takes absolute patterns
    if not paths:
        raise InputError(f"{pattern} matches no file; check the pattern")
    for path in paths:
        yield from _find_in(path, published)


def _find_in_file(path: Path, published: str | None) -> Iterator[Page | Dropped]:
    with path.open("rb") as stream:
        ending = path.suffix.lower()
        if ending in ROW_ENDINGS:
            yield from _find_rows(stream, (), str(path), published)
        elif ending in HTML_ENDINGS or ending in _PLAIN_ENDINGS:
            yield _read_page(stream, (), path.name, str(path), published)
        else:
            yield from _find_in_stream(stream, str(path), published)


def _find_in_stream(stream: BinaryIO, source: str, published: str | None) -> Iterator[Page | Dropped]:
    """Yield a stream's rows if its first line that is not empty is one, else its one page."""
    first: list[bytes] = []
    for line in _find_lines(stream):
        first.append(line)
        if line.strip():
            break
    if first and is_row(first[-1]):
        yield from _find_rows(stream, first, source, published)
    else:
        yield _read_page(stream, first, Path(source).name, source, published)


def _find_rows(
    stream: BinaryIO, first: Iterable[bytes], source: str, published: str | None
) -> Iterator[Page | Dropped]:
    empty = True
    for page in find_row_pages(chain(first, _find_lines(stream)), source, published=published):
        empty = False
        yield page
    if empty:
        raise InputError(f"{source} is empty; give a page with text")


def _find_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a stream's lines; of a line that is too long, its beginning, so that memory stays bounded."""
    while line := stream.readline(MAX_PAGE_BYTES + 1):
        rest = line
        while len(rest) > MAX_PAGE_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_PAGE_BYTES + 1)
        yield line


def _read_page(stream: BinaryIO, first: Iterable[bytes], name: str, source: str, published: str | None) -> Page:
    data = b"".join((*first, stream.read(MAX_PAGE_BYTES + 1)))
    return page_from_bytes(data, id=name, published=published, where=source)
