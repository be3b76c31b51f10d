"""The words of time of a language (its `times.toml`), and the patterns made of them.

Every word stands in one or more *slots* ("month", "unit_week", "past", …). A sentence becomes a string with one
sign per word, the sign telling its slots, and the patterns are regular expressions over that string; they are
written in the data with slot names in place of signs. So a pattern costs the same whatever the words are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from runut.errors import DataError
from runut.languages import read_toml
from runut.languages.time_patterns import MERGES, PERIODS, FormPattern, compile_token, expand_patterns, join_forms
from runut.languages.time_words import (
    APOSTROPHES,
    Cased,
    PartOfTime,
    Phrase,
    SlotSigns,
    TimeWord,
    compile_words,
    find_anchors,
)
from runut.loading import without_collection
from runut.record.edtf import Edtf

_LETTERS = re.compile(r"[^\W\d_]+")
_PART_UNITS = ("week", "month", "year", "decade")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words of time of one language; keys are casefolded.

    Attributes:
        months: Name or abbreviation → month.
        weekdays: Name or abbreviation → day of the week, Monday 0.
        zones: Name of a zone → its offset from UTC, as in "+07:00".
        words: Single form, without apostrophes → what it is.
        marks: Sign of writing → what it is; "other" and "plain" are any further sign and word.
        phrases: First word of a form of several → the rest, longest first.
        anchors: Words without one of which, and without a date in digits, a sentence says no time.
        parts: Name of a part of time → what it covers.
        incidents: Month and day of an incident that the world calls by them → its day, and the words before it.
        moving_feasts: Name of a feast of no fixed day → the days or spans on which it fell, in order.
        token: Cuts a sentence into words, numbers and signs.
        anchor: Cuts a lower-case sentence into the words that may be anchors.
        digits: Finds the digits that may be a date by themselves.
        patterns: Finds expressions in a string of signs; the group that matched names the rule.
        merges: Finds expressions that another completes, once they are found.
        periods: Finds the periods that expressions begin or end.
        signs: Slots → sign.
        possessive: Ending that makes a word a possessor ("'s"), "" for none.
        slash_order: "dmy" where a date with slashes begins with its day, "" where that cannot be told.
        doubtful_dates: Day/month pairs that mean something else when they stand alone.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    zones: dict[str, str]
    words: dict[str, TimeWord | Cased]
    marks: dict[str, TimeWord]
    phrases: dict[str, tuple[Phrase, ...]]
    anchors: frozenset[str]
    parts: dict[str, PartOfTime]
    incidents: dict[str, tuple[Edtf, frozenset[str]]]
    moving_feasts: dict[str, tuple[Edtf, ...]]
    token: re.Pattern[str]
    anchor: re.Pattern[str]
    digits: re.Pattern[str]
    patterns: FormPattern
    merges: FormPattern
    periods: FormPattern
    signs: dict[frozenset[str], str]
    possessive: str
    slash_order: str
    doubtful_dates: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """The words of which a language makes a full date; keys are casefolded, as in `TimeWords`."""

    months: dict[str, int]
    weekdays: dict[str, int]
    zones: dict[str, str]


@cache
def load_calendar_words(language: str) -> CalendarWords:
    """Load the names of months, weekdays and zones of a language, and nothing else of its words of time."""
    data = read_toml(language, "times")
    return CalendarWords(
        months=_numbered(data["months"]) | _numbered(data["months_short"]),
        weekdays=_numbered(data["weekdays"]) | _numbered(data["weekdays_short"]),
        zones={form: offset for offset, names in data["zones"].items() for name in names for form in _forms(name)},
    )


@cache
@without_collection()
def load_times(language: str) -> TimeWords:
    """Load the words of time of a language.

    Raises:
        DataError: A pattern names a slot that no word fills; all such patterns are named.
    """
    data = read_toml(language, "times")
    calendar = load_calendar_words(language)
    names = " ".join([*calendar.weekdays, *calendar.months])
    signs = SlotSigns()
    words, phrases = compile_words(data, signs)
    patterns, merges, periods = _compile_patterns(data, signs, language)
    return TimeWords(
        months=calendar.months,
        weekdays=calendar.weekdays,
        zones=calendar.zones,
        words=words,
        marks=signs.marks(),
        phrases=phrases,
        anchors=find_anchors(data, words, phrases) | set(_LETTERS.findall(names)),
        incidents={
            day.partition("-")[2]: (Edtf.parse(day), frozenset(names))
            for day, names in data.get("incidents", {}).items()
        },
        moving_feasts={
            name: tuple(map(Edtf.parse, row["days"])) for name, row in data.get("moving_feasts", {}).items()
        },
        parts={name: _parse_part(row) for name, row in data["parts"].items()},
        token=compile_token(data["suffixes"]),
        anchor=_LETTERS,
        digits=re.compile(r"\d{4}|\d[/.:-]\d|\d{2,}[-’']?[^\W\d]"),
        patterns=patterns,
        merges=merges,
        periods=periods,
        signs=signs.by_slots,
        possessive=data["suffixes"]["possessive"],
        slash_order=data["slash_order"],
        doubtful_dates=frozenset(data["doubtful_dates"]),
    )


def _compile_patterns(
    data: dict[str, Any], signs: SlotSigns, language: str
) -> tuple[FormPattern, FormPattern, FormPattern]:
    """Return the patterns of expressions, of what completes them, and of periods; raise where slots are not known."""
    faults: list[str] = []
    patterns = join_forms(expand_patterns(data), signs, faults)
    merges, periods = join_forms(MERGES, signs, faults), join_forms(PERIODS, signs, faults)
    if faults:
        raise DataError(f"languages/{language}/times.toml: " + "; ".join(faults))
    return patterns, merges, periods


def _parse_part(row: dict[str, Any]) -> PartOfTime:
    return PartOfTime(**{unit: (row[unit][0], row[unit][1]) for unit in _PART_UNITS if unit in row})


def _numbered(rows: dict[str, Any]) -> dict[str, int]:
    return {form: int(number) for number, words in rows.items() for word in words for form in _forms(word)}


def _forms(word: str) -> tuple[str, ...]:
    """Return a word casefolded, once with each apostrophe and once without where it has one."""
    folded = word.casefold()
    if "'" not in folded:
        return (folded,)
    return (*(folded.replace("'", sign) for sign in APOSTROPHES), folded.replace("'", ""))
