"""The date that stands alone above a headline: a paper's edition or a blog's entry, or only the day of the visit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from runut.clean.cues import load_cues
from runut.clean.layout import CAPTION_LABEL, DATELINE_LABEL, Layout
from runut.clean.shapes import CHROME, PROSE, STAMP, Signal
from runut.clean.told_dates import Told, find_told_dates

_LINES_ABOVE = 3
_LINES_OF_STORY = 14
_LINES_TO_FIRST = 2
"""A text that begins with its date has its headline right below; where a site begins with the day, menus follow."""
_LONGEST_LAG = timedelta(days=7)
_MOST_WORDS_BESIDE = 6
_LINES_TO_LABELLED = 5
"""So far above the headline may a date with its label ("Last Updated: …") be the story's."""
_LINES_TO_TOP = 40
_LAG_AT_TOP = timedelta(days=1)
"""Far above, where sites print the day of the visit, a date counts only the day of the story's news or the next."""
_OLDEST_NEWS = timedelta(days=30)
"""Where the newest day that a story tells with its weekday is older, the date above it is the day of the visit."""
_FIXED = frozenset({Told.PAIR, Told.DAY, Told.DAY_MONTH})
_EDITION = re.compile(
    r"\W*vol(?:ume)?[. ]+[\dIVXLC]+\W+(?:no|num|number|issue)[. ]+\d+\W*(?:[a-z]+\W*)?", re.IGNORECASE
)
"""Volume and number, and perhaps a weekday: the papers' own heads alone have both."""
_TEMPERATURE = re.compile(r"[-−]?[0-9]{1,2}(?:[.,][0-9])?\s?°?\s?[CF]")
_LINES_OF_WEATHER = 2
_EDGES = " \t|•·-–—:,."


def label_edition_date(layout: Layout, top: int, lead: int) -> None:
    """Label a date alone on a line above the headline, where none stands below and the story tells of days before it.

    Sites print the day of the visit there too; a story then tells of days long before.
    """
    if DATELINE_LABEL in layout.labels[max(0, top - _LINES_ABOVE) : lead]:
        return
    above = layout.signals[1:top]
    told = [layout.signals[at].text for at in range(top, lead) if layout.labels[at] is CAPTION_LABEL]
    told += [signal.text for signal in layout.signals[lead : lead + _LINES_OF_STORY] if signal.shape is PROSE]
    is_near = 0 < top <= _LINES_TO_FIRST and all(signal.shape is not CHROME for signal in above)
    if is_near and _is_date_alone(layout.signals[0]) and not _is_belied(layout.signals[0], told):
        layout.set(0, DATELINE_LABEL, "a date with which the page begins, right above its headline")
        return
    for index in range(max(0, top - _LINES_TO_LABELLED), top):
        if _is_labelled(layout.signals[index]) or _is_numbered(layout.signals[index]):
            layout.set(index, DATELINE_LABEL, "a date above the headline with its label, or a paper's edition")
            return
    for index in range(max(0, top - _LINES_TO_TOP), top):
        lag = _LONGEST_LAG if index >= top - _LINES_ABOVE else _LAG_AT_TOP
        signal = layout.signals[index]
        if _is_date_alone(signal) and _is_borne_out(signal, told, lag) and not is_below_weather(layout.signals, index):
            layout.set(index, DATELINE_LABEL, "a date above the headline that the story's own bear out")
            return


def is_below_weather(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a date stands below a temperature, and perhaps its town: that of the visit ("33.4 C", "Kupang")."""
    return any(_TEMPERATURE.fullmatch(signal.text) for signal in signals[max(0, index - _LINES_OF_WEATHER) : index])


def _is_date_alone(signal: Signal) -> bool:
    """Tell whether a line is a date and at most a word, a number or a second calendar's date beside it."""
    stamp = signal.stamp
    if signal.shape is not STAMP or stamp is None:
        return False
    rest = (signal.text[: stamp.start] + signal.text[stamp.end :]).strip(_EDGES)
    return " " not in rest or (any(map(str.isdigit, rest)) and rest.count(" ") < _MOST_WORDS_BESIDE)


def _is_labelled(signal: Signal) -> bool:
    """Tell whether a line is a date and the label that says when a story was published or changed."""
    stamp, cues = signal.stamp, load_cues().words
    if signal.shape is not STAMP or stamp is None:
        return False
    label, colon, rest = signal.text[: stamp.start].lower().partition(":")
    is_label = bool(colon) and not rest.strip() and not (cues["published"] | cues["updated"]).isdisjoint(label.split())
    return is_label and not any(map(str.isalpha, signal.text[stamp.end :]))


def _is_numbered(signal: Signal) -> bool:
    """Tell whether a line is a date behind the volume and the number of a paper's edition."""
    stamp = signal.stamp
    return signal.shape is STAMP and stamp is not None and _EDITION.fullmatch(signal.text[: stamp.start]) is not None


def _is_belied(signal: Signal, story: list[str]) -> bool:
    """Tell whether a story tells days with their weekday, and all of them lie long before a date above it."""
    assert signal.stamp is not None  # noqa: S101 - asked for dates alone
    day = signal.stamp.day
    pairs = [told for line in story for told in find_told_dates(line) if told.told is Told.PAIR]
    years = {told: [told.year] if told.year is not None else [day.year, day.year - 1] for told in pairs}
    days = [found for told in pairs for year in years[told] if (found := told.in_year(year)) is not None]
    newest = max((found for found in days if found <= day), default=None)
    return bool(pairs) and (newest is None or day - newest > _OLDEST_NEWS)


def _is_borne_out(signal: Signal, story: list[str], lag: timedelta) -> bool:
    assert signal.stamp is not None  # noqa: S101 - asked for dates alone
    day = signal.stamp.day
    for line in story:
        for told in find_told_dates(line):
            found = told.in_year(told.year or day.year) if told.told in _FIXED else None
            if found is not None and timedelta(0) <= day - found <= lag:
                return True
    return False
