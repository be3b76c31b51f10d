"""The reading of EDTF texts: what days a text may mean, how finely it says so, and what it leaves open.

Levels 0 and 1 are read whole. Of level 2: unspecified digits anywhere ("201X-XX", "1984-1X") and the divisions
of the year 25 to 41. Not read, since no page of news needs them: sets, qualified components, exponents and
significant digits of years.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

_DATE = re.compile(r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?P<mark>[?~%])?", re.ASCII)
_LONG_YEAR = re.compile(r"Y-?[1-9][0-9]{4,9}(?P<mark>[?~%])?", re.ASCII)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?", re.ASCII
)
_DIVISIONS = {
    code: month
    for months, codes in (
        ((3, 6, 9, 12), "21 22 23 24"),  # seasons, of the north where the page does not say
        ((3, 6, 9, 12), "25 26 27 28"),  # seasons of the north
        ((9, 12, 3, 6), "29 30 31 32"),  # seasons of the south
        ((1, 4, 7, 10), "33 34 35 36"),  # quarters
        ((1, 5, 9), "37 38 39"),  # thirds
        ((1, 7), "40 41"),  # halves
    )
    for month, code in zip(months, codes.split(), strict=True)
}
"""ISO 8601-2 code → first month; a winter that begins in December ends in the next year."""
_LONGER_DIVISIONS = {"37": 4, "38": 4, "39": 4, "40": 6, "41": 6}
_CACHED_TEXTS = 1 << 16  # a record of a long conflict holds some thousand distinct days


class Precision(StrEnum):
    """How finely a value is said; an interval is as it is."""

    SECOND = "second"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"


_MARGIN_DAYS = {
    Precision.SECOND: 1,
    Precision.DAY: 3,
    Precision.MONTH: 31,
    Precision.SEASON: 92,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
}
"""How far "about" may reach on either side: a unit of the precision, for a day half a week."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means; `earliest` and `latest` are None where that end is open, unknown or out of range."""

    earliest: date | None
    latest: date | None
    precision: Precision
    is_approximate: bool = False
    is_uncertain: bool = False
    has_unknown_end: bool = False
    instant: datetime | None = None
    margin: timedelta = timedelta(0)


@lru_cache(maxsize=_CACHED_TEXTS)
def read_edtf(text: str) -> Reading:
    """Read an EDTF text.

    Raises:
        ValueError: It is none that we read; the message says what and where.
    """
    if "/" in text:
        return _read_interval(text)
    if "T" in text:
        return _read_moment(text)
    return _read_date(text, text)


def _read_interval(text: str) -> Reading:
    first, _, last = text.partition("/")
    if first in {"", ".."} and last in {"", ".."}:
        raise ValueError(f"interval {text!r} has neither beginning nor end; give one of them as a date")
    start = None if first in {"", ".."} else _read_date(first, text)
    end = None if last in {"", ".."} else _read_date(last, text)
    ends = [part for part in (start, end) if part is not None]
    earliest = None if start is None else start.earliest
    latest = None if end is None else end.latest
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError(f"interval {text!r} ends before it begins; swap its ends")
    return Reading(
        earliest,
        latest,
        Precision.INTERVAL,
        is_approximate=any(part.is_approximate for part in ends),
        is_uncertain=any(part.is_uncertain for part in ends),
        has_unknown_end="" in {first, last} or any(part.earliest is None for part in ends),
        margin=max(part.margin for part in ends),
    )


def _read_moment(text: str) -> Reading:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no EDTF date-time; write it like 2020-10-09T13:53:00 or …+07:00")
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"date-time {text!r} does not exist: {error}") from error
    return Reading(instant.date(), instant.date(), Precision.SECOND, instant=instant)


def _read_date(part: str, whole: str) -> Reading:
    match = _DATE.fullmatch(part)
    where = f" in {whole!r}" if part != whole else ""
    if match is None:
        long_year = _LONG_YEAR.fullmatch(part)
        if long_year is None:
            raise ValueError(f"{part!r}{where} is no EDTF date that we read; write it like 2020-11-24, 2020-11 or 2020")
        return _marked(None, None, Precision.YEAR, long_year["mark"])
    year, month, day = match["year"], match["month"], match["day"]
    if year == "-0000":
        raise ValueError(f"year {year!r}{where} does not exist; the year before 0001 is 0000")
    earliest, latest = _find_bounds(year, month, day)
    if month is not None and earliest is None:
        raise ValueError(f"date {part!r}{where} does not exist; look at its month and day")
    if not MINYEAR <= int(year.replace("X", "0")) <= int(year.replace("X", "9")) <= MAXYEAR:
        return _marked(None, None, _find_precision(year, month, day), match["mark"])
    return _marked(earliest, latest, _find_precision(year, month, day), match["mark"])


def _marked(earliest: date | None, latest: date | None, precision: Precision, mark: str | None) -> Reading:
    is_approximate = mark in {"~", "%"}
    return Reading(
        earliest,
        latest,
        precision,
        is_approximate=is_approximate,
        is_uncertain=mark in {"?", "%"},
        has_unknown_end=earliest is None,
        margin=timedelta(_MARGIN_DAYS.get(precision, 0) if is_approximate else 0),
    )


def _find_precision(year: str, month: str | None, day: str | None) -> Precision:
    if day is not None and day != "XX":
        return Precision.DAY
    if month is not None and month != "XX":
        return Precision.SEASON if month in _DIVISIONS else Precision.MONTH
    by_unsaid = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM, Precision.MILLENNIUM)
    return by_unsaid[len(year) - len(year.rstrip("X"))]


def _find_bounds(year: str, month: str | None, day: str | None) -> tuple[date | None, date | None]:
    """Return the first and the last day that fit, both None where none does; years out of range are brought in."""
    first_year = min(max(int(year.replace("X", "0")), MINYEAR), MAXYEAR)
    last_year = min(max(int(year.replace("X", "9")), MINYEAR), MAXYEAR)
    if month in _DIVISIONS and day is None:
        length = _LONGER_DIVISIONS.get(month, 3)
        return _month_start(first_year, _DIVISIONS[month]), _month_end(last_year, _DIVISIONS[month] + length - 1)
    months = _numbers(month, 12)
    return _bound(first_year, months, day, 0), _bound(last_year, months, day, -1)


def _bound(year: int, months: Sequence[int], day: str | None, end: int) -> date | None:
    for month in months if end == 0 else reversed(months):
        days = _numbers(day, monthrange(year, month)[1])
        if days:
            return date(year, month, days[end])
    return None


def _numbers(pattern: str | None, last: int) -> Sequence[int]:
    """Return the numbers from 1 that fit two digits, "X" for any."""
    if pattern is None or pattern == "XX":
        return range(1, last + 1)
    if "X" not in pattern:
        return (int(pattern),) if 1 <= int(pattern) <= last else ()
    return [
        number
        for number in range(1, last + 1)
        if all(sign in {"X", digit} for sign, digit in zip(pattern, f"{number:02}", strict=True))
    ]


def _month_start(year: int, month: int) -> date:
    over, rest = divmod(month - 1, 12)
    return date(year + over, rest + 1, 1)


def _month_end(year: int, month: int) -> date:
    if year + (month - 1) // 12 > MAXYEAR:
        return date.max
    start = _month_start(year, month)
    return start.replace(day=monthrange(start.year, start.month)[1])
