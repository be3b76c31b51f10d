"""Times for people: EDTF values in the words of each interface language, and the shape in which they are drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from runut.export.words import Words
from runut.record.edtf import Edtf

_PART = re.compile(
    r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2}))?(?:-(?P<day>[0-9X]{2}))?"
    r"(?:T(?P<clock>[0-9]{2}:[0-9]{2}):[0-9]{2}(?P<zone>Z|[+-][0-9:]{2,5})?)?(?P<mark>[?~%])?",
    re.ASCII,
)
_OPEN = {"", ".."}
_DIVISIONS = {"quarter": range(33, 37), "third": range(37, 40), "half": range(40, 42)}


class TimeShape(StrEnum):
    """How a time is drawn, so that its uncertainty is seen."""

    DAY = "day"
    SPAN = "span"
    ABOUT = "about"
    SINCE = "since"
    UNTIL = "until"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _Part:
    """One end of an EDTF value, taken apart."""

    year: str
    month: str | None
    day: str | None
    clock: str | None
    zone: str | None
    mark: str | None


def parse_time(text: str | None) -> Edtf | None:
    """Return the EDTF value of a text, None where there is none or it is none that we read."""
    if text is None:
        return None
    try:
        return Edtf.parse(text)
    except ValueError:
        return None


def find_shape(time: Edtf | None) -> TimeShape:
    """Return how a time is drawn."""
    if time is None:
        return TimeShape.UNKNOWN
    try:
        earliest, latest = time.earliest, time.latest
    except ValueError:
        return TimeShape.UNKNOWN
    if earliest is None or latest is None:
        by_end = {(True, False): TimeShape.UNTIL, (False, True): TimeShape.SINCE}
        return by_end.get((earliest is None, latest is None), TimeShape.UNKNOWN)
    if time.is_approximate or time.is_uncertain:
        return TimeShape.ABOUT
    return TimeShape.DAY if earliest == latest else TimeShape.SPAN


def find_days(time: Edtf | None) -> tuple[date, date] | None:
    """Return the first and last day of a time, or of its known end where one is open; None where none is known."""
    if time is None or find_shape(time) is TimeShape.UNKNOWN:
        return None
    if time.earliest is not None and time.latest is not None:
        return (time.earliest, time.latest)
    known = next((part for part in time.text.split("/") if part not in _OPEN), time.text)
    return find_days(parse_time(known)) if known != time.text else None


def time_in_words(text: str, words: Words, *, is_bound: bool = False) -> str:
    """Return an EDTF value in words; the text itself where it is none that we read.

    Args:
        text: The EDTF value.
        words: The language to say it in.
        is_bound: Whether an open end bounds one moment ("or later") and is no lasting state ("since").
    """
    if parse_time(text) is None:
        return text
    if "/" not in text:
        return _say_part(text, words)
    first, _, last = text.partition("/")
    if last in _OPEN:
        return words.text("time.on_or_after" if is_bound else "time.since", when=_say_part(first, words))
    if first in _OPEN:
        return words.text("time.on_or_before" if is_bound else "time.until", when=_say_part(last, words))
    return _say_interval(first, last, words)


def _parse_part(text: str) -> _Part | None:
    match = _PART.fullmatch(text)
    if match is None:
        return None
    month = None if match["month"] == "XX" else match["month"]
    day = None if match["day"] == "XX" or month is None else match["day"]
    return _Part(match["year"], month, day, match["clock"], match["zone"], match["mark"])


def _say_part(text: str, words: Words) -> str:
    part = _parse_part(text)
    if part is None or "X" in (part.month or "") + (part.day or ""):
        return text
    said = _say_date(part, words)
    if part.clock is not None:
        said = words.text("time.clock", when=said, clock=_say_clock(part, words))
    for key, marks in (("time.about", "~%"), ("time.uncertain", "?%")):
        if part.mark is not None and part.mark in marks:
            said = words.text(key, when=said)
    return said


def _say_date(part: _Part, words: Words) -> str:
    year = _say_year(part.year, words)
    if part.month is None:
        return year
    if int(part.month) > 12:
        return _say_division(int(part.month), year, words)
    month = words.text(f"month.{int(part.month)}")
    if part.day is None:
        return words.text("time.month", month=month, year=year)
    return words.text("time.day", day=str(int(part.day)), month=month, year=year)


def _say_year(year: str, words: Words) -> str:
    if year.startswith("-"):
        return words.text("time.before_christ", year=year[1:].lstrip("0"))
    unsaid = len(year) - len(year.rstrip("X"))
    first, last = year.replace("X", "0"), year.replace("X", "9")
    if unsaid == 0:
        return year
    return words.text("time.decade" if unsaid == 1 else "time.century", year=first, last=last)


def _say_division(code: int, year: str, words: Words) -> str:
    for name, codes in _DIVISIONS.items():
        if code in codes:
            return words.text(f"time.{name}", n=code - codes.start + 1, year=year)
    return words.text(f"time.season_{21 + (code - 21) % 4}", year=year)


def _say_clock(part: _Part, words: Words) -> str:
    zone = {None: "", "Z": ""}.get(part.zone, part.zone or "")
    tail = "" if part.zone is None else " " + words.text("time.zone", offset=zone)
    return f"{part.clock}{tail}"


def _say_interval(first: str, last: str, words: Words) -> str:
    start, end = _parse_part(first), _parse_part(last)
    if start is None or end is None or not _is_plain_day(start) or not _is_plain_day(end) or start.year != end.year:
        return words.text("time.interval", first=_say_part(first, words), last=_say_part(last, words))
    if start.month == end.month:
        return words.text("time.days", first=_day(start), last=_day(end), month=_month(end, words), year=end.year)
    short = words.text("time.day_month", day=_day(start), month=_month(start, words))
    return words.text("time.interval", first=short, last=_say_part(last, words))


def _is_plain_day(part: _Part) -> bool:
    return part.mark is None and part.clock is None and (part.day or "X").isdigit()


def _day(part: _Part) -> str:
    return str(int(part.day or 0))


def _month(part: _Part, words: Words) -> str:
    return words.text(f"month.{int(part.month or 1)}")
