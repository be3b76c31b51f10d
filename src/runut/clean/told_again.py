"""Lines of a story that say again what another says, whole or in part: a deck, a teaser, a page told twice."""

from __future__ import annotations

from runut.clean.layout import Layout
from runut.clean.shapes import NAMES, PROSE, Signal

REPEAT_WORDS = 8
_FEWEST_BELOW_DECK = 3
_QUOTES = "\"“”'‘’.… "
_MARKS = frozenset('"“”')


def stands_again(signals: list[Signal], lead: int, last: int) -> bool:
    """Tell whether a story's first line, and no other, stands once more within it: it is its deck."""
    text = signals[lead].text
    if signals[lead].words < REPEAT_WORDS or last - lead < _FEWEST_BELOW_DECK:
        return False
    again = [index for index in range(lead + 1, last + 1) if signals[index].text == text]
    if len(again) != 1 or again[0] == lead + 1:
        return False
    others = [signal.text for signal in signals[lead + 1 : last + 1] if signal.shape is PROSE and signal.text != text]
    return len(set(others)) == len(others)


def told_once(name: str) -> str:
    """Return a name that a page tells twice in a row, once ("Ayu LestariAyu Lestari")."""
    half = len(name) // 2
    return name[:half] if name[:half] == name[half:] else name


def sums_up_lead(layout: Layout, lead: int, last: int) -> bool:
    """Tell whether a story's last sentence says but what headline and first paragraph have, above links."""
    signals = layout.signals
    below = signals[last + 1 : last + 1 + _FEWEST_BELOW_DECK]
    is_above_links = len(below) == _FEWEST_BELOW_DECK and all(one.text[0] in "-•" for one in below)
    if not is_above_links or layout.title is None or last - lead < _FEWEST_BELOW_DECK:
        return False
    told = {*_words_of(signals[layout.title].text), *_words_of(signals[lead].text)}
    words = _words_of(signals[last].text)
    return len(words) >= REPEAT_WORDS and words <= told


def is_quoted_again(signals: list[Signal], index: int, last: int) -> bool:
    """Tell whether a line that is a quotation and nothing else is a part of a later, longer line of the story."""
    told = signals[index].text.strip(_QUOTES)
    if signals[index].words < REPEAT_WORDS or signals[index].text[-1] not in _QUOTES or not _MARKS.isdisjoint(told):
        return False  # "“…,” kata X." tells who says it
    return any(told in signal.text and len(signal.text) > len(told) + 2 for signal in signals[index + 1 : last + 1])


def _words_of(line: str) -> set[str]:
    return {word.strip(".,:;\"“”'()") for word in line.casefold().split()}


def breaks_off(signals: list[Signal], lead: int) -> bool:
    """Tell whether the last line of a page that is all story closes it with no name and stands nowhere above."""
    last = signals[-1]
    return last.shape not in NAMES and not any(signal.text.startswith(last.text) for signal in signals[lead:-1])


def find_cut_short(layout: Layout, index: int) -> int | None:
    """Return the number of the line of the story above of which a line without its stop is only the beginning."""
    words = layout.signals[index].text
    if layout.signals[index].words < REPEAT_WORDS:
        return None
    above = layout.signals[layout.lead or 0 : index]
    return next((signal.number for signal in above if signal.text.startswith(words) and signal.text != words), None)


def find_begun_above(signals: list[Signal], lead: int, last: int) -> int | None:
    """Return the number of the line of a story that its last one begins again, where a page told twice breaks off."""
    text, words = signals[last].text, signals[last].words
    if words < REPEAT_WORDS:
        return None
    above = (signal for signal in signals[lead:last] if signal.shape is PROSE)
    return next((one.number for one in above if one.text.startswith(text) and one.text != text), None)
