"""Links to other stories inside a story: bulleted headlines, and the run below a line that announces them."""

from __future__ import annotations

import re

from runut.clean.cues import load_cues
from runut.clean.layout import RELATED_LABEL, Layout
from runut.clean.sentences import is_title_case
from runut.clean.shapes import HEADLINE, PROSE, RELATED, Signal

_MAX_LABEL_WORDS = 3
_FEWEST_LINKS = 2
_LONG_HEADLINE = 9
_MOST_LINKS = 8
LEAST_WORDS_OF_LINK = 6
_BULLETS = frozenset("•▪●-–*")
NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[-•–*▪●])\s?\S")


def is_bulleted_link(layout: Layout, index: int) -> bool:
    """Tell whether a line is one of several bulleted headlines in capitals that no line of the story leads on to."""
    signals = layout.signals
    first, last = index, index
    while first > 0 and _is_bulleted(signals[first - 1]):
        first -= 1
    while last + 1 < len(signals) and _is_bulleted(signals[last + 1]):
        last += 1
    run = signals[first : last + 1]
    if not (_is_bulleted(signals[index]) and _FEWEST_LINKS <= len(run) <= _MOST_LINKS) or first == 0:
        return False
    are_headlines = all(one.words >= LEAST_WORDS_OF_LINK and is_title_case(one.text[1:].lstrip()) for one in run)
    function = load_cues().words["function"]
    telling = sum(  # names in a list tell nothing
        one.words > _LONG_HEADLINE or not function.isdisjoint(one.text.lower().split()) for one in run
    )
    is_led_on = signals[first - 1].text[-1] in ":;,"
    return are_headlines and signals[first - 1].shape is PROSE and not is_led_on and 2 * telling >= len(run)


def _is_bulleted(signal: Signal) -> bool:
    return signal.text[0] in _BULLETS and (signal.shape is HEADLINE or signal.text[-1] in "?!")


def continues_links(layout: Layout, index: int) -> bool:
    """Tell whether a line stands in the run of links below a line that announces them ("Baca juga:")."""
    first, related = index - 1, RELATED_LABEL
    while first >= 0 and layout.labels[first] is related:
        if layout.signals[first].shape is RELATED:
            break
        first -= 1
    if first < 0 or layout.labels[first] is not related:
        return False
    is_label = layout.signals[first].words <= _MAX_LABEL_WORDS
    signal = layout.signals[index]
    return is_label and (first == index - 1 or NUMBERED.match(signal.text) is not None)
