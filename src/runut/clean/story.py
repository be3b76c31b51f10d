"""The lines of a story, between its first and its last."""

from __future__ import annotations

import re
from operator import eq

from runut.clean.boxes import is_set_apart
from runut.clean.closings import closes_with_maker, closes_with_source, find_closing_media, is_person
from runut.clean.credit import find_credit, find_doubled, has_label, has_picture_label, is_mark_alone, is_picture_note
from runut.clean.credit_above import is_credit_above
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import BODY_LABEL, BYLINE_LABEL, CAPTION_LABEL, RELATED_LABEL, Layout
from runut.clean.links_inside import NUMBERED, continues_links, is_bulleted_link
from runut.clean.lone_names import name_lone_bylines
from runut.clean.pictures import is_credited_again, is_name_of_picture, is_told_twice, may_point, points_into_picture
from runut.clean.press import Press
from runut.clean.sentences import OPENERS, holds_two_sentences, reads_like_sentence
from runut.clean.shapes import (
    CHROME,
    HEADINGS,
    HEADLINE,
    NAMES,
    PICTURES,
    PROSE,
    RELATED,
    STAMP,
    Signal,
)
from runut.clean.told_again import (
    REPEAT_WORDS,
    breaks_off,
    find_begun_above,
    find_cut_short,
    is_quoted_again,
    stands_again,
    sums_up_lead,
)
from runut.record.article import LineLabel

_MAX_LABEL_WORDS = 3
_SUBHEAD_WORDS = 8
_HEAD_CHARS = 3
"""Where no two lines side by side begin with the same of these, no line stands twice."""
_MIN_STARS = 3
_LEAST_WORDS_OF_LINE = 8
_LINES_OF_PICTURE, _MOST_WORDS_OF_CAPTION = 3, 45
_MAY_BE_CREDITED = HEADINGS | {STAMP}
_QUOTED = frozenset(['""', "''", "“”", "‘’"])
_UNSTOPPED = "a sentence without its stop"
_CREDIT_ABOVE = "a picture's credit above what it shows"
_BUTTON = re.compile(r"[a-z][a-z-]*[a-z][A-Z][A-Za-z-]*")


def label_body(layout: Layout, lead: int, last: int, body: str, press: Press) -> None:
    """Label the lines of the story, both ends included.

    Args:
        layout: The page's lines.
        lead: Index of the story's first line.
        last: Index of its last.
        body: The text of all these lines.
        press: Media and places.
    """
    signals, points = layout.signals, may_point(body)
    seen: dict[str, int] = {}
    lead = _past_shown_twice(layout, lead, last, press)
    if layout.title is not None and stands_again(signals, lead, last):
        layout.set(lead, LineLabel.SUBTITLE, "a sentence of the story, told above it too")
        lead += 1
    heads = [signal.text[:_HEAD_CHARS] for signal in signals[max(0, lead - 1) : last + 2]]
    has_twins = any(map(eq, heads, heads[1:]))
    for index in range(lead, last + 1):
        signal = signals[index]
        if signal.shape is PROSE or index == lead:
            is_plain = not points and _is_plain(signal) and signal.text not in seen
            is_shown = layout.reasons[index - 1] == _CREDIT_ABOVE
            if index != last and is_plain and not is_shown and not (has_twins and is_credited_again(signals, index)):
                seen[signal.text] = signal.number
                layout.labels[index], layout.reasons[index] = BODY_LABEL, signal.reason
            else:
                _label_prose(layout, (index, last), seen, press, may_point=points)
        elif index == last and (again := find_begun_above(signals, lead, last)) is not None:
            layout.set(index, LineLabel.CHROME, f"repeats the beginning of line {again}")
        elif index == last == len(signals) - 1 and breaks_off(signals, lead):
            layout.set(index, BODY_LABEL, "the page breaks off here")
        else:
            _label_other(layout, (index, last), press)
    layout.forget_places()
    name_lone_bylines(layout, lead, last + 1)


def _past_shown_twice(layout: Layout, lead: int, last: int, press: Press) -> int:
    """Return where a story begins behind a picture's caption that stands above its credit and once more below it."""
    signals, again = layout.signals, lead + 2
    if again >= last or signals[again].text != signals[lead].text:
        return lead
    credit = find_credit(signals[lead + 1].text, press)
    if credit is None or not credit.stands_alone:
        return lead
    for index in range(lead, again + 1):
        layout.set(index, CAPTION_LABEL, "a caption that stands twice around its credit")
    return again + 1


def _label_other(layout: Layout, place: tuple[int, int], press: Press) -> None:
    """Label a line of the story that does not look like a sentence."""
    index, last = place
    signal = layout.signals[index]
    if signal.shape is RELATED:
        layout.set(index, RELATED_LABEL)
    elif signal.shape in NAMES:
        layout.set(index, BYLINE_LABEL)
    elif index == last and signal.words >= _LEAST_WORDS_OF_LINE and any(find_closing_media(signal.text, press)):
        layout.set(index, BODY_LABEL, "a sentence, and the medium the story is from")
    elif is_credit_above(layout.signals, index, press):
        layout.set(index, CAPTION_LABEL, _CREDIT_ABOVE)
    elif signal.shape in PICTURES or (signal.shape in _MAY_BE_CREDITED and find_credit(signal.text, press) is not None):
        layout.set(index, CAPTION_LABEL)
    elif signal.shape is HEADLINE and (is_told_twice(layout.signals, index) or points_into_picture(signal.text)):
        layout.set(index, CAPTION_LABEL, "a caption told twice, or that says who stands where")
    elif is_mark_alone(signal.text):
        layout.set(index, CAPTION_LABEL, "the marks of a picture's maker")
    elif is_name_of_picture(layout.signals, index):
        layout.set(index, CAPTION_LABEL, "what a picture is called, above its caption")
    elif signal.shape in HEADINGS and not _is_prompt(signal.text) and not _is_below_quotation(layout, index):
        _label_heading(layout, index)
    elif _is_ornament(signal):
        layout.set(index, BODY_LABEL, "a break inside the story")
    elif signal.shape is CHROME and _ends_sentence(layout, index):
        layout.set(index, BODY_LABEL, "the end of the sentence above")


def _ends_sentence(layout: Layout, index: int) -> bool:
    """Tell whether a few words with a stop close a sentence that breaks off above ("… pada" / "1994.")."""
    text, above = layout.signals[index].text, layout.signals[index - 1]
    is_open = above.text[-1].isalpha() and above.text.rpartition(" ")[2].islower()
    return is_open and layout.labels[index - 1] is BODY_LABEL and text[-1] == "." and text[:-1].isalnum()


def _is_prompt(line: str) -> bool:
    """Tell whether a line is what a site asks of its reader and nothing else ("READ MORE"), or a button's name."""
    if _BUTTON.fullmatch(line) is not None:
        return True
    start = load_cues().find_start(line.lower())
    return start is not None and start[1] is Cue.PROMPT and len(start[0]) == len(line)


def _is_below_quotation(layout: Layout, index: int) -> bool:
    """Tell whether a person's name stands below a quotation that the story has again: whose it is."""
    is_quoted = layout.labels[index - 1] is LineLabel.CHROME and layout.signals[index - 1].text[0] in OPENERS
    return is_quoted and is_person(layout.signals[index].text)


def _is_ornament(signal: Signal) -> bool:
    return len(signal.text) >= _MIN_STARS and set(signal.text) <= set("* ")


def _is_paragraph(layout: Layout, index: int) -> bool:
    """Tell whether a line far inside the story is too long to be a caption, whatever picture is credited behind it."""
    signal = layout.signals[index]
    is_inside = layout.lead is not None and index > layout.lead + _LINES_OF_PICTURE
    return is_inside and signal.words > _MOST_WORDS_OF_CAPTION and holds_two_sentences(signal.text)


def _is_plain(signal: Signal) -> bool:
    """Tell whether a line is a paragraph that has no sign of anything else."""
    text = signal.text
    if signal.words < REPEAT_WORDS or text[-1] != "." or not text[1].islower():
        return False
    return not ("/" in text or ":" in text or "(" in text or "[" in text)


def _label_prose(
    layout: Layout, place: tuple[int, int], seen: dict[str, int], press: Press, *, may_point: bool
) -> None:
    index, last = place
    signal = layout.signals[index]
    earlier = seen.setdefault(signal.text, signal.number) if signal.words >= REPEAT_WORDS else signal.number
    if earlier != signal.number:
        layout.set(index, LineLabel.CHROME, f"repeats line {earlier}")
    elif index == last and layout.lead is not None and sums_up_lead(layout, layout.lead, last):
        layout.set(index, LineLabel.CHROME, "headline and lead again, above links")
    elif signal.text[-1] in "?!" and is_bulleted_link(layout, index):
        layout.set(index, RELATED_LABEL, "one of several other headlines inside the story")
    elif signal.text[0] in OPENERS and is_quoted_again(layout.signals, index, last):
        layout.set(index, LineLabel.CHROME, "a quotation that the story has again")
    elif is_credited_again(layout.signals, index) or (may_point and points_into_picture(signal.text, is_sure=True)):
        layout.set(index, CAPTION_LABEL, "a caption told twice, or that says who stands where")
    elif index != layout.lead and layout.reasons[index - 1] == _CREDIT_ABOVE:
        layout.set(index, CAPTION_LABEL, "below a picture's credit")
    elif find_doubled(signal.text) is not None:
        layout.set(index, CAPTION_LABEL, "a caption that stands twice around its credit")
    elif is_picture_note(signal.text, press) and not (
        (index == last and _closes(signal.text, press)) or _is_paragraph(layout, index)
    ):
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
    if continues_links(layout, index):
        layout.set(index, RELATED_LABEL, "the link that the line above announces")
    elif is_bulleted_link(layout, index):
        layout.set(index, RELATED_LABEL, "one of several other headlines inside the story")
    elif _is_quoted_heading(layout, index):
        layout.set(index, LineLabel.SUBTITLE, "a heading inside the story, in quotation marks")
    elif signal.text[0] in "\"“‘'" or signal.text[0].islower() or signal.text[-1] in ".”" or _leads_on(layout, index):
        layout.set(index, BODY_LABEL, "a part of the sentence beside it")
    elif layout.labels[index - 1] is CAPTION_LABEL and before.words <= _MAX_LABEL_WORDS:
        layout.set(index, CAPTION_LABEL, "the name below a picture's label")
        layout.roles[index] = Cue.SOURCE
    elif NUMBERED.match(signal.text) and _continues_list(layout, index):
        layout.set(index, BODY_LABEL, "an item of a list")
    elif _follows_colon(layout, index) and not _is_followed_by_prose(layout, index):
        layout.set(index, BODY_LABEL, "an item of the list above")
    elif reads_like_sentence(signal.text) or holds_two_sentences(signal.text):
        whole = find_cut_short(layout, index)
        told = (BODY_LABEL, _UNSTOPPED) if whole is None else (LineLabel.CHROME, f"line {whole} again, cut short")
        layout.set(index, *told)
    elif signal.words == 1 and signal.text[-1] in "?!" and signal.text[0].isupper():
        layout.set(index, BODY_LABEL, "a question of one word")
    elif signal.words <= _SUBHEAD_WORDS or NUMBERED.match(signal.text):
        if signal.words > 1 and _is_followed_by_prose(layout, index):
            layout.set(index, LineLabel.SUBTITLE, "a heading inside the story")
    else:
        layout.set(index, RELATED_LABEL, "another story's headline inside the story")


def _is_quoted_heading(layout: Layout, index: int) -> bool:
    """Tell whether a line is some capitalised words in quotation marks above a paragraph ("'Jendela Damai'")."""
    text = layout.signals[index].text
    if text[0] + text[-1] not in _QUOTED or layout.signals[index].words > _MAX_LABEL_WORDS + 2:
        return False
    is_named = all(word[0].isupper() for word in text[1:-1].split() if len(word) > _MAX_LABEL_WORDS)
    is_apart = is_set_apart(layout.signals, index) or (text[0] in "'‘" and layout.signals[index - 1].text[-1] == ".")
    is_named = is_named or (text[1].isupper() and is_apart)
    return text[-2].isalnum() and is_named and " " in text and _is_followed_by_prose(layout, index)


def _leads_on(layout: Layout, index: int) -> bool:
    """Tell whether a short line with a colon opens what follows ("Isinya pendek:")."""
    return layout.signals[index].text[-1] == ":" and _is_followed_by_prose(layout, index)


def _follows_colon(layout: Layout, index: int) -> bool:
    """Tell whether a line is in an unbroken run below a line of the story that ends with a colon."""
    before = layout.signals[index - 1]
    is_item = layout.labels[index - 1] is BODY_LABEL and before.shape is HEADLINE
    return is_item or (before.text.endswith(":") and layout.labels[index - 1] is BODY_LABEL)


def _continues_list(layout: Layout, index: int) -> bool:
    beside = layout.signals[max(0, index - 1) : index] + layout.signals[index + 1 : index + 2]
    return any(signal.shape is not CHROME and NUMBERED.match(signal.text) for signal in beside)


def _is_followed_by_prose(layout: Layout, index: int) -> bool:
    """Tell whether a sentence follows, or the first line of one that a page breaks at its width."""
    signals = layout.signals
    index += 2 if is_name_of_picture(signals, index + 1) else 0
    if index + 1 >= len(signals):
        return False
    following = signals[index + 1]
    is_broken = following.shape is HEADLINE and following.words >= _LEAST_WORDS_OF_LINE
    return following.shape is PROSE or (is_broken and reads_like_sentence(following.text))
