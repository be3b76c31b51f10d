"""What a page is: a story, or a list, a wall, an error, a film, a gallery that only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from runut.clean.cues import Cue, CueHit, Cues
from runut.clean.kind_lists import find_list
from runut.clean.kind_look import (
    FEWEST_UNITS,
    HEAD_WORDS,
    KIND_OF,
    Kind,
    Look,
    is_signed,
    look_at,
)
from runut.clean.kind_pictures import find_pictures, find_title
from runut.clean.layout import Layout
from runut.clean.shapes import HEADLINE, PROSE, Signal
from runut.record.article import PageKind
from runut.record.page import Page

_MESSAGES = (Cue.ERROR, Cue.CONSENT, Cue.LOGIN)
_LONGEST_MESSAGE_WORDS = 70
_LONGEST_MESSAGE_LINES = 4
_LONGEST_TEASER_WORDS = 220
_WALL_LINES = 8
"""So far below its first lines a story's wall stands."""
_FEWEST_HEADLINES = 3
_FEWEST_CLOCKS = 3
_CLOCK = re.compile(r"[0-2]?\d[.:][0-5]\d(?:\s\(?[A-Za-z]{1,5}\)?)?")
_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d")
_NUMBER = re.compile(r"\d+")


def find_kind(page: Page, layout: Layout, bare: Sequence[Signal], hits: Sequence[CueHit], cues: Cues) -> Kind:
    """Return what a page is; `bare` are its lines as their words alone look, whatever the markup says of them."""
    look = look_at(page, layout, bare, hits, cues)
    signals = layout.signals
    return (
        _find_message(layout, look)
        or _find_wall(layout, look)
        or _find_live(signals, look)
        or find_pictures(signals, look, cues)
        or find_list(page, layout, look)
        or (Kind(PageKind.ARTICLE, "sentences of one story") if look.body else _find_rest(signals, look, cues))
    )


def _find_message(layout: Layout, look: Look) -> Kind | None:
    """Return the error or the wall that a page without a dated story speaks of."""
    if look.words > _LONGEST_MESSAGE_WORDS or len(look.body) > _LONGEST_MESSAGE_LINES or is_signed(layout, look):
        return None
    for cue in _MESSAGES:
        lines = look.cues.get(cue, [])
        if not lines and look.address is not None and look.address[0] is cue:
            return Kind(KIND_OF[cue], look.address[1])
        first = look.body[0] if look.body else None
        near = [at for at in lines if first is None or at in look.body or first - 4 <= at <= look.body[-1] + 4]
        units = look.units if near else []
        if near and not (len(units) >= FEWEST_UNITS and near[0] > units[1]):
            return Kind(KIND_OF[cue], f"line {layout.signals[near[0]].number}: “{layout.signals[near[0]].text[:60]}”")
    return None


def _find_wall(layout: Layout, look: Look) -> Kind | None:
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


def _find_live(signals: Sequence[Signal], look: Look) -> Kind | None:
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
        if signal.text[0].isdigit() and below.shape is PROSE and _CLOCK.fullmatch(signal.text)
    ]


def _is_falling(clocks: Sequence[str]) -> bool:
    """Tell whether the latest time stands first, as in a report that grows from above."""
    minutes = [int(hour) * 60 + int(minute) for hour, minute, *_ in map(_NUMBER.findall, clocks)]
    return all(first >= second for first, second in pairwise(minutes))


def _find_rest(signals: Sequence[Signal], look: Look, cues: Cues) -> Kind:
    """Return what a page without a story is."""
    heads = sum(one.shape is HEADLINE and one.words > HEAD_WORDS for one in signals)
    if heads >= _FEWEST_HEADLINES or len(look.units) >= FEWEST_UNITS:
        return Kind(PageKind.INDEX, f"{heads} headlines and no story")
    durations = sum(_DURATION.fullmatch(one.text) is not None for one in signals)
    if durations and heads:
        return Kind(PageKind.VIDEO, "a headline, a running time and no story", find_title(signals, set(), cues))
    return Kind(PageKind.EMPTY, "no sentence of a story")
