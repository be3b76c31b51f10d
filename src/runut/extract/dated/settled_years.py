"""Months told without their year, behind one of long ago: "pada Maret 2011 …; | pada Juli | X menyerang" is of 2011."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.times.finding import TimeKind, TimeMention
from runut.record.edtf import Edtf

_LONG_AGO = timedelta(days=400)
_DATED = {TimeKind.DATE, TimeKind.PERIOD}
_YEAR = re.compile(r"\d{4}")
_BARE = re.compile(r"[^\W\d]{3,9}|(?:[^\W\d]+\s)?\d{1,2}(?:\s?\W?\s?(?:[^\W\d]{2,3}\s)?\d{1,2})?\s[^\W\d]{3,9}")
_MONTH = re.compile(r"\d{4}-(\d\d)")
_TOLD = "in the year told before"
_NEXT_LINE = 2  # a blank one may part them


def settle_years(sentences: Sequence[Sentence], published: Edtf | None) -> None:
    """Give months and days without a year that of the date of long ago behind which they are told."""
    today = None if published is None else published.latest
    if today is None:
        return
    told: date | None = None
    line = 0
    for sentence in sentences:
        if sentence.line > line + _NEXT_LINE:
            told = None
        for node in sentence.nodes:
            time = node.time
            if time is None or time.value is None:
                continue
            if told is not None and time.kind in _DATED and _BARE.fullmatch(time.said) is not None:
                node.time = time = _in_year_of(time, told)
                sentence.times = tuple(time if other.start == time.start else other for other in sentence.times)
            told = _old_day(time, today)
            line = sentence.line


def _old_day(time: TimeMention, today: date) -> date | None:
    """Return the first day of a time of long ago told with its year, or settled by such a one, else None."""
    value, is_settled = time.value, time.why.endswith(_TOLD)
    last = None if value is None else value.latest or (value.earliest if is_settled else None)
    if value is None or last is None or time.kind not in _DATED or today - last < _LONG_AGO:
        return None
    is_told = is_settled or _YEAR.search(time.said) is not None
    return value.earliest if is_told and _MONTH.match(str(value)) else None


def _in_year_of(time: TimeMention, first: date) -> TimeMention:
    """Return a time in the year of a day, where it is no earlier in it; else it may be of any later year."""
    text = str(time.value)
    month = _MONTH.search(text)
    if month is None or len(set(_YEAR.findall(text))) != 1 or month[1] < f"{first.month:02}":
        return time
    return replace(time, value=Edtf.parse(_YEAR.sub(f"{first.year:04}", text)), why=f"'{time.said}' {_TOLD}")
