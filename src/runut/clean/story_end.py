"""Where a story ends: above the readers' words, below the names that close it, above other stories' teasers."""

from __future__ import annotations

from itertools import accumulate

from runut.clean.block import Block
from runut.clean.closings import SIGNS_OF_CLOSE, closes_at_desk, closes_story
from runut.clean.sentences import is_item
from runut.clean.shapes import BYLINE, COMMENTS, HEADLINE, NAMES, PROSE, RELATED, STAMP, TRUNCATED, Signal

_MAX_GAP = 4
_SHARE_BELOW = {COMMENTS: 1.0, BYLINE: 0.25, TRUNCATED: 0.5}
_SHARE_BELOW_CLOSE = 0.25
_SHARE_BELOW_DESK = 0.75
_WORDS_OF_LABEL = 3
_MIN_ABOVE_END = 3
"""A counter of comments may stand among the share buttons above a story; below so many sentences it is a heading."""


def cut_at_end(signals: list[Signal], block: Block) -> Block:
    """End a block above the readers' comments, or below the names that close a story; the sites' words follow there."""
    sums: list[int] = []
    for index in range(block.first, block.last):
        signal = signals[index]
        share, end = _SHARE_BELOW.get(signal.shape, 0.0), index
        if signal.shape is PROSE:
            close = signal.text[-SIGNS_OF_CLOSE:]
            if ")" not in close and "]" not in close:
                continue  # most lines
            share, end = _share_below(signals, index), index + 1
        if not share:
            continue
        sums = sums or [0, *accumulate([one.shape is PROSE for one in signals])]
        above, below = sums[end] - sums[block.first], sums[block.last + 1] - sums[end]
        if above >= _MIN_ABOVE_END and below <= share * above:
            return Block(block.first, end - 1)
    return block


def _share_below(signals: list[Signal], index: int) -> float:
    """Return how much of the sentences above it may stand below a line that closes the story; 0 where it does not."""
    if closes_at_desk(signals[index].text):
        return _SHARE_BELOW_DESK
    return _SHARE_BELOW_CLOSE if signals[index + 1].shape is not PROSE and closes_story(signals[index].text) else 0.0


def without_teasers(signals: list[Signal], block: Block) -> Block:
    """Take other stories' teasers off the end: below a linked headline, or with a date of their own right below."""
    last = block.last
    while last > block.first + 1 and signals[last].shape is PROSE and _is_teaser(signals, block.first, last):
        last -= 1
        while last > block.first and signals[last].shape is not PROSE:
            last -= 1
    return block if last == block.last else Block(block.first, last)


def _is_teaser(signals: list[Signal], first: int, index: int) -> bool:
    if signals[index - 1].shape is not HEADLINE:
        return False
    is_closed = any(one.shape in NAMES for one in signals[index + 1 : index + 1 + _MAX_GAP])
    if is_closed or is_item(signals[index - 1].text):
        return False
    is_linked = signals[index - 2].shape is RELATED and not _is_link_inside(signals, first, index - 2)
    is_linked = is_linked and not _is_set_off(signals, index)
    is_dated = index + 1 < len(signals) and signals[index + 1].shape is STAMP
    return is_linked or is_dated


def _is_set_off(signals: list[Signal], index: int) -> bool:
    """Tell whether a link's label and its headline stand together, and an empty line parts them from a sentence."""
    label, headline, sentence = signals[index - 2 : index + 1]
    return headline.number == label.number + 1 and sentence.number > headline.number + 1


def _is_link_inside(signals: list[Signal], first: int, index: int) -> bool:
    """Tell whether a link is one of those inside a story: it has its words itself, or its label stands there before."""
    label = signals[index]
    return label.words > _WORDS_OF_LABEL or any(one.text == label.text for one in signals[first:index])
