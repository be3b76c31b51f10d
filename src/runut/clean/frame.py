"""The frame that an outlet puts around its stories: lines that stand alike on pages of different stories.

A page read alone shows what its lines look like, not that they stand on the next page too. Pages of one outlet that are
at hand together tell that, and the answer depends on which pages there are, not on the order in which they come: of
each outlet the pages whose digests rank first are kept, and only at the end they are compared.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from runut.clean.addresses import host_of
from runut.clean.frame_pages import BITS, KeptPage, keep_lines, key_of_line, rank_of
from runut.clean.frame_stories import group_copies
from runut.clean.plain_text import find_plain_text
from runut.clean.text_lines import split_lines, strip_line
from runut.record.page import Page

PAGES_OF_OUTLET = 64
"""What stands around one story in twenty is seen among so many pages nearly always."""
_FEWEST_PAGES_OF_OUTLET = 8
MOST_FRAMING_PAGES = 32_768
"""A page of 80 lines takes a kilobyte here, so all that is kept stays below some 40 megabytes."""
_FEWEST_STORIES = 3
_STORIES_SHARE = 10
"""One story in so many, from thirty on, has to have a line before it is the site's."""
_FEWEST_OFTEN = 4
_OFTEN_SHARE = 2
_TOP, _BOTTOM = 1, 2
"""Stand for what is above the first line and below the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the pages of one outlet have alike.

    Attributes:
        pairs: Two lines that stand one below the other around different stories.
        often: Lines that stand on half of its stories or more, wherever that may be.
    """

    pairs: frozenset[int] = frozenset()
    often: frozenset[int] = frozenset()

    def find_lines(self, texts: Sequence[str]) -> Iterator[FramedLine]:
        """Yield the lines of a page that are a part of the frame, in order.

        Args:
            texts: The lines of the page that are not empty.
        """
        if not self.pairs and not self.often:
            return
        keys = [_TOP, *map(key_of_line, texts), _BOTTOM]
        joints = [_pair(*pair) in self.pairs for pair in pairwise(keys)]
        run = 0
        for at, key in enumerate(keys[1:-1]):
            run += not joints[at]
            if joints[at] or joints[at + 1] or key in self.often:
                is_at_edge = (at == 0 and joints[0]) or (at == len(texts) - 1 and joints[-1])
                yield FramedLine(at, run, is_at_edge, key in self.often)


@dataclass(frozen=True, slots=True)
class FramedLine:
    """A line that is a part of the frame.

    Attributes:
        index: Its place among the page's lines.
        run: Lines of one number stand together wherever the frame does.
        is_at_edge: Whether the frame begins or ends the page with it.
        is_often: Whether the line alone is on half of the outlet's stories.
    """

    index: int
    run: int
    is_at_edge: bool
    is_often: bool


NO_FRAME = Frame()
Frames = Mapping[str, Frame]
"""Outlet → its frame; of an outlet that is not there nothing is known."""


def frame_of(page: Page, frames: Frames) -> Frame:
    """Return what is known of the frame of a page."""
    if not frames:
        return NO_FRAME
    known = [frames[key] for key in _outlets_of(host_of(page.url), read_lines(page)) if key in frames]
    if len(known) <= 1:
        return known[0] if known else NO_FRAME
    return Frame(
        pairs=frozenset().union(*(frame.pairs for frame in known)),
        often=frozenset().union(*(frame.often for frame in known)),
    )


class FrameSample:
    """The pages of each outlet by which its frame is known; memory is bounded, and order changes nothing.

    Where too many outlets come, fewer pages are kept of each, then only outlets whose names rank first. How far that
    goes is decided by how many pages of how many outlets there are, and by nothing else.
    """

    def __init__(self, *, most_pages: int = MOST_FRAMING_PAGES) -> None:
        self._most_pages = most_pages
        self._kept: dict[str, list[tuple[int, KeptPage]]] = {}
        self._ranks: dict[str, set[int]] = {}
        self.count = 0
        """Pages that are kept, those counted twice that are kept for two outlets."""
        self._pages_of_outlet = PAGES_OF_OUTLET
        self._highest_rank = BITS

    def add(self, page: Page) -> None:
        """Keep what is needed of a page; one that was added before changes nothing."""
        host, rank = host_of(page.url), rank_of(page.sha256)
        if host is not None and not self._has_room(_outlet_of_host(host), rank):
            return
        lines = read_lines(page)
        outlets = [outlet for outlet in _outlets_of(host, lines) if self._has_room(outlet, rank)]
        if not outlets:
            return
        kept = keep_lines(rank, lines)
        for outlet in outlets:  # turned round, so that the highest rank leaves first
            heapq.heappush(self._kept.setdefault(outlet, []), (-rank, kept))
            self._ranks.setdefault(outlet, set()).add(rank)
            self.count += 1
            self._drop_beyond(outlet)
        while self.count > self._most_pages:
            self._narrow()

    def count_of(self, outlet: str) -> int:
        """Return how many pages are kept of an outlet."""
        return len(self._kept.get(outlet, ()))

    def find_frames(self) -> dict[str, Frame]:
        """Return the frame of every outlet that has one."""
        found: dict[str, Frame] = {}
        for outlet in sorted(self._kept):
            frame = find_frame(page for _, page in self._kept[outlet])
            if frame != NO_FRAME:
                found[outlet] = frame
        return found

    def _has_room(self, outlet: str, rank: int) -> bool:
        """Tell whether a page of that rank would stay, and is not there."""
        pages = self._kept.get(outlet)
        if pages is None:
            return rank_of(outlet) <= self._highest_rank
        return rank not in self._ranks[outlet] and (len(pages) < self._pages_of_outlet or -rank > pages[0][0])

    def _drop_beyond(self, outlet: str) -> None:
        pages, ranks = self._kept[outlet], self._ranks[outlet]
        while len(pages) > self._pages_of_outlet:
            ranks.remove(-heapq.heappop(pages)[0])
            self.count -= 1

    def _narrow(self) -> None:
        """Keep half as much: of each outlet, or, where that is little already, of outlets."""
        if self._pages_of_outlet > _FEWEST_PAGES_OF_OUTLET:
            self._pages_of_outlet //= 2
            for outlet in self._kept:
                self._drop_beyond(outlet)
            return
        self._highest_rank //= 2
        for outlet in [outlet for outlet in self._kept if rank_of(outlet) > self._highest_rank]:
            self.count -= len(self._kept.pop(outlet))
            del self._ranks[outlet]


def find_outlets(page: Page) -> tuple[str, ...]:
    """Return by what the outlet of a page is known."""
    host = host_of(page.url)
    if host is not None and page.text and not page.text.isspace():
        return (_outlet_of_host(host),)
    return _outlets_of(host, read_lines(page))


def number_of(name: str) -> int:
    """Return the number of an outlet, or the rank of a page by its digest, in 63 bits."""
    return rank_of(name)


def keep_page(page: Page) -> KeptPage:
    """Return what is kept of a page to know the frame of its outlet."""
    return keep_lines(rank_of(page.sha256), read_lines(page))


def _pair(above: int, below: int) -> int:
    return (above * 0x9E3779B1 + below) & BITS


def read_lines(page: Page) -> list[str]:
    """Return the lines of a page that are not empty, as its article counts them."""
    plain = find_plain_text(page.text)
    text = page.text if plain is None else plain.text
    return [line for _, start, end in split_lines(text) if (line := strip_line(text[start:end]))]


def _outlet_of_host(host: str) -> str:
    return f"host {host}"


def _outlets_of(host: str | None, lines: Sequence[str]) -> tuple[str, ...]:
    """Return by what the outlet of a page is known: its host; else the line at the top and the line at the foot."""
    if not lines:
        return ()
    if host is not None:
        return (_outlet_of_host(host),)
    return (f"top {key_of_line(lines[0])}", f"foot {key_of_line(lines[-1])}")


def find_frame(pages: Iterable[KeptPage]) -> Frame:
    """Return the frame of an outlet by the pages that are kept of it, of which those count that rank first."""
    ranked = sorted({page.rank: page for page in pages if page.lines}.values(), key=attrgetter("rank"))
    return _find_frame(ranked[:PAGES_OF_OUTLET]) if len(ranked) >= _FEWEST_STORIES else NO_FRAME


def _find_frame(pages: Sequence[KeptPage]) -> Frame:
    """Return what different stories have alike."""
    stories = group_copies([frozenset(page.long) for page in pages])
    count = len(set(stories))
    if count < _FEWEST_STORIES:
        return NO_FRAME
    around_pairs: dict[int, set[int]] = defaultdict(set)
    around_lines: dict[int, set[int]] = defaultdict(set)
    for page, story in zip(pages, stories, strict=True):
        keys = [_TOP, *page.lines, _BOTTOM]
        for pair in pairwise(keys):
            around_pairs[_pair(*pair)].add(story)
        for key in page.lines:
            around_lines[key].add(story)
    return Frame(
        pairs=_on_most(around_pairs, max(_FEWEST_STORIES, count // _STORIES_SHARE)),
        often=_on_most(around_lines, max(_FEWEST_OFTEN, -(-count // _OFTEN_SHARE))),
    )


def _on_most(stories_of: Mapping[int, set[int]], fewest: int) -> frozenset[int]:
    return frozenset(key for key, stories in stories_of.items() if len(stories) >= fewest)
