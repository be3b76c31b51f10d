"""The lines above a story: headline, deck, dateline, bylines, captions, and what is the site's."""

from __future__ import annotations

import re

from runut.clean.credit import find_credit, find_loose_credit
from runut.clean.cues import Cue, load_cues
from runut.clean.deck import is_deck, is_deck_under_byline, label_points
from runut.clean.layout import Layout
from runut.clean.press import Press
from runut.clean.sentences import is_written_as_name
from runut.clean.shapes import (
    BYLINE,
    CAPTION,
    CLOSER,
    CREDIT,
    HEADINGS,
    HEADLINE,
    MARKS,
    PICTURES,
    PROSE,
    RELATED,
    SHORT,
    STAMP,
    Signal,
)
from runut.record.article import LineLabel
from runut.world import MediumType

_LINES_ABOVE = 5
"""So far above the headline may its picture stand."""
_WORDED = frozenset({HEADLINE, SHORT, PROSE, CLOSER})
_PICTURE_SHAPES = frozenset({PROSE, CAPTION, CREDIT})
_DASH = re.compile(r"\s[-–—|•·]\s")
_NAME_END = re.compile(r"\s[-–—|•·]\s|\s?[,/]\s?")


def label_header(layout: Layout, lead: int, press: Press) -> None:
    """Label the lines above the story, which begins at `lead`."""
    signals, title = layout.signals, layout.title
    top = lead if title is None else title
    if title is not None:
        layout.set(title, LineLabel.TITLE, "the headline above the story")
    has_stamp = any(signal.shape is STAMP for signal in signals[top + 1 : lead])
    for index in range(max(0, top - _LINES_ABOVE), lead):
        if index != title:
            near = index > top - 3
            below = title is not None and index > title
            stamp = signals[index].stamp
            if signals[index].shape is STAMP:
                is_timed = stamp is not None and stamp.clock is not None
                if find_credit(signals[index].text, press) is not None:
                    layout.set(index, LineLabel.CAPTION, "ends with a picture credit")
                elif below or (near and is_timed and not has_stamp):
                    layout.set(index, LineLabel.DATELINE, "a date beside the headline")
            else:
                _label_header_line(layout, (index, lead), press, below=below, near=near)
    if title is not None:
        label_points(layout, top, lead)
    name_lone_bylines(layout, max(0, top - 2), lead)
    _name_lone_sources(layout, top, lead)
    _name_beside_stamps(layout, top + 1, lead, press)


def _label_header_line(layout: Layout, place: tuple[int, int], press: Press, *, below: bool, near: bool) -> None:
    index = place[0]
    shape = layout.signals[index].shape
    if shape is BYLINE and near:
        of_picture = _cue_of(layout.signals[index]) is Cue.SOURCE and layout.signals[index - 1].shape in _PICTURE_SHAPES
        layout.set(index, LineLabel.CAPTION if of_picture else LineLabel.BYLINE)
    elif shape is RELATED:
        layout.set(index, LineLabel.RELATED)
    elif shape in PICTURES:
        layout.set(index, LineLabel.CAPTION)
    elif shape in _WORDED:
        _label_header_words(layout, place, press, below=below)


def _label_header_words(layout: Layout, place: tuple[int, int], press: Press, *, below: bool) -> None:
    """Tell captions, decks and the headline told again from words of the site."""
    index, lead = place
    signal, signals = layout.signals[index], layout.signals
    if layout.title is not None and signal.text == signals[layout.title].text:
        follows = signals[index + 1].shape if index + 1 < len(signals) else None
        is_picture = follows in PICTURES
        layout.set(index, LineLabel.CAPTION if is_picture else LineLabel.TITLE, "repeats the headline")
        return
    is_loose = (
        signal.shape is not PROSE
        and find_loose_credit(signal.text) is not None
        and not _is_pair_of_names(signals, index)
    )
    if find_credit(signal.text, press) is not None or is_loose:
        layout.set(index, LineLabel.CAPTION, "ends with a picture credit")
    elif signal.shape is PROSE and _is_beside_credit(signals, index, press):
        layout.set(index, LineLabel.CAPTION, "beside a picture credit")
    elif "@" in signal.text and signal.words <= 3:
        layout.set(index, LineLabel.CAPTION, "the account a picture is from")
        layout.roles[index] = Cue.SOURCE
    elif below and not _is_under_byline(layout, index) and is_deck(signals, index, is_next=index - 1 == layout.title):
        layout.set(index, LineLabel.SUBTITLE, "a sentence between headline and story")
    elif below and is_deck_under_byline(signals, index, layout.title or 0, lead, press):
        layout.set(index, LineLabel.SUBTITLE, "a sentence above the story that is not the picture's")
    elif below and signal.shape is PROSE:
        layout.set(index, LineLabel.CAPTION, "a sentence above the story's opening")


def _is_pair_of_names(signals: list[Signal], index: int) -> bool:
    """Tell whether a line beside a date is two people's names around a slash."""
    beside = signals[max(0, index - 1) : index] + signals[index + 1 : index + 2]
    names = signals[index].text.split("/")
    return any(one.shape is STAMP for one in beside) and all(
        len(name.split()) >= 2 and is_written_as_name(name) for name in names
    )


def _is_beside_credit(signals: list[Signal], index: int, press: Press) -> bool:
    beside = signals[max(0, index - 1) : index] + signals[index + 1 : index + 2]
    return any(
        is_credit_alone(signal, press) or signal.shape is CREDIT or _cue_of(signal) is Cue.SOURCE for signal in beside
    )


def _cue_of(signal: Signal) -> Cue | None:
    cue = load_cues().find_start(signal.text.lower()) if signal.shape is BYLINE else None
    return cue[1] if cue is not None else None


def _is_under_byline(layout: Layout, index: int) -> bool:
    """Tell whether a date or a name stands between the headline and a line."""
    above = layout.signals[(layout.title or 0) + 1 : index]
    return any(signal.shape in MARKS for signal in above)


def name_lone_bylines(layout: Layout, first: int, end: int) -> None:
    """Label the name that stands on the line above, or else below, a label such as "Editor" alone."""
    for index in range(first, end):
        signal = layout.signals[index]
        if signal.shape is not BYLINE or layout.labels[index] is not LineLabel.BYLINE:
            continue
        cue = load_cues().find_start(signal.text.lower())
        if cue is None or signal.text[len(cue[0]) :].strip(" :"):
            continue
        for beside in (index + 1, index - 1) if signal.text.endswith(":") else (index - 1, index + 1):
            if first <= beside < end and _is_name(layout, beside, is_above=beside < index):
                layout.set(beside, LineLabel.BYLINE, f"the name beside “{signal.text}”")
                layout.roles[beside] = cue[1]
                following = beside + 1
                if beside > index and following < end and _is_name(layout, following, is_above=True):
                    layout.set(following, LineLabel.BYLINE, f"a second name below “{signal.text}”")
                    layout.roles[following] = cue[1]
                break


def _is_name(layout: Layout, index: int, *, is_above: bool) -> bool:
    signal = layout.signals[index]
    return (
        layout.labels[index] is LineLabel.CHROME
        and signal.shape in HEADINGS
        and signal.words <= 5
        and not any(letter.isdigit() for letter in signal.text)
        and (not is_above or (signal.words >= 2 and is_written_as_name(signal.text)))
    )


def _name_lone_sources(layout: Layout, first: int, end: int) -> None:
    """Label the name below a picture's "Source:" alone."""
    for index in range(first, end - 1):
        is_source = layout.labels[index] is LineLabel.CAPTION and _cue_of(layout.signals[index]) is Cue.SOURCE
        if (
            is_source
            and layout.signals[index].text.rstrip(" :").count(" ") <= 1
            and _is_name(layout, index + 1, is_above=False)
        ):
            layout.set(index + 1, LineLabel.CAPTION, f"the name below “{layout.signals[index].text}”")
            layout.roles[index + 1] = Cue.SOURCE


def _name_beside_stamps(layout: Layout, first: int, end: int, press: Press) -> None:
    """Label a person's name right above or below the date, alone or before a dash and the site's name."""
    for index in range(max(0, first - 2), end):
        if layout.labels[index] is not LineLabel.DATELINE:
            continue
        is_above_title = layout.title is not None and index + 1 == layout.title
        for beside in (index + 2,) if is_above_title else (index - 1, index + 1):
            if not (first <= beside < end and _is_name(layout, beside, is_above=False)):
                continue
            if is_above_title and not _DASH.search(layout.signals[beside].text):
                continue
            name = _NAME_END.split(layout.signals[beside].text)[0]
            is_person = len(name.split()) >= 2 and is_written_as_name(name) and not _is_topic(name, press)
            if is_person or _is_agency(name, press):
                for again in range(first, end):
                    is_same = layout.signals[again].text == layout.signals[beside].text
                    if is_same or (again > beside and layout.signals[again - 1].text.endswith(",")):
                        layout.set(again, LineLabel.BYLINE, "a name beside the date")


def _is_agency(name: str, press: Press) -> bool:
    medium = press.medium_of(name)
    return medium is not None and medium.type is MediumType.AGENCY


def _is_topic(name: str, press: Press) -> bool:
    """Tell whether words are a section or a tag rather than a person who writes."""
    words = name.split()
    return (
        press.is_actor(name)
        or any(press.is_place(word) or word.casefold() in press.demonyms for word in words)
        or not load_cues().words["function"].isdisjoint(name.casefold().split())
        or any(load_cues().find_whole(word.lower()) is not None for word in words)
    )


def is_credit_alone(signal: Signal, press: Press) -> bool:
    """Tell whether a line is a picture credit and nothing else."""
    if signal.words > 8 or signal.shape is PROSE:
        return False
    credit = find_credit(signal.text, press)
    return credit is not None and credit.stands_alone
