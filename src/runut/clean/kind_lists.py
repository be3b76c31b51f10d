"""Pages that are a list of other stories."""

from __future__ import annotations

from collections.abc import Sequence

from runut.clean.cues import Cue
from runut.clean.kind_look import (
    FEWEST_UNITS,
    KIND_OF,
    SHORT_STORY_WORDS,
    TEASER_LINES,
    Kind,
    Look,
    has_age,
    is_age,
    is_signed,
)
from runut.clean.layout import Layout
from runut.clean.shapes import CLOSER, HEADLINE, RELATED, STOP, TEXTS
from runut.record.article import PageKind
from runut.record.page import Page

_LISTS = (Cue.SEARCH, Cue.TOPIC, Cue.INDEX)
_FEWEST_STORIES = 3
_LONGEST_HEAD_WORDS = 20


def find_list(page: Page, layout: Layout, look: Look) -> Kind | None:
    """Return the list of other stories that a page is."""
    signals = layout.signals
    is_list = _is_list(layout, look)
    if look.address is not None and look.address[0] in _LISTS and (is_list or _has_no_own_story(layout, look)):
        return Kind(KIND_OF[look.address[0]], look.address[1])
    for cue in _LISTS if look.cues else ():
        told = [at for at in look.cues.get(cue, []) if signals[at].words <= _LONGEST_HEAD_WORDS]
        if told and (is_list or _is_list_of(cue, told, layout, look)):
            return Kind(KIND_OF[cue], f"line {signals[told[0]].number}: “{signals[told[0]].text[:60]}”")
    if is_list and not _is_agreed_on(page, look):
        return Kind(PageKind.INDEX, f"{len(look.units)} headlines, each with a date or a line or two of its own")
    return None


def _has_no_own_story(layout: Layout, look: Look) -> bool:
    return not look.body or (look.longest <= TEASER_LINES and not is_signed(layout, look))


def _is_list_of(cue: Cue, told: Sequence[int], layout: Layout, look: Look) -> bool:
    """Tell whether the words that name a list stand above what can be no story, or are all its sentences."""
    if not look.body:
        return True
    if told[0] in look.body:
        return len(look.body) <= TEASER_LINES
    if told[0] > look.body[0] or look.longest > TEASER_LINES:
        return False
    return cue is Cue.SEARCH or (len(look.units) >= FEWEST_UNITS - 1 and not is_signed(layout, look))


def _is_list(layout: Layout, look: Look) -> bool:
    """Tell whether a page is a run of units rather than one story with a list beside it."""
    if _count_stories(layout, look) >= _FEWEST_STORIES:
        return True
    if look.longest > TEASER_LINES:
        return False
    units = look.units
    if len(units) < FEWEST_UNITS or not look.body:
        return len(units) >= FEWEST_UNITS
    first, last = look.body[0], look.body[-1]
    inside = sum(first <= at <= last for at in units)
    if inside >= FEWEST_UNITS - 1 and any(map(is_age, look.signals[first:last])):
        return True
    if len(look.body) > TEASER_LINES + 1:
        return False
    above = sum(at < (layout.title if layout.title is not None else first) for at in units)
    below = [at for at in units if at > last]
    if above >= FEWEST_UNITS - 1 or (above and below and all(has_age(look.signals, at) for at in units)):
        return True
    return _is_list_below(layout, look, below)


def _is_list_below(layout: Layout, look: Look, units: Sequence[int]) -> bool:
    """Tell whether the units below a short text are of its kind, and no list that a heading keeps apart from it."""
    signals = look.signals
    told = sum(any(one.shape in TEXTS for one in signals[at + 1 : at + 4]) for at in units)
    if told < FEWEST_UNITS - 1:
        return False
    between = signals[look.body[-1] + 1 : units[0] + 1]
    is_apart = any(one.shape in {STOP, RELATED} for one in between)
    return not (is_apart and is_signed(layout, look))


def _is_agreed_on(page: Page, look: Look) -> bool:
    """Tell whether most voters on an HTML page take all of a story's sentences as its main text."""
    if look.words < SHORT_STORY_WORDS or not look.body or look.body[-1] >= len(page.hints):
        return False
    return all(2 * page.hints[index].votes > page.hints[index].voters for index in look.body)


def _count_stories(layout: Layout, look: Look) -> int:
    """Return how many stories with closing initials and a headline of their own stand in a body."""
    if not look.body:
        return 0
    count, has_head = 0, True
    for signal in layout.signals[look.body[0] : look.body[-1] + 2]:
        if signal.shape is CLOSER and has_head:
            count, has_head = count + 1, False
        elif signal.shape is HEADLINE:
            has_head = True
    return count
