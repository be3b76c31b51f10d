"""What a page is: a story, or a list, a wall, an error, a film, a gallery that only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from runut.clean.cues import KIND_CUES, Cue, CueHit, Cues
from runut.clean.layout import Layout
from runut.clean.shapes import Shape, Signal
from runut.record.article import LineLabel, PageKind
from runut.record.page import Page

_KIND_OF = {
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
_MESSAGES = (Cue.ERROR, Cue.CONSENT, Cue.LOGIN)
_LISTS = (Cue.SEARCH, Cue.TOPIC, Cue.INDEX)
_PICTURES = (Cue.GALLERY, Cue.FILM)
_LONGEST_MESSAGE_WORDS = 70
_LONGEST_MESSAGE_LINES = 4
_LONGEST_TEASER_WORDS = 220
_WALL_LINES = 8
"""So far below its first lines a story's wall stands."""
_SHORT_STORY_WORDS = 60
_SHORT_STORY_LINES = 2
_FEWEST_UNITS = 3
_FEWEST_HEADLINES = 3
_FEWEST_COUNTERS = 3
_FEWEST_CLOCKS = 3
_FEWEST_STORIES = 3
_TEASER_LINES = 2
_HEAD_WORDS = 3
_AGE_LINES = 2
_LONGEST_HEAD_WORDS = 20
_CLOCK = re.compile(r"[0-2]?\d[.:][0-5]\d(?:\s\(?[A-Za-z]{1,5}\)?)?")
_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d")
_NUMBER = re.compile(r"\d+")
_FRONT = re.compile(r"/?(?:index\.\w{3,5}|home|beranda|\w\w)?/?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a page is, and how that is known.

    Attributes:
        kind: What it is.
        reason: The words or the shape that tell it.
        title: Index of a film's or a gallery's own headline, where one is found.
    """

    kind: PageKind
    reason: str = ""
    title: int | None = None


@dataclass(frozen=True, slots=True)
class _Look:
    """What a page shows, as far as it speaks of its kind.

    Attributes:
        cues: Cue → indexes of the lines that hold it.
        body: Indexes of the story's sentences.
        words: How many words those have.
        longest: How many of those follow each other at most.
        address: What the page's address says.
        signals: The page's lines as their words alone look.
    """

    cues: dict[Cue, list[int]]
    body: list[int]
    words: int
    longest: int
    address: tuple[Cue, str] | None
    signals: Sequence[Signal]

    @property
    def units(self) -> list[int]:
        """Indexes of headlines with an age, a date or a line or two of their own; no page's story needs them."""
        return list(_find_units(self.signals))


def find_kind(page: Page, layout: Layout, bare: Sequence[Signal], hits: Sequence[CueHit], cues: Cues) -> Kind:
    """Return what a page is; `bare` are its lines as their words alone look, whatever the markup says of them."""
    look = _look_at(page, layout, bare, hits, cues)
    signals = layout.signals
    return (
        _find_message(layout, look)
        or _find_wall(layout, look)
        or _find_live(signals, look)
        or _find_pictures(signals, look, cues)
        or _find_list(page, layout, look)
        or (Kind(PageKind.ARTICLE, "sentences of one story") if look.body else _find_rest(signals, look, cues))
    )


def _is_agreed_on(page: Page, look: _Look) -> bool:
    """Tell whether most voters on an HTML page take all of a story's sentences as its main text."""
    if look.words < _SHORT_STORY_WORDS or not look.body or look.body[-1] >= len(page.hints):
        return False
    return all(2 * page.hints[index].votes > page.hints[index].voters for index in look.body)


def _look_at(page: Page, layout: Layout, bare: Sequence[Signal], hits: Sequence[CueHit], cues: Cues) -> _Look:
    signals = layout.signals
    found: dict[Cue, list[int]] = {}
    told = [hit for hit in hits if hit.cue in KIND_CUES]
    if told:
        starts = [signal.start for signal in signals]
        for hit in told:
            found.setdefault(hit.cue, []).append(bisect_right(starts, hit.start) - 1)
    body = [index for index, label in enumerate(layout.labels) if label is LineLabel.BODY]
    words = sum(signals[index].words for index in body)
    longest = max(_runs(body), default=0)
    return _Look(found, body, words, longest, _read_address(_address_of(page), cues), bare)


def _address_of(page: Page) -> str | None:
    """Return a page's address, as it is known or as its head gives it."""
    return page.url or next((value for key, value in page.metadata if key in {"canonical", "og:url"}), None)


def _read_address(url: str | None, cues: Cues) -> tuple[Cue, str] | None:
    if not url:
        return None
    lowered = url.lower()
    for part, cue in cues.addresses.items():
        if part in lowered:
            return cue, part
    try:
        split = urlsplit(lowered)
    except ValueError:
        return None
    return (Cue.INDEX, "no path") if not split.query and _FRONT.fullmatch(split.path) else None


def _find_units(signals: Sequence[Signal]) -> Iterator[int]:
    """Yield each headline that has an age or a date beside it, or no more than a line or two of text below it."""
    last = len(signals) - 1
    for index, signal in enumerate(signals):
        if signal.shape is not Shape.HEADLINE or signal.words < _HEAD_WORDS:
            continue
        below = signals[index + 1 : index + 6]
        prose = [at for at, one in enumerate(below) if one.shape in {Shape.PROSE, Shape.TRUNCATED}]
        ahead = below[: prose[0]] if prose else below[:_AGE_LINES]
        is_dated = any(_is_age(one) for one in (*signals[max(0, index - 1) : index], *ahead[:_AGE_LINES]))
        if prose and prose[0] <= _AGE_LINES and all(one.shape is not Shape.HEADLINE for one in ahead):
            first = index + 1 + prose[0]
            end = first
            while end <= min(last, first + _TEASER_LINES) and signals[end].shape in {Shape.PROSE, Shape.TRUNCATED}:
                end += 1
            if end - first <= _TEASER_LINES and (is_dated or end > last or _closes_unit(signals[end])):
                yield index
        elif is_dated:
            yield index


def _has_age(signals: Sequence[Signal], index: int) -> bool:
    return any(map(_is_age, signals[index + 1 : index + 1 + _AGE_LINES]))


def _is_age(signal: Signal) -> bool:
    return signal.shape is Shape.STAMP or (
        signal.shape is Shape.CHROME and signal.words <= 4 and any(sign.isdigit() for sign in signal.text)
    )


def _closes_unit(signal: Signal) -> bool:
    return signal.shape in {Shape.CHROME, Shape.STOP} or _is_age(signal)


def _find_message(layout: Layout, look: _Look) -> Kind | None:
    """Return the error or the wall that a page without a dated story speaks of."""
    if look.words > _LONGEST_MESSAGE_WORDS or len(look.body) > _LONGEST_MESSAGE_LINES or _is_signed(layout, look):
        return None
    for cue in _MESSAGES:
        lines = look.cues.get(cue, [])
        if not lines and look.address is not None and look.address[0] is cue:
            return Kind(_KIND_OF[cue], f"its address has “{look.address[1]}”")
        first = look.body[0] if look.body else None
        near = [at for at in lines if first is None or at in look.body or first - 4 <= at <= look.body[-1] + 4]
        units = look.units if near else []
        if near and not (len(units) >= _FEWEST_UNITS and near[0] > units[1]):
            return Kind(_KIND_OF[cue], f"line {layout.signals[near[0]].number}: “{layout.signals[near[0]].text[:60]}”")
    return None


def _is_signed(layout: Layout, look: _Look) -> bool:
    """Tell whether a date or a reporter stands above the sentences, as over a story."""
    labels = layout.labels[: look.body[0]] if look.body else []
    return LineLabel.DATELINE in labels or LineLabel.BYLINE in labels


def _find_wall(layout: Layout, look: _Look) -> Kind | None:
    """Return a teaser where the wall stands below the first lines of a story, or where nothing else does."""
    lines = look.cues.get(Cue.WALL, [])
    if not lines or look.words > _LONGEST_TEASER_WORDS:
        return None
    last = look.body[-1] if look.body else lines[0]
    near = [at for at in lines if last - 1 <= at <= last + _WALL_LINES] or (lines if not look.body else [])
    if not near:
        return None
    signal = layout.signals[near[0]]
    return Kind(PageKind.TEASER, f"line {signal.number}: “{signal.text[:60]}”")


def _find_live(signals: Sequence[Signal], look: _Look) -> Kind | None:
    lines = look.cues.get(Cue.LIVE, [])
    clocks = find_clocks(signals)
    if len(clocks) < _FEWEST_CLOCKS or not (lines or _is_falling([signals[at].text for at in clocks])):
        return None
    return Kind(PageKind.LIVE, f"{len(clocks)} lines of a clock time, each with a report below it")


def find_clocks(signals: Sequence[Signal]) -> list[int]:
    """Return the indexes of lines that are a clock time alone above a sentence."""
    return [
        index
        for index, (signal, below) in enumerate(pairwise(signals))
        if signal.text[0].isdigit() and below.shape is Shape.PROSE and _CLOCK.fullmatch(signal.text)
    ]


def _is_falling(clocks: Sequence[str]) -> bool:
    """Tell whether the latest time stands first, as in a report that grows from above."""
    minutes = [int(hour) * 60 + int(minute) for hour, minute, *_ in map(_NUMBER.findall, clocks)]
    return all(first >= second for first, second in pairwise(minutes))


def _find_pictures(signals: Sequence[Signal], look: _Look, cues: Cues) -> Kind | None:
    """Return a gallery or a film that has no story beside it, with the line below its own headline."""
    if len(look.body) > _SHORT_STORY_LINES or look.words > _SHORT_STORY_WORDS:
        return None
    counters = [index for index, signal in enumerate(signals) if _is_counter(signal, cues)]
    title = _find_title(signals, {*counters, *look.cues.get(Cue.FILM, []), *look.cues.get(Cue.GALLERY, [])}, cues)
    if len(counters) >= _FEWEST_COUNTERS:
        return Kind(PageKind.GALLERY, f"{len(counters)} numbered pictures", title)
    for cue in _PICTURES:
        lines = [at for at in look.cues.get(cue, []) if not signals[at].text.endswith(".") or cue is Cue.FILM]
        if look.address is not None and look.address[0] is cue:
            reason = f"its address has “{look.address[1]}”"
        elif lines and _is_about_pictures(signals, lines, look, cues):
            reason = f"line {signals[lines[0]].number}: “{signals[lines[0]].text[:60]}”"
        else:
            continue
        return Kind(_KIND_OF[cue], reason, title)
    return None


def _is_about_pictures(signals: Sequence[Signal], lines: Sequence[int], look: _Look, cues: Cues) -> bool:
    """Tell whether a cue of pictures stands where the story would: no sentence of a story beside it."""
    others = [at for at in look.body if at not in lines]
    is_titled = any(_is_picture_title(signal, cues) for signal in signals)
    return is_titled or (not others and any(signals[at].shape is not Shape.STOP for at in lines))


def _is_counter(signal: Signal, cues: Cues) -> bool:
    return signal.words <= 5 and _NUMBER.sub("#", signal.text.lower()) in cues.words["counters"]


def _is_picture_title(signal: Signal, cues: Cues) -> bool:
    """Tell whether a line is the headline of a gallery, which says so ("In pictures: …")."""
    return signal.words > _HEAD_WORDS and signal.text.lower().startswith(tuple(cues.words["titles"]))


def _find_title(signals: Sequence[Signal], others: set[int], cues: Cues) -> int | None:
    """Return the index of the first line that looks like a headline and is none of the site's own, above any list."""
    for at, one in enumerate(signals):
        if one.shape is Shape.STOP:
            return None
        if _is_picture_title(one, cues) or (
            one.shape is Shape.HEADLINE and one.words > _HEAD_WORDS and at not in others
        ):
            return at
    return None


def _find_list(page: Page, layout: Layout, look: _Look) -> Kind | None:
    """Return the list of other stories that a page is."""
    signals = layout.signals
    is_list = _is_list(layout, look)
    if look.address is not None and look.address[0] in _LISTS and (is_list or _has_no_own_story(layout, look)):
        return Kind(_KIND_OF[look.address[0]], f"its address has “{look.address[1]}”")
    for cue in _LISTS:
        told = [at for at in look.cues.get(cue, []) if signals[at].words <= _LONGEST_HEAD_WORDS]
        if told and (is_list or _is_list_of(cue, told, layout, look)):
            return Kind(_KIND_OF[cue], f"line {signals[told[0]].number}: “{signals[told[0]].text[:60]}”")
    if is_list and not _is_agreed_on(page, look):
        return Kind(PageKind.INDEX, f"{len(look.units)} headlines, each with a date or a line or two of its own")
    return None


def _has_no_own_story(layout: Layout, look: _Look) -> bool:
    return not look.body or (look.longest <= _TEASER_LINES and not _is_signed(layout, look))


def _is_list_of(cue: Cue, told: Sequence[int], layout: Layout, look: _Look) -> bool:
    """Tell whether the words that name a list stand above what can be no story, or are all its sentences."""
    if not look.body:
        return True
    if told[0] in look.body:
        return len(look.body) <= _TEASER_LINES
    if told[0] > look.body[0] or look.longest > _TEASER_LINES:
        return False
    return cue is Cue.SEARCH or (len(look.units) >= _FEWEST_UNITS - 1 and not _is_signed(layout, look))


def _is_list(layout: Layout, look: _Look) -> bool:
    """Tell whether a page is a run of units rather than one story with a list beside it."""
    if _count_stories(layout, look) >= _FEWEST_STORIES:
        return True
    if look.longest > _TEASER_LINES:
        return False
    units = look.units
    if len(units) < _FEWEST_UNITS or not look.body:
        return len(units) >= _FEWEST_UNITS
    first, last = look.body[0], look.body[-1]
    inside = sum(first <= at <= last for at in units)
    if inside >= _FEWEST_UNITS - 1 and any(map(_is_age, look.signals[first:last])):
        return True
    if len(look.body) > _TEASER_LINES + 1:
        return False
    above = sum(at < (layout.title if layout.title is not None else first) for at in units)
    below = [at for at in units if at > last]
    if above >= _FEWEST_UNITS - 1 or (above and below and all(_has_age(look.signals, at) for at in units)):
        return True
    return _is_list_below(layout, look, below)


def _is_list_below(layout: Layout, look: _Look, units: Sequence[int]) -> bool:
    """Tell whether the units below a short text are of its kind, and no list that a heading keeps apart from it."""
    signals, texts = look.signals, {Shape.PROSE, Shape.TRUNCATED}
    told = sum(any(one.shape in texts for one in signals[at + 1 : at + 4]) for at in units)
    if told < _FEWEST_UNITS - 1:
        return False
    between = signals[look.body[-1] + 1 : units[0] + 1]
    is_apart = any(one.shape in {Shape.STOP, Shape.RELATED} for one in between)
    return not (is_apart and _is_signed(layout, look))


def _runs(indexes: Sequence[int]) -> Iterator[int]:
    """Yield the length of each run of indexes that follow each other."""
    length = 0
    for at, index in enumerate(indexes):
        length = length + 1 if at and index == indexes[at - 1] + 1 else 1
        if at + 1 == len(indexes) or indexes[at + 1] != index + 1:
            yield length


def _count_stories(layout: Layout, look: _Look) -> int:
    """Return how many stories with closing initials and a headline of their own stand in a body."""
    if not look.body:
        return 0
    count, has_head = 0, True
    for signal in layout.signals[look.body[0] : look.body[-1] + 2]:
        if signal.shape is Shape.CLOSER and has_head:
            count, has_head = count + 1, False
        elif signal.shape is Shape.HEADLINE:
            has_head = True
    return count


def _find_rest(signals: Sequence[Signal], look: _Look, cues: Cues) -> Kind:
    """Return what a page without a story is."""
    heads = sum(one.shape is Shape.HEADLINE and one.words > _HEAD_WORDS for one in signals)
    if heads >= _FEWEST_HEADLINES or len(look.units) >= _FEWEST_UNITS:
        return Kind(PageKind.INDEX, f"{heads} headlines and no story")
    durations = sum(_DURATION.fullmatch(one.text) is not None for one in signals)
    if durations and heads:
        return Kind(PageKind.VIDEO, "a headline, a running time and no story", _find_title(signals, set(), cues))
    return Kind(PageKind.EMPTY, "no sentence of a story")
