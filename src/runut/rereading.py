"""The pages of a record read again where the other pages of their outlet tell more of them.

A page is read by itself when it comes. Which of its lines stand around other stories too is known once all pages are
there, and depends on nothing but which those are; so the record is the same in whatever order, and in however many
builds, they came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from runut.clean import Frames, FrameSample, clean_page_among, is_read_among, takes_in_frame
from runut.read import DEFAULT_OPTIONS
from runut.reading import read_each
from runut.record.page_record import PageRecord

if TYPE_CHECKING:
    from runut.store.record_file import RecordFile

PAGES_PER_TRANSACTION = 48


def read_settled(record: RecordFile, *, made_by: str) -> tuple[PageRecord, ...]:
    """Return all page records of a record, after putting those in their place that read otherwise among the others.

    Args:
        record: The record, open for building.
        made_by: Version of the program.
    """
    records = record.read_records()
    anew = reread_among(records)
    is_changed = False
    while batch := list(islice(anew, PAGES_PER_TRANSACTION)):
        record.replace(batch, made_by=made_by)
        is_changed = True
    return record.read_records() if is_changed else records


def reread_among(records: Sequence[PageRecord]) -> Iterator[PageRecord]:
    """Yield anew those of some records that read otherwise among all of their pages.

    Args:
        records: All page records of a record.
    """
    sample = FrameSample()
    for record in records:
        sample.add(record.page)
    frames = sample.find_frames()
    pages = (record.page for record in records if _reads_otherwise(record, frames))
    for found in read_each(pages, DEFAULT_OPTIONS, frames=frames):
        if isinstance(found, PageRecord):
            yield found


def _reads_otherwise(record: PageRecord, frames: Frames) -> bool:
    """Tell whether an article is another among the others; the rules are asked only where they may matter."""
    page, article = record.page, record.article
    if not is_read_among(article) and not takes_in_frame(page, article, frames):
        return False
    try:
        return clean_page_among(page, frames).lines != article.lines
    except Exception:  # noqa: BLE001 - one page never stops a build: it stays as it was read
        return False
