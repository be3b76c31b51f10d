"""The pages of a record read again where the other pages of their outlet tell more of them.

A page is read by itself when it comes. Which of its lines stand around other stories too is known once all pages are
there, and depends on nothing but which those are; so the record is the same in whatever order, and in however many
builds, they came.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from runut.clean import Frames, FrameSample, clean_page_among, is_read_among, takes_in_frame
from runut.read import DEFAULT_OPTIONS
from runut.reading import read_each
from runut.record.page_record import PageRecord

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile

PAGES_PER_TRANSACTION = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """All pages of a record as linking reads them, and the frames of their outlets."""

    pages: tuple[PageRecord, ...]
    frames: Frames


def read_settled(record: RecordFile, *, made_by: str) -> Settled:
    """Return all page records as linking reads them, after putting those in their place that read otherwise now.

    Args:
        record: The record, open for building.
        made_by: Version of the program.
    """
    records = {found.page.sha256: found for found in record.read_lean_records()}
    frames = _find_frames(records.values())
    doubtful = iter([digest for digest, found in records.items() if may_read_otherwise(found, frames)])
    while chunk := list(islice(doubtful, PAGES_PER_TRANSACTION)):
        anew = list(reread_among(record.read_records(chunk), frames))
        if anew:
            record.replace(anew, made_by=made_by)
            changed = record.read_lean_records(found.page.sha256 for found in anew)
            records.update((found.page.sha256, found) for found in changed)
    return Settled(pages=tuple(records.values()), frames=frames)


def reread_among(records: Iterable[PageRecord], frames: Frames) -> Iterator[PageRecord]:
    """Yield anew those of some records that read otherwise among all pages of their outlets.

    Args:
        records: In full.
        frames: What the outlets put around their stories.
    """
    pages = (record.page for record in records if _reads_otherwise(record, frames))
    for found in read_each(pages, DEFAULT_OPTIONS, frames=frames):
        if isinstance(found, PageRecord):
            yield found


def _find_frames(records: Iterable[PageRecord]) -> Frames:
    sample = FrameSample()
    for record in records:
        sample.add(record.page)
    return sample.find_frames()


def may_read_otherwise(record: PageRecord, frames: Frames) -> bool:
    """Tell whether other pages of its outlet had, or may have, a say in how an article is read."""
    return is_read_among(record.article) or takes_in_frame(record.page, record.article, frames)


def _reads_otherwise(record: PageRecord, frames: Frames) -> bool:
    """Tell whether an article is another among the others."""
    try:
        return clean_page_among(record.page, frames).lines != record.article.lines
    except Exception:  # noqa: BLE001 - one page never stops a build: it stays as it was read
        return False
