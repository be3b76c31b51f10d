"""Dates and times as a site prints them beside a story: "RABU, 20 SEPTEMBER 2023 | 06:12 WIB", "25/10/2023, 13:32"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from runut.clean.alternatives import initials, one_of
from runut.clean.cues import load_cues, words_of
from runut.clean.sentences import is_title_case
from runut.languages import known_languages
from runut.languages.times import load_calendar_words
from runut.record.edtf import Edtf

MAX_LINE_CHARS = 240
"""Longer lines are prose, whatever dates they hold."""
HAS_YEAR = re.compile(r"[0-9](?:[0-9]{3}|[0-9]?[/.-][0-9])")
"""Without one of these in it a line holds no stamp."""
_LEAST_WORDS_OF_HEADLINE = 7
"""Beside a date stand fewer words of a site, of a section and of who wrote."""
_FIRST_YEAR = 1900
_LAST_SHORT_YEAR = 39
"""A year of two digits up to this is in this century."""


class Stamp(NamedTuple):
    """A date with its year, and a clock time where one stands beside it.

    Attributes:
        start: Where it begins in its line.
        end: Where it ends, the time and its zone included.
        day: The date.
        clock: "06:12:00", None where no time is printed.
        zone: Offset from UTC, None where no zone is printed.
        is_clear: False where day and month could be the other way round.
    """

    start: int
    end: int
    day: date
    clock: str | None
    zone: str | None
    is_clear: bool

    @property
    def edtf(self) -> Edtf:
        """The same as an EDTF date or date-time."""
        if self.clock is None:
            return Edtf(self.day.isoformat())
        return Edtf(f"{self.day.isoformat()}T{self.clock}{self.zone or ''}")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Calendar:
    """The words of time of all shipped languages, and the patterns made of them."""

    months: dict[str, int]
    weekdays: dict[str, int]
    zones: dict[str, str]
    dates: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]

    def find_stamp(self, line: str) -> Stamp | None:
        """Return the first full date of a line with its time; a year of two digits needs a weekday or a time beside."""
        if len(line) > MAX_LINE_CHARS or not HAS_YEAR.search(line):
            return None
        for match in self.dates.finditer(line):
            found = self._read_day(match)
            if found is not None:
                stamp = self._with_clock(line, match, *found)
                if stamp.clock is not None or match["w"] or not match["y5"]:
                    return stamp
        return None

    def _read_day(self, match: re.Match[str]) -> tuple[date, bool] | None:
        short = match["y5"]
        year = int(match["y1"] or match["y2"] or match["y3"] or match["y4"] or short)
        if short:
            year += 2000 if year <= _LAST_SHORT_YEAR else 1900
        name = match["m1"] or match["m2"]
        day = int(match["d1"] or match["d2"] or match["d3"] or match["d4"] or match["d5"])
        if name:
            return _day_of(year, self.months[name.casefold()], day, is_clear=True)
        month = int(match["m3"] or match["m4"] or match["m5"])
        if match["y3"]:
            return _day_of(year, month, day, is_clear=True)
        first, second = _day_of(year, month, day, is_clear=True), _day_of(year, day, month, is_clear=True)
        if first is None or second is None or first == second:
            return first or second
        weekday = self.weekdays.get((match["w"] or "").casefold())
        is_first, is_second = first[0].weekday() == weekday, second[0].weekday() == weekday
        return (second[0] if is_second and not is_first else first[0], is_first != is_second)

    def _with_clock(self, line: str, match: re.Match[str], day: date, is_clear: bool) -> Stamp:  # noqa: FBT001
        start, end = match.span()
        clock = self.after.match(line, end)
        if clock is not None:
            end = clock.end()
        else:
            clock = self.before.search(line[:start])
            start = clock.start() if clock is not None else start
        if clock is None or int(clock["hour"]) > 23 or int(clock["minute"]) > 59:
            return Stamp(match.start(), match.end(), day, None, None, is_clear)
        hour = int(clock["hour"])
        half = (clock["half"] or "").casefold()
        if half:
            hour = hour % 12 + (12 if half in load_cues().words["afternoon"] else 0)
        zone = self.zones.get((clock["zone"] or "").casefold()) or _offset_of(clock["offset"])
        if clock["shift"]:
            zone = _offset_of(clock["shift"])
        said = f"{hour:02}:{clock['minute']}:{clock['second'] or '00'}"
        return Stamp(start, end, day, said, zone, is_clear)


def ends_headline(line: str, stamp: Stamp) -> bool:
    """Tell whether many words and a day without its hour are a headline: no sign and no label parts the two."""
    before = line[: stamp.start].rstrip()
    is_end = stamp.clock is None and stamp.end == len(line) and before[-1:].isalpha()
    if not is_end or before.count(" ") + 1 < _LEAST_WORDS_OF_HEADLINE or not is_title_case(before):
        return False
    return before.rpartition(" ")[2].lower() not in words_of("published", "updated", "time_words", "from")


def _day_of(year: int, month: int, day: int, *, is_clear: bool) -> tuple[date, bool] | None:
    try:
        return (date(year, month, day), is_clear) if year >= _FIRST_YEAR else None
    except ValueError:
        return None


def _offset_of(written: str | None) -> str | None:
    if written is None or written in {"Z", "z"}:
        return "+00:00" if written else None
    hours, _, minutes = written[1:].strip().partition(":")
    if len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    return f"{written[0]}{int(hours):02}:{minutes or '00'}"


@cache
def load_calendar() -> Calendar:
    """Compile the words of time of every shipped language."""
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    zones: dict[str, str] = {}
    for code in known_languages():
        times = load_calendar_words(code)
        months |= times.months
        weekdays |= times.weekdays
        zones |= times.zones
    words = load_cues().words
    clock = (
        r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:[.,]\d{1,6})?)?"
        rf"(?:\s?(?P<half>{one_of(words['morning'] | words['afternoon'])}))?"
        rf"(?:[\s(]{{1,2}}(?P<zone>{one_of(zones)})\b(?:\s?(?P<shift>[+-]\s?\d{{1,2}}(?::?\d\d)?)(?!\d))?|\s?(?P<offset>Z\b|[+-]\d\d:?\d\d(?!\d)))?"
    )
    month, gap = one_of(months), r"[\s./,\xa0-]{1,3}"
    date_pattern = (
        rf"(?=[\d{initials((*weekdays, *months))}])(?:(?=\d)|\b)"  # most places are let go by their first letter
        rf"(?:\b(?P<w>{one_of(weekdays)})\b(?:\s{one_of(words['market_days'])}\b)?[\s.,|/(]{{1,4}})?(?:"
        rf"(?<!\d)(?P<d1>\d{{1,2}})[a-z]{{0,2}}{gap}(?P<m1>{month})\b\.?{gap}(?P<y1>(?:19|20)\d\d)(?!\d(?!\d?\s[A-Za-z]))"
        rf"|\b(?P<m2>{month})\b\.?\s{{1,3}}(?P<d2>\d{{1,2}})[a-z]{{0,2}},?\s{{1,3}}(?P<y2>(?:19|20)\d\d)(?!\d)"
        r"|(?<!\d)(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>[01]?\d)[-/.](?P<d3>[0-3]?\d)(?!\d)"
        r"|(?<![\d/.-])(?P<d4>[0-3]?\d)[-/.](?P<m4>[0-3]?\d)[-/.](?P<y4>(?:19|20)\d\d)(?!\d)"
        r"|(?<![\d/.-])(?P<d5>[0-3]?\d)(?P<sep>[-/.])(?P<m5>[0-3]?\d)(?P=sep)(?P<y5>\d\d)(?![\d/.-]))"
    )
    hijri = r"(?:\s?/\s?\d{1,2}\s[^\W\d][\w'’ ]{3,18}\s1[34]\d\d(?:\s?H\b)?)?"  # "/ 17 Syakban 1447 03:41"
    lead = rf"{hijri}(?:[\s,|•·–—−()T/-]{{0,6}}(?:{one_of(words['time_words'])}\.?\s{{1,2}})?)"
    return Calendar(
        months=months,
        weekdays=weekdays,
        zones=zones,
        dates=re.compile(date_pattern, re.IGNORECASE),
        after=re.compile(lead + clock, re.IGNORECASE),
        before=re.compile(rf"(?<!\d){clock}[\s,|•·–—−-]{{0,6}}$", re.IGNORECASE),
    )
