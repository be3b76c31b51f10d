"""The lines above a story: headline, deck, dateline, bylines, captions, and what is the site's."""

from __future__ import annotations

import re

from runut.clean.credit import find_credit, find_loose_credit
from runut.clean.cues import load_cues
from runut.clean.layout import Layout
from runut.clean.press import Press
from runut.clean.signals import Shape, Signal, is_written_as_name
from runut.record.article import LineLabel

_LINES_ABOVE = 5
"""So far above the headline may its picture stand."""
_DASH = re.compile(r"\s[-–—|•·]\s")


def label_header(layout: Layout, lead: int, press: Press) -> None:
    """Label the lines above the story, which begins at `lead`."""
    signals, title = layout.signals, layout.title
    top = lead if title is None else title
    if title is not None:
        layout.set(title, LineLabel.TITLE, "the headline above the story")
    has_stamp = any(signal.shape is Shape.STAMP for signal in signals[top + 1 : lead])
    for index in range(max(0, top - _LINES_ABOVE), lead):
        if index != title:
            near = index > top - 3
            below = title is not None and index > title
            stamp = signals[index].stamp
            if signals[index].shape is Shape.STAMP:
                is_timed = stamp is not None and stamp.clock is not None
                if below or (near and is_timed and not has_stamp):
                    layout.set(index, LineLabel.DATELINE, "a date beside the headline")
            else:
                _label_header_line(layout, index, press, below=below, near=near)
    name_lone_bylines(layout, max(0, top - 2), lead)
    _name_beside_stamps(layout, top + 1, lead, press)


def _label_header_line(layout: Layout, index: int, press: Press, *, below: bool, near: bool) -> None:
    shape = layout.signals[index].shape
    if shape is Shape.BYLINE and near:
        layout.set(index, LineLabel.BYLINE)
    elif shape is Shape.RELATED:
        layout.set(index, LineLabel.RELATED)
    elif shape in {Shape.CREDIT, Shape.CAPTION}:
        layout.set(index, LineLabel.CAPTION)
    elif shape in {Shape.HEADLINE, Shape.SHORT, Shape.PROSE}:
        _label_header_words(layout, index, press, below=below)


def _label_header_words(layout: Layout, index: int, press: Press, *, below: bool) -> None:
    """Tell captions, decks and the headline told again from words of the site."""
    signal, signals = layout.signals[index], layout.signals
    if layout.title is not None and signal.text == signals[layout.title].text:
        layout.set(index, LineLabel.CHROME, "repeats the headline")
        return
    is_loose = signal.shape is not Shape.PROSE and find_loose_credit(signal.text) is not None
    if find_credit(signal.text, press) is not None or is_loose:
        layout.set(index, LineLabel.CAPTION, "ends with a picture credit")
    elif signal.shape is Shape.PROSE and _is_beside_credit(signals, index, press):
        layout.set(index, LineLabel.CAPTION, "beside a picture credit")
    elif below and _is_deck(signal) and signals[index - 1].shape not in {Shape.STAMP, Shape.BYLINE}:
        layout.set(index, LineLabel.SUBTITLE, "a sentence between headline and story")
    elif below and signal.shape is Shape.PROSE:
        layout.set(index, LineLabel.CAPTION, "a sentence above the story's opening")


def _is_beside_credit(signals: list[Signal], index: int, press: Press) -> bool:
    beside = signals[max(0, index - 1) : index] + signals[index + 1 : index + 2]
    return any(is_credit_alone(signal, press) or signal.shape is Shape.CREDIT for signal in beside)


def _is_deck(signal: Signal) -> bool:
    if signal.shape is Shape.PROSE:
        return signal.words <= 45
    if signal.shape is not Shape.HEADLINE or signal.words < 7:
        return False
    found = load_cues().words["function"].intersection(signal.text.lower().split())
    return len(found) >= 2


def name_lone_bylines(layout: Layout, first: int, end: int) -> None:
    """Label the name that stands on the line above, or else below, a label such as "Editor" alone."""
    for index in range(first, end):
        signal = layout.signals[index]
        if layout.labels[index] is not LineLabel.BYLINE or signal.shape is not Shape.BYLINE:
            continue
        cue = load_cues().find_start(signal.text.lower())
        if cue is None or signal.text[len(cue[0]) :].strip(" :"):
            continue
        for beside in (index + 1, index - 1) if signal.text.endswith(":") else (index - 1, index + 1):
            if first <= beside < end and _is_name(layout, beside, is_above=beside < index):
                layout.set(beside, LineLabel.BYLINE, f"the name beside “{signal.text}”")
                layout.roles[beside] = cue[1]
                break


def _is_name(layout: Layout, index: int, *, is_above: bool) -> bool:
    signal = layout.signals[index]
    return (
        layout.labels[index] is LineLabel.CHROME
        and signal.shape in {Shape.SHORT, Shape.HEADLINE}
        and signal.words <= 5
        and not any(letter.isdigit() for letter in signal.text)
        and (not is_above or is_written_as_name(signal.text))
    )


def _name_beside_stamps(layout: Layout, first: int, end: int, press: Press) -> None:
    """Label a person's name right above or below the date, alone or before a dash and the site's name."""
    for index in range(first, end):
        if layout.labels[index] is not LineLabel.DATELINE:
            continue
        for beside in (index - 1, index + 1):
            if not (first <= beside < end and _is_name(layout, beside, is_above=False)):
                continue
            name = _DASH.split(layout.signals[beside].text)[0]
            if len(name.split()) >= 2 and is_written_as_name(name) and not _is_topic(name, press):
                layout.set(beside, LineLabel.BYLINE, "a name beside the date")


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
    if signal.words > 8 or signal.shape is Shape.PROSE:
        return False
    credit = find_credit(signal.text, press)
    return credit is not None and credit.stands_alone
