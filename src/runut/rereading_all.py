"""All pages of a record read anew by this program: in their place, or only to see what it would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from runut.clean import Frames, FrameSample
from runut.read import DEFAULT_OPTIONS
from runut.reading import read_each
from runut.record.page import Dropped
from runut.record.page_record import PageRecord

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile
    from runut.store.review_file import ReviewFile

_PAGES_PER_TRANSACTION = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What reading all pages anew did.

    Attributes:
        pages: How many there are.
        changed: Digests of those that are read otherwise now.
        failed: Those that could not be read anew, and stay as they were.
    """

    pages: int
    changed: tuple[str, ...]
    failed: tuple[Dropped, ...] = ()


def read_anew(records: Iterable[PageRecord]) -> Iterator[PageRecord | Dropped]:
    """Yield what this program reads of the pages of records, all of a record, in their order."""
    known = list(records)
    return read_each((record.page for record in known), DEFAULT_OPTIONS, frames=_find_frames(known))


def _find_frames(records: Iterable[PageRecord]) -> Frames:
    sample = FrameSample()
    for record in records:
        sample.add(record.page)
    return sample.find_frames()


def reread_all(record: RecordFile, reviews: ReviewFile, *, made_by: str) -> Reread:
    """Put what this program reads of all pages in the place of what was read; every decision stays.

    Args:
        record: The record, open for building.
        reviews: The same with what the machine read.
        made_by: Version of the program.
    """
    there = record.read_records()
    changed: list[str] = []
    failed: list[Dropped] = []
    batch: list[PageRecord] = []
    for found in read_anew(there):
        if isinstance(found, Dropped):
            failed.append(found)
            continue
        batch.append(found)
        if len(batch) == _PAGES_PER_TRANSACTION:
            changed += _replace(record, reviews, batch, made_by)
            batch = []
    changed += _replace(record, reviews, batch, made_by)
    return Reread(pages=len(there), changed=tuple(changed), failed=tuple(failed))


def _replace(record: RecordFile, reviews: ReviewFile, batch: list[PageRecord], made_by: str) -> list[str]:
    """Store those of some pages that are read otherwise than before; returns their digests."""
    before = {found.page.sha256: found for found in reviews.read_machine(page.page.sha256 for page in batch)}
    anew = [found for found in batch if found != before[found.page.sha256]]
    if anew:
        record.replace(anew, made_by=made_by)
    return [found.page.sha256 for found in anew]
