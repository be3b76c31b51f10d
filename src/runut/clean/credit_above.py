"""Pictures inside a story whose credit stands in capitals on a line above what they show ("HOUSE/A NAME")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.clean.credit import Credit, find_credit, find_loose_credit
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import CAPTION_LABEL, CHROME_LABEL, Layout
from runut.clean.press import Press
from runut.clean.sentences import holds_two_sentences, is_written_as_name
from runut.clean.shapes import HEADINGS, MARKS, PROSE, Signal

_MOST_WORDS_OF_CREDIT = 8
_MOST_WORDS_OF_CAPTION = 35
_LINES_OF_STORY = 12
_SIGNS = ".,;:!?()\"“”'’"
_QUOTES = frozenset("\"“”'‘’")


def find_holder(line: str) -> Credit | None:
    """Return the house or office whose picture it is, in capitals and nothing else ("DOKUMENTASI X", "HUMAS X")."""
    if not line.isupper() or "." in line.rstrip("."):
        return None
    words = line.casefold().split()
    is_holder = 1 < len(words) <= _MOST_WORDS_OF_CREDIT and words[0].rstrip(".") in load_cues().words["holders"]
    return Credit(line, stands_alone=True) if is_holder else None


def label_shown_above(layout: Layout, lead: int, press: Press) -> None:
    """Label the name right above a story of someone whom it tells of: a picture shows them ("Menteri X A Name").

    Between it and the date or the writers may stand whose picture it is, in a few capitalised words.
    """
    at, title = lead - 1, layout.title
    if title is None or at <= title + 1 or not _is_name_alone(layout, at) or not _is_told_in(layout, lead, at, press):
        return
    layout.set(at, CAPTION_LABEL, "whom a picture above the story shows")
    is_pair = layout.signals[at].number == layout.signals[at - 1].number + 1 and layout.signals[at - 2].shape in MARKS
    if is_pair and at - 1 > title and _is_name_alone(layout, at - 1):
        layout.set(at - 1, CAPTION_LABEL, "whose picture it is")
        layout.roles[at - 1] = Cue.SOURCE


def _is_name_alone(layout: Layout, index: int) -> bool:
    """Tell whether a line of the site's own is a few capitalised words of letters."""
    signal = layout.signals[index]
    is_short = signal.shape in HEADINGS and 1 < signal.words <= _MOST_WORDS_OF_CREDIT
    is_free = layout.labels[index] is CHROME_LABEL and load_cues().find_whole(signal.text.lower()) is None
    return is_short and is_free and signal.text.replace(" ", "").isalpha() and is_written_as_name(signal.text)


def _is_told_in(layout: Layout, lead: int, index: int, press: Press) -> bool:
    """Tell whether the last word of a line is a name that the first lines of the story have, and no place."""
    name = layout.signals[index].text.rpartition(" ")[2]
    words = {
        word.strip(_SIGNS) for signal in layout.signals[lead : lead + _LINES_OF_STORY] for word in signal.text.split()
    }
    return name in words and name.lower() not in words and not press.is_place(name)


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
