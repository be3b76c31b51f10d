"""Lines that belong together: paragraphs broken at a fixed width, boxes of the site inside a story."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from runut.clean.cues import Cues
from runut.clean.sentences import is_title_case
from runut.clean.shapes import CHROME, HEADINGS, HEADLINE, PROSE, RELATED, SHORT, STAMP, Signal

_SHORTEST_WRAPPED_CHARS = 50
_LEAST_WIDTH, _MOST_WIDTH = 60, 84
_RAGGED = 16
"""So much shorter may a full line be."""
_SLACK = 4
_FEWEST_FULL = 6
IN_BOX = "in a box of the site's inside the story"
_LONGEST_BOX = 16
_LONGEST_MARK_WORDS = 8
_BOX_SCORE = -0.02
"""Little: a box inside a story must not end it."""
_LINES_OF_QUESTION = 2
_MAY_WRAP = frozenset({HEADLINE, PROSE})
_MOST_WORDS_OF_CREDIT = 4
"""A few words around a slash below a deck without a stop are a picture's credit ("istimewa/A House")."""


def join_wrapped(signals: list[Signal]) -> list[Signal]:
    """Take lines as prose that a fixed width broke inside a sentence: long, and the next begins in lower case."""
    previous_wraps = False
    width = _find_width(signals)
    for index, shape in enumerate([signal.shape for signal in signals]):
        if shape is not HEADLINE and not previous_wraps and not (width and shape is STAMP):
            continue
        signal = signals[index]
        if signal.shape is STAMP and _is_dated_prose(signal, width, is_within=previous_wraps):
            signal = signals[index] = signal._replace(shape=HEADLINE, stamp=None)
        following = signals[index + 1 : index + 2]
        wraps = signal.shape in _MAY_WRAP and (_runs_on(signal, following) or _fills(signal, following, width))
        if wraps and signal.shape is HEADLINE:
            signals[index] = signal._replace(shape=PROSE, score=signal.words / 8, reason="runs on below")
        elif previous_wraps and (signal.shape in HEADINGS or _ends(signal)):
            signals[index] = signal._replace(shape=PROSE, score=0.5, reason="ends the sentence above")
        previous_wraps = wraps
    return signals


def _find_width(signals: list[Signal]) -> int:
    """Return the width at which a page breaks all of its lines, as mail does; 0 where it breaks none."""
    for signal in signals:
        if len(signal.text) > _MOST_WIDTH:
            return 0  # most pages
    sizes = [len(signal.text) for signal in signals]
    width = max(sizes, default=0)
    full = sum(size >= width - _RAGGED for size in sizes) if width >= _LEAST_WIDTH else 0
    return width if full >= _FEWEST_FULL and 3 * full >= len(sizes) else 0


def _fills(signal: Signal, following: list[Signal], width: int) -> bool:
    """Tell whether the next line's first word had no room on a line of a page that breaks all at one width."""
    if not width or not following or following[0].number != signal.number + 1 or signal.text[-1] in ".!?":
        return False
    first = following[0].text.partition(" ")[0]
    return len(signal.text) + 1 + len(first) > width - _SLACK and following[0].shape is not CHROME


def _is_dated_prose(signal: Signal, width: int, *, is_within: bool) -> bool:
    """Tell whether a line with a date is a part of a sentence that a page breaks at its width."""
    is_long = len(signal.text) >= (width - _RAGGED if width else _SHORTEST_WRAPPED_CHARS)
    return is_long and (is_within or (bool(width) and signal.text[0].isalpha()))


def _ends(signal: Signal) -> bool:
    """Tell whether a word of the site's is, in lower case with a stop, the end of the sentence above ("kemarin.")."""
    return signal.shape is CHROME and signal.text[0].islower() and signal.text[-1] == "."


def _runs_on(signal: Signal, following: list[Signal]) -> bool:
    if len(signal.text) < _SHORTEST_WRAPPED_CHARS or not following:
        return False
    below = following[0]
    is_words = below.shape is not CHROME or _ends(below)
    is_next = below.number == signal.number + 1 and below.text[0].islower() and is_words
    is_credit = below.words <= _MOST_WORDS_OF_CREDIT and "/" in below.text and below.text[-1].isalnum()
    return is_next and not is_credit and not is_title_case(signal.text)


def settle_boxes(signals: list[Signal], cues: Cues) -> list[Signal]:
    """Take what stands between the marks of a box ("Skip … and continue reading", "End of …") as the site's."""
    starts, ends, letters = _words_of_boxes(cues)
    for index in [at for at, signal in enumerate(signals) if signal.text[0] in letters]:
        if not _is_mark(signals[index], ends):
            continue
        above = range(max(0, index - _LONGEST_BOX), index)
        first = next((at for at in reversed(above) if _is_mark(signals[at], starts)), index)
        for at in range(first, index + 1):
            signals[at] = _in_box(signals[at], is_mark=at in {first, index})
    return signals


def is_set_apart(signals: list[Signal], index: int) -> bool:
    """Tell whether empty lines stand above and below a line."""
    if not 0 < index < len(signals) - 1:
        return False
    above, line, below = signals[index - 1 : index + 2]
    return above.number < line.number - 1 and below.number > line.number + 1


def settle_questions(signals: list[Signal]) -> list[Signal]:
    """Take a list of questions with their answers, each below a sign alone, as the site's ("-", "Siapa …? Ia …")."""
    marks = [at for at, signal in enumerate(signals[:-1]) if len(signal.text) == 1 and _is_answered(signals[at + 1])]
    for above, mark in pairwise(marks):
        if mark - above == _LINES_OF_QUESTION:
            for at in range(above, mark + _LINES_OF_QUESTION):
                signals[at] = signals[at]._replace(shape=CHROME, score=_BOX_SCORE, reason=IN_BOX)
    return signals


def _is_answered(signal: Signal) -> bool:
    """Tell whether a line begins with a question and goes on with more words than it has."""
    question, mark, answer = signal.text.partition("? ")
    return mark != "" and question[:1].isupper() and 2 * len(answer) >= len(question) and "." not in question


@lru_cache(maxsize=2)
def _words_of_boxes(cues: Cues) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return what opens a box, what ends it, and the letters with which that may begin."""
    starts, ends = tuple(cues.words["box_starts"]), tuple(cues.words["box_ends"])
    return starts, ends, frozenset(letter for end in ends for letter in (end[0], end[0].upper()))


def _is_mark(signal: Signal, marks: tuple[str, ...]) -> bool:
    return signal.words <= _LONGEST_MARK_WORDS and signal.text[-1] != "." and signal.text.lower().startswith(marks)


def _in_box(signal: Signal, *, is_mark: bool) -> Signal:
    is_bare = signal.shape in {CHROME, SHORT} or (is_mark and signal.shape is HEADLINE)
    shape = CHROME if is_bare else RELATED
    return signal._replace(shape=shape, score=_BOX_SCORE, reason=IN_BOX)
