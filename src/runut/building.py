"""New pages → the record that holds them and what all of its pages say together, some dozens at a time."""

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
from runut.link import link_all
from runut.link.comparing.rulings import Rulings
from runut.link.texts.copies import CopyIndex, body_of
from runut.loading import collection_paused
from runut.read import ReadOptions
from runut.reading import read_each
from runut.record.address import RecordAddress
from runut.record.build_report import BuildPhase, BuildProgress, BuildReport
from runut.record.page import DropKind, Dropped, Page
from runut.record.page_record import PageRecord
from runut.rereading import PAGES_PER_TRANSACTION, read_settled
from runut.rereading_new import settle_new

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile

_CHARS_PER_TRANSACTION = 4_000_000
_DIGESTS_KEPT = 100_000
"""Far more pages than are on their way at a time: those before them are in the record, which is asked first."""


Progress = Callable[[BuildProgress], None]


@dataclass(slots=True)
class Build:
    """One build as it goes on."""

    record: RecordFile
    address: RecordAddress
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
        at_once = 1 if is_slow else PAGES_PER_TRANSACTION
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
        own = self.address
        return (
            isinstance(own, Path)
            and Path(dropped.source).name.startswith(own.name)
            and Path(dropped.source).resolve().parent == own.resolve().parent
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

    @collection_paused()
    def store_links(self) -> None:
        """Link the whole record and store the links, until they are those of its pages and of what people ruled."""
        while not self.record.has_current_links(__version__):
            self.tell(BuildPhase.LINKING)
            rulings = self.record.read_rulings()
            if self._add_to_links(rulings):
                continue
            settled = read_settled(self.record, made_by=__version__)
            linked = link_all(settled.pages, rulings)
            with _unbroken():
                self.record.write_links(linked, made_by=__version__, ruled_by=rulings.head, frames=settled.frames)

    def _add_to_links(self, rulings: Rulings) -> bool:
        """Add the new pages to the links as they are, where all else stays as it was read."""
        new = self.record.growing.find_new(rulings, made_by=__version__)
        frames = settle_new(self.record, new, made_by=__version__) if new else None
        if frames is None:
            return False
        with _unbroken():
            return self.record.growing.grow(rulings, made_by=__version__, frames=frames)

    def tell(self, phase: BuildPhase) -> None:
        """Tell how far it has come."""
        if self.progress is not None:
            done = self.new + self.known + self.outside + len(self.dropped)
            self.progress(BuildProgress(phase=phase, done=done, total=self.total, stored=self.new))

    def report(self) -> BuildReport:
        """Return what was done."""
        return BuildReport(
            address=self.address,
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
