"""Where the block that is the story begins and ends, where chrome or a page's own end has cut it."""

from __future__ import annotations

from runut.clean.block import Block
from runut.clean.boxes import IN_BOX
from runut.clean.opening import find_opening
from runut.clean.press import Press
from runut.clean.sentences import OPENERS, reads_like_sentence
from runut.clean.shapes import (
    CAPTION,
    CHROME,
    CLOSER,
    CREDIT,
    HEADINGS,
    HEADLINE,
    MARKS,
    PROSE,
    RELATED,
    SHORT,
    TRUNCATED,
    Signal,
)

_HEADER_LINES = 9
"""So far into a block may a dateline show that the lines above it are no story yet."""
_LINES_ABOVE_BLOCK = 30
_LEAST_WORDS_OF_CUT = 8
_MAX_GAP = 4
_LEAST_WORDS_BELOW = 5
_FEWEST_WORDS_CUT = 3
_MOST_WORDS_OF_HEADING = 8
_PASSABLE_END = frozenset({HEADLINE, SHORT, TRUNCATED, PROSE})
_PASSABLE = frozenset({CHROME, RELATED, HEADLINE, CREDIT, CAPTION, SHORT})
"""What may part a paragraph of the story from the rest."""


def widen(signals: list[Signal], block: Block, press: Press) -> Block:
    """Take in a paragraph that a few lines of chrome cut off from either end of the block."""
    first, last = block.first, block.last
    for step in range(1, 5):
        index = block.first - step
        if index < 0 or (signals[index].shape not in _PASSABLE and signals[index].shape is not PROSE):
            break
        opens = signals[index].shape is PROSE and find_opening(signals[index].text, press) is not None
        if opens and signals[index].words >= 8:
            first = index
    return Block(_find_start(signals, first), _with_loose_end(signals, _find_end(signals, last)))


def _find_start(signals: list[Signal], first: int) -> int:
    """Return where a story begins that a box of links has cut: below the only header in the lines above the block."""
    above = range(max(0, first - _LINES_ABOVE_BLOCK), first)
    marks = [index for index in above if signals[index].shape in MARKS]
    if not marks or marks[-1] - marks[0] > _MAX_GAP or first - marks[-1] <= _HEADER_LINES:
        return first
    prose = [
        index
        for index in range(marks[-1] + 1, first)
        if signals[index].shape is PROSE and signals[index].words >= _LEAST_WORDS_OF_CUT
    ]
    return prose[0] if len(prose) > 1 else first


def _find_end(signals: list[Signal], last: int) -> int:
    """Return the last sentence that a few passable lines at most part from the block."""
    index, gap = last + 1, 0
    while index < len(signals) and gap < _MAX_GAP:
        signal = signals[index]
        if signal.shape is PROSE and (signal.words >= _LEAST_WORDS_BELOW or _is_closed(signals, index)):
            last, gap = index, 0
        elif signal.shape in _PASSABLE or signal.shape is PROSE:
            gap += signal.reason != IN_BOX
        else:
            break
        index += 1
    return last


def _is_closed(signals: list[Signal], index: int) -> bool:
    """Tell whether the initials that close a story stand right below a line."""
    return index + 1 < len(signals) and signals[index + 1].shape is CLOSER


def _with_loose_end(signals: list[Signal], last: int) -> int:
    """Take in a last sentence that lacks its stop; a run of such lines is a list of other headlines."""
    if last + 2 == len(signals) and _is_cut_off(signals[last + 1]):
        return last + 1
    if _is_cut_below_headings(signals, last):
        return len(signals) - 1
    following = signals[last + 1 : last + 3]
    loose = [signal.shape is HEADLINE and reads_like_sentence(signal.text) for signal in following]
    return last + 1 if loose and loose[0] and not any(loose[1:]) else last


def _is_cut_below_headings(signals: list[Signal], last: int) -> bool:
    """Tell whether a page breaks off within a sentence that links and a heading part from the block."""
    between, end = signals[last + 1 : -1], signals[-1]
    is_parted = 0 < len(between) <= _MAX_GAP and all(
        one.shape is RELATED or (one.shape in HEADINGS and one.words <= _MOST_WORDS_OF_HEADING) for one in between
    )
    return is_parted and _is_cut_off(end) and (end.text[0] in OPENERS or reads_like_sentence(end.text))


def _is_cut_off(signal: Signal) -> bool:
    """Tell whether a page's last line is the beginning of a sentence: crawlers cut pages off at a size."""
    if signal.shape not in _PASSABLE_END or signal.stamp is not None:
        return False
    words = signal.text.split()
    is_quotation = signal.text[0] in '"“«'
    return is_quotation or (len(words) >= _FEWEST_WORDS_CUT and any(word[0].islower() for word in words[1:]))
