"""The lines of a story and those below it."""

from __future__ import annotations

import re

from runut.clean.byline_labels import source_of
from runut.clean.closings import closes_with_maker, closes_with_source, find_dashed_media
from runut.clean.credit import find_credit, has_label, has_picture_label, is_mark_alone, is_picture_note
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import BODY_LABEL, BYLINE_LABEL, CAPTION_LABEL, DATELINE_LABEL, RELATED_LABEL, Layout
from runut.clean.lone_names import name_at_end, name_by_trade, name_lone_bylines
from runut.clean.pictures import is_credited_again, is_told_twice, mentions_side, points_into_picture
from runut.clean.press import Press
from runut.clean.sentences import holds_two_sentences, is_title_case, reads_like_sentence
from runut.clean.shapes import (
    BYLINE,
    CHROME,
    CLOSER,
    CREDIT,
    ENDINGS,
    HEADINGS,
    HEADLINE,
    NAMES,
    PICTURES,
    PROSE,
    RELATED,
    STAMP,
    Signal,
)
from runut.record.article import LineLabel
from runut.world import MediumType

_TAIL_LINES = 12
"""So far below the story its reporter or editor may be named."""
_SOURCE_LINES = 3
"""So far below the story it may be said from where it is; farther down a picture's source is."""
_MAX_LABEL_WORDS = 3
_SUBHEAD_WORDS = 8
_REPEAT_WORDS = 8
_MIN_STARS = 3
_LEAST_WORDS_OF_LINE = 8
_QUOTED = frozenset(['""', "''", "“”", "‘’"])
_LISTED = re.compile(r"[,/|&]")
_FEWEST_LINKS = 2
_MOST_LINKS = 8
_LEAST_WORDS_OF_LINK = 6
_BULLETS = frozenset("•▪●-–*")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[-•–*▪●])\s?\S")


def label_body(layout: Layout, lead: int, last: int, press: Press) -> None:
    """Label the lines of the story, both ends included."""
    seen: dict[str, int] = {}
    told = {signal.text for signal in layout.signals[lead:last]} if last == len(layout.signals) - 1 else set()
    has_sides = mentions_side("\n".join([signal.text for signal in layout.signals[lead : last + 1]]).lower())
    for index in range(lead, last + 1):
        signal = layout.signals[index]
        if signal.shape is PROSE or index == lead:
            if has_sides or not _is_plain(layout, index, seen):
                _label_prose(layout, (index, last), seen, press)
        elif index == last == len(layout.signals) - 1 and signal.shape not in NAMES and signal.text not in told:
            layout.set(index, BODY_LABEL, "the page breaks off here")
        elif signal.shape is RELATED:
            layout.set(index, RELATED_LABEL)
        elif signal.shape in NAMES:
            layout.set(index, BYLINE_LABEL)
        elif index == last and signal.words >= _LEAST_WORDS_OF_LINE and find_dashed_media(signal.text, press):
            layout.set(index, BODY_LABEL, "a sentence, and the medium the story is from")
        elif signal.shape in PICTURES or (signal.shape in HEADINGS and find_credit(signal.text, press) is not None):
            layout.set(index, CAPTION_LABEL)
        elif signal.shape is HEADLINE and (is_told_twice(layout.signals, index) or points_into_picture(signal.text)):
            layout.set(index, CAPTION_LABEL, "a caption told twice, or that says who stands where")
        elif is_mark_alone(signal.text):
            layout.set(index, CAPTION_LABEL, "the marks of a picture's maker")
        elif signal.shape in HEADINGS and not _is_prompt(signal.text):
            _label_heading(layout, index)
        elif _is_ornament(signal):
            layout.set(index, BODY_LABEL, "a break inside the story")
    name_lone_bylines(layout, lead, last + 1)


def _is_prompt(line: str) -> bool:
    """Tell whether a line is what a site asks of its reader and nothing else ("READ MORE")."""
    start = load_cues().find_start(line.lower())
    return start is not None and start[1] is Cue.PROMPT and len(start[0]) == len(line)


def _is_ornament(signal: Signal) -> bool:
    return len(signal.text) >= _MIN_STARS and set(signal.text) <= set("* ")


def _is_plain(layout: Layout, index: int, seen: dict[str, int]) -> bool:
    """Take a line as a paragraph of the story that has no sign of anything else, and tell whether it is one."""
    signal = layout.signals[index]
    text = signal.text
    if not (text[-1] == "." and text[1:2].islower()) or "/" in text or ":" in text or "(" in text or "[" in text:
        return False
    if text in seen or is_credited_again(layout.signals, index):
        return False
    if signal.words >= _REPEAT_WORDS:
        seen[text] = signal.number
    layout.set(index, BODY_LABEL)
    return True


def _label_prose(layout: Layout, place: tuple[int, int], seen: dict[str, int], press: Press) -> None:
    index, last = place
    signal = layout.signals[index]
    earlier = seen.setdefault(signal.text, signal.number) if signal.words >= _REPEAT_WORDS else signal.number
    if earlier != signal.number:
        layout.set(index, LineLabel.CHROME, f"repeats line {earlier}")
    elif signal.text[-1] in "?!" and _is_bulleted_link(layout, index):
        layout.set(index, RELATED_LABEL, "one of several other headlines inside the story")
    elif is_credited_again(layout.signals, index) or points_into_picture(signal.text, is_sure=True):
        layout.set(index, CAPTION_LABEL, "a caption told twice, or that says who stands where")
    elif is_picture_note(signal.text, press) and not (index == last and _closes(signal.text, press)):
        layout.set(index, CAPTION_LABEL, "closes with a photographer's credit")
    elif index > 0 and is_mark_alone(layout.signals[index - 1].text) and has_label(signal.text):
        layout.set(index, CAPTION_LABEL, "below the marks of a picture's maker")
    elif index != layout.lead and has_picture_label(signal.text, press):
        layout.set(index, CAPTION_LABEL, "opens with a picture's label in capitals")
    else:
        layout.set(index, BODY_LABEL)


def _closes(line: str, press: Press) -> bool:
    """Tell whether what stands in the bracket of a story's last line may be its source or its maker."""
    return closes_with_source(line) or closes_with_maker(line, press)


def _label_heading(layout: Layout, index: int) -> None:
    """Tell list items, subheadings and other stories' headlines inside the story apart."""
    signal, before = layout.signals[index], layout.signals[index - 1]
    if _continues_links(layout, index):
        layout.set(index, RELATED_LABEL, "the link that the line above announces")
    elif _is_bulleted_link(layout, index):
        layout.set(index, RELATED_LABEL, "one of several other headlines inside the story")
    elif _is_quoted_heading(layout, index):
        layout.set(index, LineLabel.SUBTITLE, "a heading inside the story, in quotation marks")
    elif signal.text[0] in "\"“‘'" or signal.text[0].islower() or signal.text[-1] in ".”" or _leads_on(layout, index):
        layout.set(index, BODY_LABEL, "a part of the sentence beside it")
    elif layout.labels[index - 1] is CAPTION_LABEL and before.words <= _MAX_LABEL_WORDS:
        layout.set(index, CAPTION_LABEL, "the name below a picture's label")
        layout.roles[index] = Cue.SOURCE
    elif _NUMBERED.match(signal.text) and _continues_list(layout, index):
        layout.set(index, BODY_LABEL, "an item of a list")
    elif _follows_colon(layout, index) and not _is_followed_by_prose(layout, index):
        layout.set(index, BODY_LABEL, "an item of the list above")
    elif reads_like_sentence(signal.text) or holds_two_sentences(signal.text):
        layout.set(index, BODY_LABEL, "a sentence without its stop")
    elif signal.words == 1 and signal.text[-1] in "?!" and signal.text[0].isupper():
        layout.set(index, BODY_LABEL, "a question of one word")
    elif signal.words <= _SUBHEAD_WORDS or _NUMBERED.match(signal.text):
        if signal.words > 1 and _is_followed_by_prose(layout, index):
            layout.set(index, LineLabel.SUBTITLE, "a heading inside the story")
    else:
        layout.set(index, RELATED_LABEL, "another story's headline inside the story")


def _is_bulleted_link(layout: Layout, index: int) -> bool:
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
    are_headlines = all(one.words >= _LEAST_WORDS_OF_LINK and is_title_case(one.text[1:].lstrip()) for one in run)
    function = load_cues().words["function"]
    telling = sum(not function.isdisjoint(one.text.lower().split()) for one in run)  # names in a list tell nothing
    is_led_on = signals[first - 1].text[-1] in ":;,"
    return are_headlines and signals[first - 1].shape is PROSE and not is_led_on and 2 * telling >= len(run)


def _is_bulleted(signal: Signal) -> bool:
    return signal.text[0] in _BULLETS and (signal.shape is HEADLINE or signal.text[-1] in "?!")


def _is_quoted_heading(layout: Layout, index: int) -> bool:
    """Tell whether a line is some capitalised words in quotation marks above a paragraph ("'Jendela Damai'")."""
    text = layout.signals[index].text
    if text[0] + text[-1] not in _QUOTED or layout.signals[index].words > _MAX_LABEL_WORDS + 2:
        return False
    is_named = all(word[0].isupper() for word in text[1:-1].split() if len(word) > _MAX_LABEL_WORDS)
    return text[-2].isalnum() and is_named and " " in text and _is_followed_by_prose(layout, index)


def _leads_on(layout: Layout, index: int) -> bool:
    """Tell whether a short line with a colon opens what follows ("Isinya pendek:")."""
    return layout.signals[index].text[-1] == ":" and _is_followed_by_prose(layout, index)


def _continues_links(layout: Layout, index: int) -> bool:
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
    return is_label and (first == index - 1 or _NUMBERED.match(signal.text) is not None)


def _is_next_link(layout: Layout, index: int) -> bool:
    """Tell whether a line follows right below a link that a line above announces."""
    above, signal = layout.signals[index - 1], layout.signals[index]
    is_link = layout.labels[index - 1] is RELATED_LABEL and above.shape is HEADLINE
    return is_link and signal.number == above.number + 1 and signal.words >= _LEAST_WORDS_OF_LINK


def _follows_colon(layout: Layout, index: int) -> bool:
    """Tell whether a line is in an unbroken run below a line of the story that ends with a colon."""
    before = layout.signals[index - 1]
    is_item = layout.labels[index - 1] is BODY_LABEL and before.shape is HEADLINE
    return is_item or (before.text.endswith(":") and layout.labels[index - 1] is BODY_LABEL)


def _continues_list(layout: Layout, index: int) -> bool:
    beside = layout.signals[max(0, index - 1) : index] + layout.signals[index + 1 : index + 2]
    return any(signal.shape is not CHROME and _NUMBERED.match(signal.text) for signal in beside)


def _is_followed_by_prose(layout: Layout, index: int) -> bool:
    """Tell whether a sentence follows, or the first line of one that a page breaks at its width."""
    if index + 1 >= len(layout.signals):
        return False
    following = layout.signals[index + 1]
    is_broken = following.shape is HEADLINE and following.words >= _LEAST_WORDS_OF_LINE
    return following.shape is PROSE or (is_broken and reads_like_sentence(following.text))


def _names_media(line: str, press: Press) -> bool:
    """Tell whether a line says from which media it is, and names nothing else."""
    source = source_of(line)
    return source is not None and all(press.medium_of(name.strip()) for name in _LISTED.split(source))


def _is_agencies(signal: Signal, press: Press) -> bool:
    """Tell whether a line is an agency's name, or several between slashes, and nothing else."""
    names = [name.strip() for name in signal.text.strip(" -–—()[].").split("/")]
    media = [press.medium_of(name) for name in names]
    return signal.shape in HEADINGS and all(one is not None and one.type is MediumType.AGENCY for one in media)


def _is_late_date(layout: Layout, signal: Signal) -> bool:
    """Tell whether a date below a story is the story's, where none stands above.

    It says so ("Tanggal 23.08.2006"), stands beside who wrote it, or closes the story in brackets of its own.
    """
    if signal.shape is not STAMP or DATELINE_LABEL in layout.labels:
        return False
    if signal.text[0] in "([" and signal.text[-1] in ")]":
        return True
    start = load_cues().find_start(signal.text.lower())
    if start is not None and start[1] in {Cue.REPORTER, Cue.EDITOR}:
        return True
    return signal.text.split()[0].casefold().strip(":") in load_cues().words["published"]


def label_tail(layout: Layout, last: int, press: Press) -> None:
    """Label the lines below the story: who wrote it, links, else what is the site's."""
    end = min(last + 1 + _TAIL_LINES, len(layout.signals))
    for index in range(last + 1, end):
        signal = layout.signals[index]
        if signal.shape in ENDINGS:
            end = index
            break
        if _is_late_date(layout, signal):
            layout.set(index, DATELINE_LABEL, "the only date told as the story's own")
        if signal.shape is BYLINE or (signal.shape is CLOSER and index <= last + 3):
            layout.set(index, BYLINE_LABEL)
        if signal.shape is CREDIT and index <= last + _SOURCE_LINES and _names_media(signal.text, press):
            layout.set(index, BYLINE_LABEL, "names below the story where it is from")
    if last + 1 < end and _is_agencies(layout.signals[last + 1], press):
        layout.set(last + 1, BYLINE_LABEL, "agencies alone below the story")
        layout.roles[last + 1] = Cue.SOURCE
    name_lone_bylines(layout, last + 1, end)
    name_by_trade(layout, last + 1, end, press)
    name_at_end(layout, last, press)
    for index in range(last + 1, len(layout.signals)):
        signal = layout.signals[index]
        if signal.shape is RELATED:
            layout.set(index, RELATED_LABEL)
        elif signal.shape is HEADLINE and (_continues_links(layout, index) or _is_next_link(layout, index)):
            layout.set(index, RELATED_LABEL, "the link that the line above announces")
