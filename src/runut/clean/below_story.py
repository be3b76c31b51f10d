"""The lines below a story: who wrote it, from where it is, links, else what is the site's."""

from __future__ import annotations

import re

from runut.clean.byline_labels import source_of
from runut.clean.closings import closes_in_bars, find_barred, is_nobody, is_person
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import BODY_LABEL, BYLINE_LABEL, DATELINE_LABEL, RELATED_LABEL, Layout
from runut.clean.links_inside import LEAST_WORDS_OF_LINK, continues_links
from runut.clean.lone_names import DASH, EDGES, bare_name, is_topic, name_by_trade, name_lone_bylines
from runut.clean.outlet_votes import has_newsroom
from runut.clean.press import Press
from runut.clean.shapes import BYLINE, CLOSER, CREDIT, ENDINGS, HEADINGS, HEADLINE, RELATED, STAMP, Signal
from runut.world import MediumType

_TAIL_LINES = 12
"""So far below the story its reporter or editor may be named."""
_SOURCE_LINES = 3
"""So far below the story it may be said from where it is; farther down a picture's source is."""
_LISTED = re.compile(r"[,/|&]")


def _is_next_link(layout: Layout, index: int) -> bool:
    """Tell whether a line follows right below a link that a line above announces."""
    above, signal = layout.signals[index - 1], layout.signals[index]
    is_link = layout.labels[index - 1] is RELATED_LABEL and above.shape is HEADLINE
    return is_link and signal.number == above.number + 1 and signal.words >= LEAST_WORDS_OF_LINK


def _names_media(line: str, press: Press) -> bool:
    """Tell whether a line says from which media it is, and names nothing else."""
    source = source_of(line)
    return source is not None and all(press.medium_of(name.strip()) for name in _LISTED.split(source))


def _is_agencies(signal: Signal, press: Press) -> bool:
    """Tell whether a line is an agency's name, or several between slashes, and nothing else."""
    names = [name.strip() for name in signal.text.strip(" -–—()[].").split("/")]
    media = [press.medium_of(name) for name in names]
    return signal.shape in HEADINGS and all(one is not None and one.type is MediumType.AGENCY for one in media)


def _ends_sentence_above(above: Signal, signal: Signal, press: Press) -> bool:
    """Tell whether an agency's name with a stop is the end of a sentence that lacks its own ("… seperti dimuat")."""
    is_open = above.text[-1].islower() and signal.text[-1] == "."
    return is_open and signal.number == above.number + 1 and _is_agencies(signal, press)


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


def _name_at_end(layout: Layout, last: int, press: Press) -> None:
    """Label a name in capitals, or behind a dash, right below a story that names nobody."""
    index = last + 1
    if index >= len(layout.signals):
        return
    line = layout.signals[index].text
    is_of_media = any(map(press.medium_of, find_barred(line)))
    if is_of_media and closes_in_bars(line, press):
        layout.set(index, BYLINE_LABEL, "media and names that close the story")
    if layout.labels[index] is BYLINE_LABEL or _is_anyone_named(layout):
        return
    bare, *houses = DASH.split(line.strip(EDGES))
    is_shown = line.isupper() or line[0] in "–—-*" or (len(houses) == 1 and has_newsroom(houses[0]))
    names = [bare_name(name, press) for name in (bare if houses else line).split("|")]
    is_shown = is_shown and layout.signals[index].shape in HEADINGS
    if is_shown and all(is_person(name) and not is_nobody(name) and not is_topic(name, press) for name in names):
        layout.set(index, BYLINE_LABEL, "a name that closes the story")


def _is_anyone_named(layout: Layout) -> bool:
    """Tell whether a byline is there that is no label alone ("Oleh :")."""
    for signal in layout.lines(BYLINE_LABEL):
        start = load_cues().find_start(signal.text.lower())
        if start is None or signal.text[len(start[0]) :].strip(" :"):
            return True
    return False


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
    if last + 1 < end and _ends_sentence_above(layout.signals[last], layout.signals[last + 1], press):
        layout.set(last + 1, BODY_LABEL, "the end of the sentence above")
    elif last + 1 < end and _is_agencies(layout.signals[last + 1], press):
        layout.set(last + 1, BYLINE_LABEL, "agencies alone below the story")
        layout.roles[last + 1] = Cue.SOURCE
    name_lone_bylines(layout, last + 1, end)
    name_by_trade(layout, last + 1, end, press)
    _name_at_end(layout, last, press)
    for index in range(last + 1, len(layout.signals)):
        signal = layout.signals[index]
        if signal.shape is RELATED:
            layout.set(index, RELATED_LABEL)
        elif signal.shape is HEADLINE and (continues_links(layout, index) or _is_next_link(layout, index)):
            layout.set(index, RELATED_LABEL, "the link that the line above announces")
