"""Lines and boxes of a page → a hint for each line, with the votes of those who look for the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from runut.read.html_lines import Box, SeenLine, SeenPage
from runut.read.markup import BIT, places_in
from runut.record.line_hint import LineHint, Place

_OF_SITE = (
    Place.NAV,
    Place.HEADER,
    Place.FOOTER,
    Place.ASIDE,
    Place.FORM,
    Place.BUTTON,
    Place.RELATED,
    Place.TAGS,
    Place.SHARE,
    Place.COMMENT,
    Place.PROMO,
)
_TITLE_BIT, _HEADER_BIT, _STORY_BIT = BIT[Place.TITLE], BIT[Place.HEADER], BIT[Place.STORY]
_CAPTION_BIT = BIT[Place.CAPTION]
_SITE_BITS = sum(BIT[place] for place in _OF_SITE)
_MINOR_BITS = BIT[Place.CAPTION] | BIT[Place.AUTHOR] | BIT[Place.TIME] | BIT[Place.DECK]
_TOLD_BITS = _SITE_BITS | _MINOR_BITS
_MAX_MINOR_LINES = 2
"""A caption, deck or byline has no more lines where it holds a good part of the page's prose."""
_TOP_LINES = 3
"""The head of the page begins so far up; a header further down is the story's."""
_MAX_CAPTION_LINES = 4
"""A box around a picture with more lines holds more than the picture."""
_ASIDE_OF_STORY = _SITE_BITS | BIT[Place.CAPTION] | BIT[Place.AUTHOR]
_PROSE_CHARS = 40
_OTHER_LINE = -25.0
_LINK_LINE = -60.0
_SITE_LINE = -60.0
_HOLDS_STORY = 0.8
"""A box with so much of a page's prose is no part of the site's, whatever it is called: a form or widget around all."""
_HOLDS_HEADLINE = 0.3
_MOST_OF_STORY = 0.85
"""Of boxes that are named as the story, the innermost with so much of it is taken."""
_NAMED_STORY = 0.5
"""A box named as the story is taken before a larger one if it holds so much of it."""
_CLEAR_SHARE = 0.8
"""A box is the story beyond doubt if it holds so much of the page's prose, and no box is named as the story.

Where this holds or a box is so named, a further vote adds nothing to body F1 on the layout pages, nor on the same pages
without classes; with teasers of four other stories or four comments put into the box it adds up to .005.
"""


def bits_of_lines(page: SeenPage) -> list[int]:
    """Return the places of each line: those of every box around it, misleading names left out."""
    size = len(page.lines)
    prose = [0.0, *accumulate(_prose_chars(line) for line in page.lines)]
    headlines = [0, *accumulate(_count_headlines(page))]
    opened: list[list[int]] = [[] for _ in range(size + 1)]
    closed: list[list[int]] = [[] for _ in range(size + 1)]
    for box in page.boxes:
        bits = box.bits & ~_misleading_bits(box, prose, headlines) if box.bits & _TOLD_BITS else box.bits
        if bits:
            opened[box.first].append(bits)
            closed[box.end].append(bits)
    return [bits | line.bits for bits, line in zip(_sum_open(opened, closed), page.lines, strict=True)]


def _count_headlines(page: SeenPage) -> list[int]:
    counts = [0] * len(page.lines)
    for box in page.boxes:
        if box.bits & _TITLE_BIT and box.end == box.first + 1:
            counts[box.first] += 1
    return counts


def _misleading_bits(box: Box, prose: list[float], headlines: list[int]) -> int:
    """Return the places that a box is not, since it holds the story or, for the head of the page, the headline."""
    share = (prose[box.end] - prose[box.first]) / max(1.0, prose[-1])
    has_headline = headlines[box.end] > headlines[box.first]
    bits = _HEADER_BIT if has_headline or box.first > _TOP_LINES else 0
    if share >= _HOLDS_STORY or (has_headline and share >= _HOLDS_HEADLINE):
        bits |= _SITE_BITS
    if share >= _HOLDS_HEADLINE and box.end > box.first + _MAX_MINOR_LINES:
        bits |= _MINOR_BITS
    if box.end > box.first + _MAX_CAPTION_LINES:
        bits |= _CAPTION_BIT
    return bits


def _sum_open(opened: Sequence[list[int]], closed: Sequence[list[int]]) -> list[int]:
    """Return for each line the bits of the boxes that are open there, in one pass."""
    counts: dict[Place, int] = dict.fromkeys(Place, 0)
    bits_of: list[int] = []
    now = 0
    for index in range(len(opened) - 1):
        for bits in closed[index]:
            for place in places_in(bits):
                counts[place] -= 1
                if not counts[place]:
                    now &= ~BIT[place]
        for bits in opened[index]:
            now |= bits
            for place in places_in(bits):
                counts[place] += 1
        bits_of.append(now)
    return bits_of


def prose_of_lines(page: SeenPage, bits: Sequence[int]) -> list[float]:
    """Return how much prose each line has that is not the site's by its place."""
    return [0.0 if places & _SITE_BITS else _prose_chars(line) for line, places in zip(page.lines, bits, strict=True)]


def _prose_chars(line: SeenLine) -> float:
    """Return how much prose a line has: nothing where it is short or a link."""
    own = len(line.text) - line.linked_chars
    return float(own) if own >= _PROSE_CHARS and own > line.linked_chars else 0.0


class StoryBox(NamedTuple):
    """The box that holds the story.

    Attributes:
        lines: Its lines, those that are no story left out.
        is_named: Whether its name says that it is the story.
        is_clear: Whether it is so named, or holds most of the page's prose and no box is named as the story.
    """

    lines: frozenset[int]
    is_named: bool
    is_clear: bool


def find_story_box(page: SeenPage, bits: Sequence[int]) -> StoryBox:
    """Return the box that holds most prose and least else, what is no story in it left out."""
    own = [_weigh(line) for line in page.lines]
    among_site = [_SITE_LINE if places & _SITE_BITS else weight for places, weight in zip(bits, own, strict=True)]
    best, score = _best_box(page.boxes, among_site)
    called_story = [box for box in page.boxes if box.bits & _STORY_BIT]
    named, named_score = _best_box(called_story, _without(own, bits), enough=_MOST_OF_STORY)
    is_named = named_score > 0.0 and named_score >= _NAMED_STORY * score
    if is_named:
        best = named
    lines = frozenset(index for index in range(best.first, best.end) if not bits[index] & _ASIDE_OF_STORY)
    is_clear = is_named or (not called_story and _share_of_prose(own, lines) >= _CLEAR_SHARE)
    return StoryBox(lines, is_named, is_clear)


def _share_of_prose(weights: Sequence[float], lines: Iterable[int]) -> float:
    """Return how much of a page's prose some lines have; that of a line is its weight where it is above 0."""
    prose = [max(weight, 0.0) for weight in weights]
    return sum(map(prose.__getitem__, lines)) / max(1.0, sum(prose))


def _without(weights: Sequence[float], bits: Sequence[int]) -> list[float]:
    """Return the weights with 0 for the site's own lines, which a box that is named as the story may well hold."""
    return [0.0 if places & _SITE_BITS else weight for places, weight in zip(bits, weights, strict=True)]


def _best_box(boxes: Sequence[Box], weights: Sequence[float], *, enough: float = 1.0) -> tuple[Box, float]:
    """Return the innermost box with enough of the largest sum, with its sum."""
    sums = [0.0, *accumulate(weights)]
    scores = [sums[box.end] - sums[box.first] for box in boxes]
    most = max(scores, default=0.0)
    if most <= 0.0:
        return Box(0, 0, 0), 0.0
    return next((box, score) for box, score in zip(boxes, scores, strict=True) if score >= enough * most)


def _weigh(line: SeenLine) -> float:
    return _prose_chars(line) or (_LINK_LINE if 2 * line.linked_chars > len(line.text) else _OTHER_LINE)


def make_hints(page: SeenPage, bits: Sequence[int], votes: Sequence[frozenset[int]]) -> tuple[LineHint, ...]:
    """Return the hint of each line.

    Args:
        page: The lines.
        bits: The places of each.
        votes: The lines that each voter takes as story.
    """
    return tuple(
        _hint(
            places,
            round(10 * line.linked_chars / len(line.text)) * 10,
            sum([index in vote for vote in votes]),
            len(votes),
        )
        for index, (line, places) in enumerate(zip(page.lines, bits, strict=True))
    )


@lru_cache(4_096)
def _hint(bits: int, links_percent: int, votes: int, voters: int) -> LineHint:
    return LineHint(places=places_in(bits), links_percent=links_percent, votes=votes, voters=voters)
