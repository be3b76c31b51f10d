"""A record written to a folder, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from runut import __version__
from runut.errors import RunutError
from runut.export.words import interface_languages
from runut.record.address import RecordAddress
from runut.record.whole import WholeRecord
from runut.web.folder.site import Site
from runut.web.held import hold_whole

MARKER = "written-by-runut.txt"
"""Its first line says what wrote the folder, the others which files: a folder with any other is never replaced."""

_HEAD = "Runut "
_OF_SYSTEMS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".directory"})
"""Files that systems leave in a folder that somebody has looked at."""

Progress = Callable[[int, int], None]
"""Told how many pages and tables are written, and how many are known so far."""


def write_folder(
    record: WholeRecord,
    path: Path,
    *,
    at: RecordAddress,
    language: str = "id",
    progress: Progress = lambda _done, _met: None,
) -> None:
    """Write every view of a record as files in a folder, under another name first.

    Args:
        record: The record.
        path: The folder; one that Runut wrote is replaced, as is an empty one, nothing else.
        at: Where the record lies.
        language: The language in which it opens.
        progress: Told of every page.

    Raises:
        RunutError: The language is unknown, or the folder cannot be written.
    """
    if language not in interface_languages():
        known = ", ".join(interface_languages())
        raise RunutError(f"the pages have no words in {language!r}; choose one of: {known}")
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        check_replaceable(target)
        part.mkdir()
        try:
            _write(Site(hold_whole(record, at), language=language), part, progress)
            _put(part, target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise RunutError(f"cannot write the folder {path}: {error.strerror or error}; {_advice(target)}") from error


def check_replaceable(target: Path) -> None:
    """Refuse a place where something stands that Runut did not write.

    Raises:
        OSError: Something does.
    """
    if not target.exists():
        return
    if not target.is_dir():
        raise NotADirectoryError("a file stands there, not a folder")
    found = {name for name in _list_files(target) if name.rpartition("/")[2] not in _OF_SYSTEMS}
    if not found:
        return
    if MARKER not in found:
        raise FileExistsError("the folder holds something that Runut did not write")
    head, *names = (target / MARKER).read_text(encoding="utf-8", errors="replace").splitlines()
    foreign = sorted(found - {MARKER, *names})
    if not head.startswith(_HEAD):
        raise FileExistsError("the folder holds something that Runut did not write")
    if foreign:
        raise FileExistsError(f"the folder holds {foreign[0]}, which Runut did not write")


def _list_files(folder: Path) -> Iterator[str]:
    for place, _, files in os.walk(folder):
        for name in files:
            yield (Path(place) / name).relative_to(folder).as_posix()


def _write(site: Site, folder: Path, progress: Progress) -> None:
    with (folder / MARKER).open("x", encoding="utf-8", newline="\n") as marker:
        marker.write(f"{_HEAD}{__version__}: these files may be replaced by it\n")
        made: set[Path] = set()
        for name, content in site.files():
            file = folder / name
            if file.parent not in made:
                file.parent.mkdir(parents=True, exist_ok=True)
                made.add(file.parent)
            with file.open("xb") as opened:
                opened.write(content)
            marker.write(f"{name}\n")
            progress(site.done, site.met)


def _put(part: Path, target: Path) -> None:
    """Give a whole folder its name; what stood there goes only when the new one stands."""
    if not target.exists():
        part.rename(target)
        return
    old = target.with_name(f".{target.name}.{os.getpid()}.old")
    target.rename(old)
    try:
        part.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _advice(target: Path) -> str:
    if not target.parent.is_dir():
        return f"make the folder {target.parent} first"
    return "choose another place with room for it, where you may write"
