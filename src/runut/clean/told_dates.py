"""Dates told in a story's lines, read for one purpose: to find when an undated story was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from runut.clean.alternatives import one_of
from runut.clean.cues import load_cues
from runut.clean.sentences import has_digit
from runut.clean.stamps import load_calendar

_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CLAUSE_CHARS = 120
_CLAUSE_BREAK = re.compile(r"[.!?;,]\s|[\"“”]")
_LAND_BESIDE = re.compile(r",\s[^\W\d_a-z][^,.!?;\"“”]{1,30},(?=\s)")
"""What stands beside a town ("akan bertemu di Istanbul|, Turki,| pada …") parts no clause."""
_BEFORE_CHARS = 26
_YEAR_AFTER = re.compile(r",?\s{1,2}(?P<year>(?:19|20)\d\d)(?!\d)")
_TOKEN = re.compile(r"[^\W\d_]+")
_RANGE = re.compile(r"\((\d{1,2}\s?[-–]\s?)$")
""""(12-13/8/2021)": the last of some days is the one that is told."""


class Told(StrEnum):
    """How fully a date is told."""

    PAIR = "weekday and date"
    DAY = "full date"
    DAY_MONTH = "day and month"
    MONTH = "month and year"
    YEAR = "year"


class ToldDate(NamedTuple):
    """A date told in a story, as far as it is told.

    Attributes:
        words: The page's words.
        told: How fully.
        year: None where it is not told.
        month: None for a year alone.
        day: None for a month or a year.
        weekday: Monday 0.
    """

    words: str
    told: Told
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """Return its day in a year, None where it does not exist there or falls on another weekday."""
        if self.month is None or self.day is None:
            return None
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day if self.weekday is None or self.year is not None or day.weekday() == self.weekday else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What may stand after and before a number that is a part of a date, and the names of months alone."""

    number: re.Pattern[str]
    after: re.Pattern[str]
    weekday: re.Pattern[str]
    month: re.Pattern[str]
    past: re.Pattern[str]
    names: tuple[str, ...]
    days: tuple[str, ...]
    pasts: tuple[str, ...]

    def find_weekday(self, before: str) -> re.Match[str] | None:
        """Return the weekday right before a date; most dates have none, and the letters before them tell it sooner."""
        is_told = before.rstrip("([").rstrip().rstrip(".,").casefold().endswith(self.days)
        return self.weekday.search(before) if is_told else None


@cache
def _patterns() -> _Patterns:
    calendar, words = load_calendar(), load_cues().words
    year, later = (rf"(?P<{name}>(?:19|20)\d\d)(?!\d)" for name in ("year", "later"))
    return _Patterns(
        number=re.compile(r"[0-9]\d{0,3}"),  # not \d{1,4}: a pattern that begins with a single sign is searched faster
        after=re.compile(
            rf"(?P<day>\d{{1,2}})(?:/(?P<number>\d{{1,2}})(?!\d)(?:/{year})?"
            rf"|[a-z]{{0,2}}\s{{1,2}}(?P<month>{one_of(calendar.months)})\b(?:,?\s{{1,2}}{later})?)",
            re.IGNORECASE,
        ),
        weekday=re.compile(
            rf"\b(?P<weekday>{one_of(calendar.weekdays)})\b"
            rf"(?:\s{{1,2}}{one_of(words['dayparts'])}\b)?[.,]?\s{{0,2}}[(\[]?$",
            re.IGNORECASE,
        ),
        month=re.compile(rf"\b(?P<month>{one_of(calendar.months)})\b\.?\s{{1,2}}$", re.IGNORECASE),
        past=re.compile(rf"\b{one_of(words['past'])}\s{{1,2}}$", re.IGNORECASE),
        names=tuple(calendar.months),
        days=tuple(sorted({day.casefold() for day in (*calendar.weekdays, *words["dayparts"])})),
        pasts=tuple(sorted(word.casefold() for word in words["past"])),
    )


def find_told_dates(line: str) -> Iterator[ToldDate]:
    """Yield the dates of a line that are not told as lying ahead."""
    return (told for told, is_ahead in _find_dates(line) if not is_ahead)


def find_years_ahead(line: str) -> Iterator[int]:
    """Yield the years of the dates of a line that are told as lying ahead ("akan berlaku hingga 2 Januari 2018")."""
    return (told.year for told, is_ahead in _find_dates(line) if is_ahead and told.year is not None)


def _find_dates(line: str) -> Iterator[tuple[ToldDate, bool]]:
    """Yield the dates of a line, and whether each is told as lying ahead."""
    end = 0
    for number in _patterns().number.finditer(line) if has_digit(line) else ():
        if number.start() < end:
            continue
        found = _read_at(line, number)
        if found is not None:
            told, start, end = found
            is_day_of_news = told.told is Told.PAIR and "(" in told.words
            yield told, _is_ahead(line, start, is_day_of_news=is_day_of_news)


def _read_at(line: str, number: re.Match[str]) -> tuple[ToldDate, int, int] | None:
    """Return the date of which a number is a part, with its bounds in the line."""
    patterns, start = _patterns(), number.start()
    before = line[max(0, start - _BEFORE_CHARS) : start]
    match = patterns.after.match(line, start)
    if match is not None and (match["month"] or before.endswith("(") or _RANGE.search(before)):
        return _read_day_first(line, match, before)
    if match is not None and match["year"] and patterns.find_weekday(before) is not None:
        return _read_day_first(line, match, before)  # "Rabu 12/08/2020"
    if not before.rstrip(" .")[-1:].isalpha():
        return None
    is_named = before.rstrip(" .\t\xa0").casefold().endswith(patterns.names)
    month = patterns.month.search(before) if is_named else None
    if month is not None:
        return _read_month_first(line, number, start - len(before) + month.start(), month["month"])
    is_year = len(number[0]) == 4 and number[0][:2] in {"19", "20"} and line[number.end() : number.end() + 1] != "-"
    is_past = is_year and before.rstrip().casefold().endswith(patterns.pasts)
    past = patterns.past.search(before) if is_past else None
    if past is None:
        return None
    from_ = start - len(before) + past.start()
    return ToldDate(words=line[from_ : number.end()], told=Told.YEAR, year=int(number[0])), from_, number.end()


def _read_day_first(line: str, match: re.Match[str], before: str) -> tuple[ToldDate, int, int] | None:
    of_range = _RANGE.search(before)
    before = before if of_range is None else before[: of_range.start(1)]
    weekday = _patterns().find_weekday(before)
    start = match.start() if of_range is None else match.start() - len(of_range[1])
    start -= len(before) - weekday.start() if weekday is not None else 0
    month = load_calendar().months[match["month"].casefold()] if match["month"] else int(match["number"])
    year = match["year"] or match["later"]
    words = line[start : match.end()]
    closing = ")" if "(" in words else ""
    told = _dated(words + closing, int(match["day"]), month, year, weekday and weekday["weekday"])
    return (told, start, match.end()) if told is not None else None


def _read_month_first(line: str, number: re.Match[str], start: int, name: str) -> tuple[ToldDate, int, int] | None:
    month = load_calendar().months[name.casefold()]
    if len(number[0]) == 4:
        words = line[start : number.end()]
        return ToldDate(words=words, told=Told.MONTH, year=int(number[0]), month=month), start, number.end()
    year = _YEAR_AFTER.match(line, number.end())
    end = year.end() if year is not None else number.end()
    before = line[max(0, start - _BEFORE_CHARS) : start]
    weekday = _patterns().find_weekday(before)
    start -= len(before) - weekday.start() if weekday is not None else 0
    told = _dated(line[start:end], int(number[0]), month, year and year["year"], weekday and weekday["weekday"])
    return (told, start, end) if told is not None else None


def tells_month_before(line: str) -> str | None:
    """Return the words by which a line speaks of the month before its own."""
    lowered = line.lower()
    return next((words for words in _months_before() if words in lowered), None)


@cache
def _months_before() -> tuple[str, ...]:
    return tuple(sorted(load_cues().words["month_before"]))


def _is_ahead(line: str, start: int, *, is_day_of_news: bool) -> bool:
    """Tell whether a word of the future stands in the same clause before a date, and nothing done after that word.

    Words of what is planned or asked for put off no day that is told as that of the news ("mendukung rencana itu pada
    Jumat (31/10)").
    """
    words, before = load_cues().words, line[max(0, start - _CLAUSE_CHARS) : start]
    future = words["future"] if is_day_of_news else words["future"] | words["intended"]
    if future.isdisjoint(_TOKEN.findall(before.lower())):
        return False  # most lines; the rest tells which word reaches what
    clause = _CLAUSE_BREAK.split(_LAND_BESIDE.sub("", before))[-1].lower()
    done = max(map(clause.rfind, words["reached"]))
    return not future.isdisjoint(_TOKEN.findall(clause[max(done, 0) :]))


def _dated(words: str, day: int, month: int, year: str | None, weekday: str | None) -> ToldDate | None:
    """Return a day as it is told, None where no year has it."""
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        return None
    told = Told.PAIR if weekday else Told.DAY if year else Told.DAY_MONTH
    return ToldDate(
        words=words,
        told=told,
        year=int(year) if year else None,
        month=month,
        day=day,
        weekday=load_calendar().weekdays[weekday.casefold()] if weekday else None,
    )
