"""The whole flow, in one direction: the only place where rooms meet.

```
bytes ─read─▶ Page ─clean─▶ Article ─extract─▶ PageRecord ─store─▶ record ─link─▶ Links ─store─▶ record
```

The part up to the page record is `runut.reading`.
"""

from __future__ import annotations

import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from runut import __version__
from runut.clean import join_parts
from runut.errors import RunutError, UnknownIdError
from runut.export.dossier import write_dossier
from runut.link import link_records
from runut.link.copies import CopyIndex, body_of
from runut.page_reading import read_page
from runut.read import DEFAULT_OPTIONS, ReadOptions, estimate_pages, find_pages
from runut.reading import (
    Source,
    fetch_pages,
    index_articles,
    read_each,
    read_pages,
    read_to_file,
    split_sources,
)
from runut.record.build_report import BuildPhase, BuildProgress, BuildReport
from runut.record.linked import Links
from runut.record.page import DropKind, Dropped, Page
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord
from runut.rereading import read_settled
from runut.store import record_for_building, record_for_reading

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile

__all__ = [
    "build",
    "find_id",
    "index_articles",
    "open_around",
    "open_links",
    "open_record",
    "read_page",
    "read_pages",
    "read_to_file",
    "write_report",
]

_PAGES_PER_TRANSACTION = 48
_CHARS_PER_TRANSACTION = 4_000_000
_MAX_IDS_SHOWN = 8
_DIGESTS_KEPT = 100_000
"""Far more pages than are on their way at a time: those before them are in the record, which is asked first."""


Progress = Callable[[BuildProgress], None]


def build(
    sources: Iterable[Source],
    *,
    to: str | Path,
    published: str | None = None,
    progress: Progress | None = None,
    options: ReadOptions = DEFAULT_OPTIONS,
) -> BuildReport:
    """Read pages into a record file, adding what is new, and link the whole record again.

    It can be interrupted at any point: every page that was stored stays, and the same call goes on from there.

    Args:
        sources: Files, folders, globs, "-" for standard input, or `WebSources`.
        to: The record file; it is made where there is none.
        published: EDTF date of publication for pages that bring none of their own.
        progress: Called as the build goes on.
        options: Which pages are read, and by which names of fields; the limit counts pages that are new.

    Raises:
        InputError: `published` is no EDTF date.
        RecordFileError: The file is not ours, newer, in use, or cannot be written.
    """
    path = Path(to)
    paths, webs = split_sources(sources)
    pages = join_parts(find_pages(paths, published=published, options=options))
    total = None if progress is None or webs else estimate_pages(paths)
    with record_for_building(path) as record:
        run = _Build(record, path, progress, total, options)
        run.store_pages(pages)
        for web in webs:
            run.store_pages(join_parts(fetch_pages(web, published=published, voting=options.voting)), is_slow=True)
        run.store_links()
        return run.report()


@dataclass(slots=True)
class _Build:
    """One build as it goes on."""

    record: RecordFile
    path: Path
    progress: Progress | None
    total: int | None
    options: ReadOptions
    new: int = 0
    known: int = 0
    outside: int = 0
    undated: int = 0
    dropped: list[Dropped] = field(default_factory=list)
    no_pages: list[Dropped] = field(default_factory=list)
    not_read: Counter[str] = field(default_factory=Counter)
    articles: CopyIndex = field(default_factory=CopyIndex)
    copies: Counter[bool] = field(default_factory=Counter)

    def store_pages(self, pages: Iterable[Page | Dropped], *, is_slow: bool = False) -> None:
        """Read what is new and store it, some dozens of pages at a time; each by itself where they come slowly."""
        self.tell(BuildPhase.READING)
        batch: list[PageRecord] = []
        at_once = 1 if is_slow else _PAGES_PER_TRANSACTION
        left = None if self.options.limit is None else self.options.limit - self.new
        options = replace(self.options, limit=left)
        for found in read_each(self.find_new(pages, at_once), options, workers=1 if is_slow else None):
            if isinstance(found, Dropped):
                self.leave_out(found)
            else:
                batch.append(found)
                self.look_for_copy(found)
            if len(batch) >= at_once or _count_chars(batch) >= _CHARS_PER_TRANSACTION:
                self.store(batch)
                batch = []
        self.store(batch)

    def look_for_copy(self, found: PageRecord) -> None:
        """Count a page whose article is a copy of one read before it; it stays a page of its own."""
        copy = self.articles.add(found.page.id, body_of(found.page.text, found.article))
        if copy is not None:
            self.copies[copy.is_exact] += 1

    def leave_out(self, dropped: Dropped) -> None:
        """Count what gave no page."""
        if dropped.kind is DropKind.OUTSIDE:
            self.outside += 1
        else:
            (self.dropped if dropped.kind is DropKind.FAULT else self.no_pages).append(dropped)

    def find_new(self, pages: Iterable[Page | Dropped], at_once: int) -> Iterator[Page | Dropped]:
        """Yield what the record does not hold; a page that comes twice comes once."""
        seen: dict[str, None] = {}
        rest = iter(pages)
        while chunk := list(islice(rest, at_once)):
            with _unbroken():
                known = self.record.find_known(page.sha256 for page in chunk if isinstance(page, Page))
            for page in chunk:
                if isinstance(page, Dropped):
                    if not self.is_own_file(page):
                        yield page
                elif page.sha256 in known or page.sha256 in seen:
                    self.known += 1
                else:
                    seen[page.sha256] = None
                    yield page
            while len(seen) > _DIGESTS_KEPT:
                del seen[next(iter(seen))]

    def is_own_file(self, dropped: Dropped) -> bool:
        """Tell whether an input is the record itself (or its log), which lies in a folder that is read."""
        return Path(dropped.source).name.startswith(self.path.name) and (
            Path(dropped.source).resolve().parent == self.path.resolve().parent
        )

    def store(self, batch: list[PageRecord]) -> None:
        """Store pages in one transaction, and tell of them."""
        with _unbroken():
            if batch:
                stored = self.record.add(batch, recorded_at=datetime.now(UTC), made_by=__version__)
                self.new += len(stored)
                self.not_read.update(found.not_read.partition(" (")[0] for found in batch if found.not_read)
                self.undated += sum(found.article.published is None for found in batch)
            self.tell(BuildPhase.READING)

    def store_links(self) -> None:
        """Link the whole record and store the links, unless they are there."""
        if not self.record.has_current_links(__version__):
            self.tell(BuildPhase.LINKING)
            links = link_records(read_settled(self.record, made_by=__version__))
            with _unbroken():
                self.record.write_links(links, made_by=__version__)

    def tell(self, phase: BuildPhase) -> None:
        """Tell how far it has come."""
        if self.progress is not None:
            done = self.new + self.known + self.outside + len(self.dropped)
            self.progress(BuildProgress(phase=phase, done=done, total=self.total, stored=self.new))

    def report(self) -> BuildReport:
        """Return what was done."""
        return BuildReport(
            path=self.path,
            new=self.new,
            known=self.known,
            dropped=tuple(self.dropped),
            no_pages=tuple(self.no_pages),
            outside=self.outside,
            undated=self.undated,
            not_read=tuple(self.not_read.most_common()),
            exact_copies=self.copies[True],
            near_copies=self.copies[False],
            holds=self.record.count_rows(),
        )


@contextmanager
def _unbroken() -> Iterator[None]:
    """Hold Ctrl-C back while a transaction runs, so that what is told as stored is what was stored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[FrameType | None] = []
    before = signal.signal(signal.SIGINT, lambda _, frame: asked.append(frame))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if asked and callable(before):
        before(signal.SIGINT, asked[0])


def _count_chars(batch: Iterable[PageRecord]) -> int:
    return sum(len(found.page.text) for found in batch)


def open_record(path: str | Path) -> WholeRecord:
    """Read a whole record into memory.

    Raises:
        RecordFileError: The file is missing, not ours, or newer than this program.
    """
    record = record_for_reading(Path(path))
    return WholeRecord(pages=record.read_records(), links=record.read_links())


def open_links(path: str | Path) -> Links:
    """Read only what a record's pages say together.

    Raises:
        RecordFileError: As for `open_record`.
    """
    return record_for_reading(Path(path)).read_links()


def find_id(path: str | Path, start: str) -> str:
    """Return the one id of a record that begins so.

    Raises:
        UnknownIdError: There is none, or more than one.
        RecordFileError: As for `open_record`.
    """
    ids = record_for_reading(Path(path)).find_ids(start) if start else ()
    if start in ids or len(ids) == 1:
        return start if start in ids else ids[0]
    if not ids:
        raise UnknownIdError(f"{path} holds nothing with the id {start!r}; `runut show {path}` lists ids")
    shown = ", ".join(ids[:_MAX_IDS_SHOWN]) + (", …" if len(ids) > _MAX_IDS_SHOWN else "")
    raise UnknownIdError(f"{start!r} is the beginning of {len(ids)} ids in {path}; write more of it: {shown}")


def open_around(path: str | Path, id: str) -> WholeRecord:  # noqa: A002 - the record's own name for it
    """Read all links of a record, and of its pages only those that one claim or linked thing stands on.

    Raises:
        RecordFileError: As for `open_record`.
    """
    record = record_for_reading(Path(path))
    links = record.read_links()
    claims = {id}
    claims.update(claim for thing in links.happenings if thing.id == id for claim in thing.claims)
    claims.update(claim for thing in links.agreements if thing.id == id for claim in thing.claims)
    for disagreement in links.disagreements:
        if disagreement.id == id:
            claims.update(claim for version in disagreement.versions for claim in version.claims)
    digests = set(record.find_pages_of(claims))
    digests.update(page for lineage in links.lineages if lineage.id == id for page in lineage.pages)
    return WholeRecord(pages=record.read_records(digests), links=links)


def write_report(path: str | Path, to: str | Path, *, language: str = "id") -> None:
    """Write a record's dossier.

    Raises:
        RecordFileError: As for `open_record`.
        RunutError: The language is unknown, or the dossier cannot be written.
    """
    if Path(to).exists() and not (Path(to).is_file() or Path(to).is_dir()):
        raise RunutError(f"{to} is a device or a pipe, which a dossier would replace; give a file name")
    write_dossier(open_record(path), Path(to), language=language)
