"""Pictures inside a story whose credit stands in capitals on a line above what they show ("HOUSE/A NAME")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.clean.credit import Credit, find_credit, find_loose_credit
from runut.clean.cues import load_cues
from runut.clean.press import Press
from runut.clean.sentences import holds_two_sentences
from runut.clean.shapes import PROSE, Signal

_MOST_WORDS_OF_CREDIT = 8
_MOST_WORDS_OF_CAPTION = 35
_QUOTES = frozenset("\"“”'‘’")


def find_holder(line: str) -> Credit | None:
    """Return the house or office whose picture it is, in capitals and nothing else ("DOKUMENTASI X", "HUMAS X")."""
    if not line.isupper() or "." in line.rstrip("."):
        return None
    words = line.casefold().split()
    is_holder = 1 < len(words) <= _MOST_WORDS_OF_CREDIT and words[0].rstrip(".") in load_cues().words["holders"]
    return Credit(line, stands_alone=True) if is_holder else None


def is_credit_above(signals: Sequence[Signal], index: int, press: Press) -> bool:
    """Tell whether a line is a picture's credit in capitals, and the line below it one sentence that may be shown."""
    text = signals[index].text
    if not text.isupper() or signals[index].words > _MOST_WORDS_OF_CREDIT or index + 2 >= len(signals):
        return False
    credit = find_holder(text) or find_credit(text, press) or find_loose_credit(text)
    return credit is not None and credit.stands_alone and _may_be_shown(signals, index)


def _may_be_shown(signals: Sequence[Signal], credit: int) -> bool:
    """Tell whether the line below a credit, and not the one above it, may say what a picture shows.

    That is one sentence of some words, in which nobody is quoted, above a further line of the story.
    """
    below, above = signals[credit + 1], signals[credit - 1]
    is_shown = _is_caption_like(below) and signals[credit + 2].shape is PROSE
    return is_shown and (above.shape is not PROSE or not _is_caption_like(above))


def _is_caption_like(signal: Signal) -> bool:
    is_short = signal.shape is PROSE and signal.words <= _MOST_WORDS_OF_CAPTION
    return is_short and not holds_two_sentences(signal.text) and _QUOTES.isdisjoint(signal.text)
