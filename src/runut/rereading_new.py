"""New pages of a linked record read again among those of their outlets, without reading all pages of the record.

What other pages of its outlet tell of a page is known by the frame of the outlet, and the frame by some of its pages.
A linked page reads otherwise only where a frame of its is another since the new pages came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from runut.clean import (
    MOST_FRAMING_PAGES,
    PAGES_OF_OUTLET,
    Frame,
    Frames,
    KeptPage,
    find_frame,
    find_outlets,
    keep_page,
    number_of,
)
from runut.rereading import PAGES_PER_TRANSACTION, may_read_otherwise, reread_among
from runut.store.outlets import PAGES_TRIED

if TYPE_CHECKING:
    from runut.record.page import Page
    from runut.store.record_file import RecordFile


def settle_new(record: RecordFile, new: Collection[str], *, made_by: str) -> Frames | None:
    """Put those of the new pages in their place that read otherwise among the others.

    Args:
        record: The record, open for building.
        new: Digests of the pages that were not linked yet.
        made_by: Version of the program.

    Returns:
        The frames of their outlets; None where a linked page reads otherwise now, or it cannot be told.
    """
    outlets = _Outlets(record, new)
    if not outlets.has_room():
        return None
    moved = outlets.find_moved()
    if moved is None:
        return None
    old = record.growing.find_pages_of_outlets(moved)
    wanted = [*sorted(old), *new]  # where a linked page reads otherwise, nothing was done yet
    for first in range(0, len(wanted), PAGES_PER_TRANSACTION):
        some = wanted[first : first + PAGES_PER_TRANSACTION]
        frames = outlets.find_frames(some)
        doubtful = [one.page.sha256 for one in record.read_lean_records(some) if may_read_otherwise(one, frames)]
        anew = list(reread_among(record.read_records(doubtful), frames)) if doubtful else []
        if any(one.page.sha256 in old for one in anew):
            return None
        if anew:
            record.replace(anew, made_by=made_by)
    return outlets.frames


class _Outlets:
    """The outlets of new pages, and their frames now and before."""

    def __init__(self, record: RecordFile, new: Collection[str]) -> None:
        self._growing = record.growing
        self._new: dict[str, list[Page]] = defaultdict(list)
        for page in self._growing.read_texts(new).values():
            for outlet in find_outlets(page):
                self._new[outlet].append(page)
        self.frames: dict[str, Frame] = {}

    def has_room(self) -> bool:
        """Tell whether so many pages are kept of each outlet as of any other record: those of very many are fewer."""
        more = sum(min(len(pages), PAGES_OF_OUTLET) for pages in self._new.values())
        return self._growing.count_framing() + more <= MOST_FRAMING_PAGES

    def find_moved(self) -> set[str] | None:
        """Return the outlets whose frame is another since the new pages came; None where it cannot be told."""
        known = self._growing.find_outlets(self._new)
        ahead = {name for name, pages in self._new.items() if not _are_behind(pages, known[name].first)}
        kept = self._growing.read_kept(ahead)
        moved = set()
        for name, outlet in known.items():
            found: Frame | None = outlet.frame
            if name in ahead:
                found = find_frame_with(kept[name], map(keep_page, self._new[name]))
            if found is None:
                return None
            self.frames[name] = found
            if found != outlet.frame:
                moved.add(name)
        return moved

    def find_frames(self, pages: Iterable[str]) -> Frames:
        """Return the frames of the outlets of pages, as they are now."""
        texts = self._growing.read_texts(set(pages))
        names = {name for page in texts.values() for name in find_outlets(page)}
        lacking = self._growing.find_outlets(names - self.frames.keys())
        return {**{name: outlet.frame for name, outlet in lacking.items()}, **self.frames}


def _are_behind(pages: Iterable[Page], first: Collection[int]) -> bool:
    """Tell whether pages come too late to be among those by which a frame is known."""
    last = max(first, default=0)
    return len(first) >= PAGES_TRIED and all(number_of(page.sha256) > last for page in pages)


def find_frame_with(first: Iterable[KeptPage], new: Iterable[KeptPage]) -> Frame | None:
    """Return the frame of an outlet by its first pages and new ones; None where too few of so many have lines."""
    pages = [*first, *new]
    if len(pages) >= PAGES_TRIED and sum(bool(page.lines) for page in pages) < PAGES_OF_OUTLET:
        return None
    return find_frame(pages)
