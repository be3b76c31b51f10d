"""What a page shows, as far as it speaks of what it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from runut.clean.cues import KIND_CUES, Cue, CueHit, Cues
from runut.clean.layout import BODY_LABEL, BYLINE_LABEL, DATELINE_LABEL, Layout
from runut.clean.shapes import CHROME, HEADLINE, STAMP, STOP, TEXTS, Signal
from runut.record.article import PageKind
from runut.record.page import Page

KIND_OF = {
    Cue.ERROR: PageKind.ERROR,
    Cue.LOGIN: PageKind.LOGIN,
    Cue.CONSENT: PageKind.CONSENT,
    Cue.WALL: PageKind.TEASER,
    Cue.SEARCH: PageKind.SEARCH,
    Cue.TOPIC: PageKind.TOPIC,
    Cue.INDEX: PageKind.INDEX,
    Cue.FILM: PageKind.VIDEO,
    Cue.GALLERY: PageKind.GALLERY,
    Cue.LIVE: PageKind.LIVE,
}
TEASER_LINES = 2
HEAD_WORDS = 3
FEWEST_UNITS = 3
SHORT_STORY_WORDS = 60
_AGE_LINES = 2


class Kind(NamedTuple):
    """What a page is, and how that is known.

    Attributes:
        kind: What it is.
        reason: The words or the shape that tell it.
        title: Index of a film's or a gallery's own headline, where one is found.
    """

    kind: PageKind
    reason: str = ""
    title: int | None = None


class Look(NamedTuple):
    """What a page shows, as far as it speaks of its kind.

    Attributes:
        cues: Cue → indexes of the lines that hold it.
        body: Indexes of the story's sentences.
        words: How many words those have.
        longest: How many of those follow each other at most.
        address: What the page's address says it is, and how.
        signals: The page's lines as their words alone look.
    """

    cues: dict[Cue, list[int]]
    body: Sequence[int]
    words: int
    longest: int
    address: tuple[Cue, str] | None
    signals: Sequence[Signal]

    @property
    def units(self) -> list[int]:
        """Indexes of headlines with an age, a date or a line or two of their own; no page's story needs them."""
        return list(_find_units(self.signals))


def look_at(page: Page, layout: Layout, bare: Sequence[Signal], hits: Sequence[CueHit], cues: Cues) -> Look:
    """Return what a page shows; `bare` are its lines as their words alone look."""
    signals = layout.signals
    found: dict[Cue, list[int]] = {}
    told = [hit for hit in hits if hit.cue in KIND_CUES]
    if told:
        starts = [signal.start for signal in signals]
        for hit in told:
            found.setdefault(hit.cue, []).append(bisect_right(starts, hit.start) - 1)
    body = layout.at(BODY_LABEL)
    words = sum([signals[index].words for index in body])
    is_whole = bool(body) and body[-1] - body[0] == len(body) - 1
    longest = len(body) if is_whole else max(_runs(body), default=0)
    return Look(found, body, words, longest, _read_address(_address_of(page), cues), bare)


def _address_of(page: Page) -> str | None:
    """Return a page's address, as it is known or as its head gives it."""
    told = (value for key, value in page.metadata if key in {"canonical", "og:url"}) if page.metadata else ()
    return page.url or next(iter(told), None)


def _read_address(url: str | None, cues: Cues) -> tuple[Cue, str] | None:
    if not url:
        return None
    lowered = url.lower()
    for part, cue in cues.addresses.items():
        if part in lowered:
            return cue, f"its address has “{part}”"
    try:
        split = urlsplit(lowered)
    except ValueError:
        return None
    return (
        (Cue.INDEX, "its address is a front page or a section")
        if not split.query and _is_front(split.path.strip("/"), cues)
        else None
    )


def _is_front(path: str, cues: Cues) -> bool:
    """Tell whether a path is a site's front page's, a language's or a section's."""
    return len(path) in {0, 2} or path.startswith("index.") or cues.find_whole(path) is Cue.CHROME


def _find_units(signals: Sequence[Signal]) -> Iterator[int]:
    """Yield each headline that has an age or a date beside it, or no more than a line or two of text below it."""
    last = len(signals) - 1
    for index, signal in enumerate(signals):
        if signal.shape is not HEADLINE or signal.words < HEAD_WORDS:
            continue
        below = signals[index + 1 : index + 6]
        prose = [at for at, one in enumerate(below) if one.shape in TEXTS]
        ahead = below[: prose[0]] if prose else below[:_AGE_LINES]
        is_dated = any(is_age(one) for one in (*signals[max(0, index - 1) : index], *ahead[:_AGE_LINES]))
        if prose and prose[0] <= _AGE_LINES and all(one.shape is not HEADLINE for one in ahead):
            first = index + 1 + prose[0]
            end = first
            while end <= min(last, first + TEASER_LINES) and signals[end].shape in TEXTS:
                end += 1
            if end - first <= TEASER_LINES and (is_dated or end > last or _closes_unit(signals[end])):
                yield index
        elif is_dated:
            yield index


def has_age(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether an age or a date stands right below a line."""
    return any(map(is_age, signals[index + 1 : index + 1 + _AGE_LINES]))


def is_age(signal: Signal) -> bool:
    """Tell whether a line is a date, or an age such as "2 hours ago"."""
    return signal.shape is STAMP or (
        signal.shape is CHROME and signal.words <= 4 and any(map(str.isdigit, signal.text))
    )


def _closes_unit(signal: Signal) -> bool:
    return signal.shape in {CHROME, STOP} or is_age(signal)


def is_signed(layout: Layout, look: Look) -> bool:
    """Tell whether a date or a reporter stands above the sentences, as over a story."""
    labels = layout.labels[: look.body[0]] if look.body else []
    return DATELINE_LABEL in labels or BYLINE_LABEL in labels


def _runs(indexes: Sequence[int]) -> Iterator[int]:
    """Yield the length of each run of indexes that follow each other."""
    length = 0
    for at, index in enumerate(indexes):
        length = length + 1 if at and index == indexes[at - 1] + 1 else 1
        if at + 1 == len(indexes) or indexes[at + 1] != index + 1:
            yield length
