"""Files, folders, globs and standard input → a stream of pages, where one bad page never stops the run."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from runut.errors import InputError
from runut.read.files import find_in_stream
from runut.read.html_voters import check_voters
from runut.read.inputs import STANDARD_INPUT, find_inputs, reason_of
from runut.read.numbered import Numbered, Place, Placed
from runut.read.options import DEFAULT_OPTIONS, ReadOptions
from runut.read.pages import check_published
from runut.record.page import Dropped, Page

_MAX_FAULTS_AT_FIRST = 1_000
"""A file whose first thousand rows give no page is not the file that was meant."""


def find_pages(
    sources: Iterable[str | Path], *, published: str | None = None, options: ReadOptions = DEFAULT_OPTIONS
) -> Iterator[Page | Dropped]:
    """Yield the pages of files, folders, globs and "-" (standard input), in order, with unique ids.

    What cannot be read gives a `Dropped` with the reason, and the rest goes on.

    Args:
        sources: Paths; a folder gives its files sorted by path, hidden ones left out.
        published: EDTF date of publication for pages that bring none of their own.
        options: By which names of fields rows are read.

    Raises:
        InputError: `published` is no EDTF date.
    """
    return (placed.item for placed in find_placed_pages(sources, published=published, options=options))


def find_placed_pages(
    sources: Iterable[str | Path],
    *,
    published: str | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
    after: Place | None = None,
    names: Iterable[str] = (),
) -> Iterator[Placed]:
    """Yield pages as `find_pages` does, each with its place, so that a later call can go on after it.

    Args:
        sources: Paths.
        published: EDTF date of publication for pages that bring none of their own.
        options: By which names of fields rows are read.
        after: The place of what was dealt with last; files and rows up to it are passed over unread.
        names: The ids that pages before it have.

    Raises:
        InputError: `published` is no EDTF date, or the extractors that are to vote are not installed.
    """
    given = check_published(published, "your argument")
    check_voters(options.voting)
    all_sources = [sources] if isinstance(sources, str | Path) else sources
    return _with_unique_ids(_find_placed(all_sources, given, options, after), names)


def _find_placed(
    sources: Iterable[str | Path], published: str | None, options: ReadOptions, after: Place | None
) -> Iterator[Placed]:
    for file, found in enumerate(find_inputs(sources)):
        if after is not None and file < after.file:
            continue
        name = found if isinstance(found, str) else found.source
        if after is not None and file == after.file and name != after.name:
            raise InputError(f"{name} stands where {after.name} stood: other pages than before; start anew")
        passed = after.number if after is not None and file == after.file else 0
        if isinstance(found, Dropped):
            if not passed:
                yield Placed(Place(file=file, name=name, number=1), found)
            continue
        for numbered in _find_in_file(found, published, options, passed):
            yield Placed(Place(file=file, name=name, number=numbered.number), numbered.item)


def _find_in_file(path: str, published: str | None, options: ReadOptions, after: int) -> Iterator[Numbered]:
    """Yield what a file gives after a number of it, and at its end what is wrong with it."""
    number = after
    source = "standard input" if path == STANDARD_INPUT else path
    try:
        with _open(path) as stream:
            found = find_in_stream(stream, source, published=published, options=options, after=after)
            for numbered in found if after else _unless_all_faulty(found, source):
                number = numbered.number
                yield numbered
    except (InputError, OSError, ValueError) as error:
        yield Numbered(number + 1, Dropped(source=source, reason=reason_of(error, source)))


def _unless_all_faulty(found: Iterable[Numbered], source: str) -> Iterator[Numbered]:
    """Yield the same, but not on and on where nothing is right from the beginning."""
    faults = 0
    is_sound = False
    for numbered in found:
        yield numbered
        is_sound = is_sound or isinstance(numbered.item, Page)
        faults += not is_sound
        if faults == _MAX_FAULTS_AT_FIRST:
            raise InputError(f"{source}: its first {faults:,} rows give no page; what follows is not read")


def _open(path: str) -> AbstractContextManager[BinaryIO]:
    """Open a file; standard input is not closed at the end, since it is not ours."""
    return nullcontext(sys.stdin.buffer) if path == STANDARD_INPUT else Path(path).open("rb")


def _with_unique_ids(pages: Iterable[Placed], names: Iterable[str]) -> Iterator[Placed]:
    """Yield the same pages; a second page of an id is renamed to "id-2", a third to "id-3"."""
    times_seen = dict.fromkeys(names, 1)
    for placed in pages:
        page = placed.item
        if isinstance(page, Dropped):
            yield placed
            continue
        name = page.id
        while name in times_seen:
            times_seen[page.id] += 1
            name = f"{page.id}-{times_seen[page.id]}"
        times_seen[name] = 1
        yield placed if name == page.id else Placed(placed.place, replace(page, id=name))
