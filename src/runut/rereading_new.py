"""New pages of a linked record read again among those of their outlets, without reading all pages of the record.

What other pages of its outlet tell of a page is known by the frame of the outlet, and the frame by some of its pages.
A linked page reads otherwise only where a frame of its is another since the new pages came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from runut.clean import MOST_FRAMING_PAGES, PAGES_OF_OUTLET, Frame, Frames, FrameSample, find_outlets, number_of
from runut.rereading import PAGES_PER_TRANSACTION, may_read_otherwise, reread_among
from runut.store.growing_links import PAGES_TRIED

if TYPE_CHECKING:
    from runut.record.page import Page
    from runut.store.record_file import RecordFile


def settle_new(record: RecordFile, new: Collection[str], *, made_by: str) -> bool:
    """Put those of the new pages in their place that read otherwise among the others.

    Args:
        record: The record, open for building.
        new: Digests of the pages that were not linked yet.
        made_by: Version of the program.

    Returns:
        Whether no page that was linked reads otherwise; else nothing may have been done.
    """
    outlets = _Outlets(record, new)
    if not outlets.has_room():
        return False
    asked = outlets.of_new
    moved = outlets.find_moved()
    if moved is None:
        return False
    old = record.growing.find_pages_of_outlets({number_of(outlet) for outlet in moved})
    wanted = [*new, *sorted(old)]
    for first in range(0, len(wanted), PAGES_PER_TRANSACTION):
        some = wanted[first : first + PAGES_PER_TRANSACTION]
        frames = outlets.find_frames(asked | _find_outlets(record, some))
        if frames is None:
            return False
        doubtful = [one.page.sha256 for one in record.read_lean_records(some) if may_read_otherwise(one, frames)]
        anew = list(reread_among(record.read_records(doubtful), frames)) if doubtful else []
        if any(one.page.sha256 in old for one in anew):
            return False
        if anew:
            record.replace(anew, made_by=made_by)
    return True


def _find_outlets(record: RecordFile, pages: Collection[str]) -> set[str]:
    return {outlet for page in record.growing.read_texts(pages) for outlet in find_outlets(page)}


class _Outlets:
    """The outlets of new pages, and their frames now and before."""

    def __init__(self, record: RecordFile, new: Collection[str]) -> None:
        self._growing = record.growing
        self._new: dict[str, list[Page]] = defaultdict(list)
        for page in self._growing.read_texts(new):
            for outlet in find_outlets(page):
                self._new[outlet].append(page)
        self._frames: dict[str, Frames | None] = {}

    @property
    def of_new(self) -> set[str]:
        """The outlets of the new pages."""
        return set(self._new)

    def has_room(self) -> bool:
        """Tell whether so many pages are kept of each outlet as of any other record: those of very many are fewer."""
        more = sum(min(len(pages), PAGES_OF_OUTLET) for pages in self._new.values())
        return self._growing.count_framing() + more <= MOST_FRAMING_PAGES

    def find_moved(self) -> set[str] | None:
        """Return the outlets whose frame is another since the new pages came; None where it cannot be told."""
        moved = set()
        for outlet, pages in self._new.items():
            first = self._read_first(outlet)
            now = find_frame(outlet, [*first, *pages])
            before = now if _are_behind(pages, first) else find_frame(outlet, first)
            if now is None or before is None:
                return None
            self._frames[outlet] = now
            if now != before:
                moved.add(outlet)
        return moved

    def find_frames(self, outlets: Iterable[str]) -> Frames | None:
        """Return the frames of outlets as they are now; None where one cannot be told."""
        frames: dict[str, Frame] = {}
        for outlet in sorted(outlets):
            if outlet not in self._frames:
                self._frames[outlet] = find_frame(outlet, self._read_first(outlet))
            found = self._frames[outlet]
            if found is None:
                return None
            frames.update(found)
        return frames

    def _read_first(self, outlet: str) -> tuple[Page, ...]:
        number = number_of(outlet)
        return self._growing.read_texts(self._growing.find_first_pages({number})[number])


def _are_behind(pages: Iterable[Page], first: Collection[Page]) -> bool:
    """Tell whether pages come too late to be among those by which a frame is known."""
    last = max((number_of(page.sha256) for page in first), default=0)
    return len(first) >= PAGES_TRIED and all(number_of(page.sha256) > last for page in pages)


def find_frame(outlet: str, pages: Collection[Page]) -> Frames | None:
    """Return the frame of an outlet by its first pages, by its name; None where too few of so many have lines."""
    sample = FrameSample()
    for page in pages:
        sample.add(page)
    if len(pages) >= PAGES_TRIED and sample.count_of(outlet) < PAGES_OF_OUTLET:
        return None
    return {name: frame for name, frame in sample.find_frames().items() if name == outlet}
