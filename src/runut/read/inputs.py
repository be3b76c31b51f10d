"""Paths, folders and globs → the files that they stand for."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from runut.errors import InputError
from runut.record.page import Dropped

STANDARD_INPUT = "-"
GLOB_SIGNS = frozenset("*?[")


def find_inputs(sources: Iterable[str | Path]) -> Iterator[str | Dropped]:
    """Yield the path of each file, "-" for standard input, and what cannot be opened or is empty as `Dropped`."""
    for source in map(str, sources):
        try:
            yield from _find_in(source)
        except (InputError, OSError, ValueError) as error:
            yield Dropped(source=source, reason=reason_of(error, source))


def _find_in(source: str) -> Iterator[str | Dropped]:
    path = Path(source)
    if source == STANDARD_INPUT:
        yield source
    elif path.is_dir():
        yield from _find_in_folder(path)
    elif not path.exists() and GLOB_SIGNS.intersection(source):
        yield from _find_in_glob(source)
    else:
        yield source


def _find_in_folder(folder: Path) -> Iterator[str]:
    empty = True
    for path in find_files(folder):
        empty = False
        yield str(path)
    if empty:
        raise InputError(f"{folder} holds no page; put .txt, .html, .jsonl, .parquet or .warc files in it")


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


def _find_in_glob(pattern: str) -> Iterator[str | Dropped]:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - takes absolute patterns
    if not paths:
        raise InputError(f"{pattern} matches no file; check the pattern")
    yield from find_inputs(paths)


def reason_of(error: Exception, source: str) -> str:
    """Say what, where and what to do."""
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return f"{source} does not exist; check the path"
    if isinstance(error, PermissionError):
        return f"{source} may not be read by you; change its permissions or copy it"
    what = error.strerror if isinstance(error, OSError) else error
    return f"{source} cannot be read ({what}); check the path and the disk"
