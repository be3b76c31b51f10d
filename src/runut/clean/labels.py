"""Which line is what: the block that is the story, then the lines above, in and below it."""

from __future__ import annotations

import re

from runut.clean.below_story import label_tail
from runut.clean.block import Block, find_block
from runut.clean.block_ends import widen
from runut.clean.credit import find_credit, find_house_credit, is_picture_note
from runut.clean.credit_forms import has_house_bracket
from runut.clean.deck import find_below_pictured, find_below_question, find_capital_opening, is_point
from runut.clean.header import is_place_of_date, label_header
from runut.clean.header_pictures import is_credit_alone
from runut.clean.headline import find_headline, find_metadata_title
from runut.clean.hints import find_marked_title
from runut.clean.kind_look import Kind
from runut.clean.layout import CAPTION_LABEL, CHROME_LABEL, TITLE_LABEL, Layout
from runut.clean.opening import find_opening
from runut.clean.pictures import points_into_picture
from runut.clean.press import Press
from runut.clean.shapes import (
    BYLINE,
    HEADINGS,
    MARKS,
    PROSE,
    STAMP,
    Signal,
)
from runut.clean.story import label_body
from runut.clean.story_end import cut_at_end, without_teasers
from runut.record.article import LineLabel
from runut.record.page import Page

_HEADER_LINES = 9
"""So far into a block may a dateline show that the lines above it are no story yet."""
_MAX_ABOVE = 2
"""A deck and a caption: no more sentences stand above the story."""
_MAX_ABOVE_MARK = 4
"""Above a mark such as "JAKARTA - " that surely opens the story, the caption may stand twice."""
_MOST_WORDS_ABOVE = 50
"""A longer paragraph is no deck and no caption."""
_MADE = {STAMP: LineLabel.DATELINE, BYLINE: LineLabel.BYLINE}
_LINES_BELOW_TITLE = 4
_FEWEST_CAPTION_WORDS = 4
_MAX_GAP = 4
_DASHES = frozenset("-–—")
_MARK_ENDS = _DASHES | {":"}
_MOST_WORDS_OF_MARK = 4
_DATED = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")


def find_layout(page: Page, signals: list[Signal], press: Press) -> Layout:
    """Label every line of a page."""
    layout = Layout(signals, [CHROME_LABEL] * len(signals), [signal.reason for signal in signals])
    told = find_marked_title(signals, page) or find_metadata_title(page.metadata)
    block = find_block([signal.score for signal in signals])
    if block is None:
        _label_without_story(layout, press)
        return layout
    block = without_teasers(signals, cut_at_end(signals, widen(signals, block, press)))
    lead, last = _find_lead(signals, block, press), block.last
    body = page.text[signals[lead].start : signals[last].end]
    layout.title = find_headline(signals, lead, body, told, press)
    if layout.title is not None and lead <= layout.title < last:
        lead = layout.title + 1
    layout.lead, layout.last = lead, last
    label_header(layout, lead, press)
    label_body(layout, lead, last, body, press)
    label_tail(layout, last, press)
    return layout


def clear_layout(layout: Layout, kind: Kind, press: Press) -> Layout:
    """Return a layout without a story: all is the site's, but for what belongs to a film or a gallery of its own."""
    signals = layout.signals
    bare = Layout(signals, [CHROME_LABEL] * len(signals), [f"no story: {kind.kind.told}"] * len(signals))
    if not kind.kind.has_fields or kind.title is None:
        return bare
    bare.title = kind.title
    bare.set(kind.title, TITLE_LABEL, "the headline above the pictures")
    for index in range(kind.title + 1, len(signals)):
        signal = signals[index]
        if find_credit(signal.text, press) is not None and signal.words > _FEWEST_CAPTION_WORDS:
            bare.set(index, CAPTION_LABEL, "ends with a picture credit")
        elif index <= kind.title + _LINES_BELOW_TITLE and signal.shape in _MADE:
            bare.set(index, _MADE[signal.shape], "beside the headline")
    return bare


def _label_without_story(layout: Layout, press: Press) -> None:
    """Label a page without a story: a lone headline, at most, is a title."""
    layout.title = find_headline(layout.signals, len(layout.signals), "", None, press)
    if layout.title is not None and len(layout.signals) <= 3:
        layout.set(layout.title, TITLE_LABEL, "a headline without a story")
    else:
        layout.title = None


def _find_lead(signals: list[Signal], block: Block, press: Press) -> int:
    """Return where the story begins: below datelines and bylines that decks and captions drew into the block."""
    lead = block.first
    above = 0
    for index in range(block.first, min(block.first + _HEADER_LINES, block.last)):
        signal = signals[index]
        if above > _MAX_ABOVE_MARK:
            break
        if signal.shape is PROSE and not is_point(signal):
            opening = find_opening(signal.text, press)
            if opening is not None and (opening.is_sure or index == block.first):
                lead = index
                break
            if signal.words > _MOST_WORDS_ABOVE and find_credit(signal.text, press) is None:
                break
            above += 1
        elif signal.shape in MARKS and above <= _MAX_ABOVE and _may_stand_above(signals, block, index, above):
            lead = index + 1
    while lead < block.last and (signals[lead].shape is not PROSE or is_point(signals[lead])):
        lead += 1
    lead = find_below_question(signals, lead, block.last)
    lead = find_below_pictured(signals, lead, block.last, press)
    lead = find_capital_opening(signals, lead, block.last, press)
    lead = _find_below_mark(signals, _skip_captions(signals, lead, block.last, press), block.last, press)
    return (
        lead - 1
        if lead and _fills_line(signals[lead - 1], press) and not is_place_of_date(signals, lead - 1, press)
        else lead
    )


def _may_stand_above(signals: list[Signal], block: Block, index: int, above: int) -> bool:
    """Tell whether a story below a date or a name is long enough that the sentences above it are none of it.

    A story cut off behind its first paragraph is, where that is longer than the deck right above the date.
    """
    if _count_prose(signals, block) - above >= max(2, above):
        return True
    deck, story = signals[index - 1], signals[index + 1]
    is_deck = above == 1 and index - 1 == block.first and signals[index].shape is STAMP
    return is_deck and story.shape is PROSE and deck.words < story.words


def _count_prose(signals: list[Signal], block: Block) -> int:
    return sum([signal.shape is PROSE for signal in signals[block.first : block.last + 1]])


def _fills_line(signal: Signal, press: Press) -> bool:
    """Tell whether a line is the mark that opens a story and nothing else: a few words, or some with its sign."""
    may_be = signal.shape in HEADINGS and (signal.words <= _MOST_WORDS_OF_MARK or signal.text[-1] in _MARK_ENDS)
    opening = find_opening(signal.text, press) if may_be else None
    return opening is not None and opening.fills_line


def _find_below_mark(signals: list[Signal], lead: int, last: int, press: Press) -> int:
    """Return the sentence below a place alone on a line ("Jakarta -"): what stands above it is the picture's."""
    for index in range(lead + 1, min(lead + _MAX_GAP, last)):
        signal = signals[index]
        if signal.shape in HEADINGS and signal.text[-1] in _DASHES and signals[index + 1].shape is PROSE:
            opening = find_opening(signal.text, press)
            is_mark = opening is not None and opening.fills_line and opening.place is not None
            return index + 1 if is_mark and find_opening(signals[lead].text, press) is None else lead
    return lead


def _is_credited(signals: list[Signal], index: int, last: int, press: Press) -> bool:
    """Tell whether a dated sentence has its credit below it, or one ends with it and a mark below opens the story."""
    if is_credit_alone(signals[index + 1], press) and _DATED.search(signals[index].text):
        return True
    text = signals[index].text
    opening = find_opening(signals[index + 1].text, press) if index < last else None
    if opening is None or not opening.is_sure or find_opening(text, press) is not None:
        return False
    return find_credit(text, press) is not None or find_house_credit(text) is not None


def _is_set_apart(signals: list[Signal], index: int) -> bool:
    """Tell whether a line follows right below the one above, and empty lines set it apart from the next."""
    number = signals[index].number
    return signals[index - 1].number == number - 1 and signals[index + 1].number > number + 1


def _opens_surely(line: str, press: Press) -> bool:
    """Tell whether a line opens a story by a place, an agency or an address; a caption's label may look like a name."""
    opening = find_opening(line, press)
    if opening is None or not opening.is_sure:
        return False
    return opening.place is not None or opening.agency is not None or "." in (opening.outlet or "")


def _skip_captions(signals: list[Signal], lead: int, last: int, press: Press) -> int:
    """Step over sentences that are captions: credited, told twice, or between a credit and the story's opening."""
    for index in range(lead, min(lead + 3, last)):
        if signals[index].shape is not PROSE:
            continue
        if _opens_surely(signals[index].text, press):
            break  # what follows a story's opening is the story's
        text = signals[index].text
        if is_picture_note(text, press) or has_house_bracket(text) or (index == lead and points_into_picture(text)):
            lead = index + 1
        elif index + 1 < last and signals[index].text == signals[index + 1].text != signals[index + 2].text:
            lead = index + 2
        elif index > 0 and is_credit_alone(signals[index - 1], press):
            following = next((s for s in signals[index + 1 : last + 1] if s.shape is PROSE), None)
            if following is not None and (_is_set_apart(signals, index) or find_opening(following.text, press)):
                lead = index + 1
        elif _is_credited(signals, index, last, press):
            lead = index + 1
    while lead < last and signals[lead].shape is not PROSE:
        lead += 1
    return lead
