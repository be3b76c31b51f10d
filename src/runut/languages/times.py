"""The words of time of a language, and the patterns made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from runut.languages import read_toml

APOSTROPHES = "'’‘`´ʼ"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words of time of one language; keys are casefolded.

    Attributes:
        months: Name or abbreviation → month.
        weekdays: Name or abbreviation → day of the week, Monday 0.
        zones: Name of a zone → its offset from UTC, as in "+07:00".
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    zones: dict[str, str]


@cache
def load_times(language: str) -> TimeWords:
    """Load the words of time of a language."""
    data = read_toml(language, "times")
    return TimeWords(
        months=_numbered(data["months"]) | _numbered(data["months_short"]),
        weekdays=_numbered(data["weekdays"]) | _numbered(data["weekdays_short"]),
        zones={form: offset for offset, words in data["zones"].items() for word in words for form in _forms(word)},
    )


def _numbered(rows: dict[str, Any]) -> dict[str, int]:
    return {form: int(number) for number, words in rows.items() for word in words for form in _forms(word)}


def _forms(word: str) -> tuple[str, ...]:
    """Return a word casefolded, once with each apostrophe and once without where it has one."""
    folded = word.casefold()
    if "'" not in folded:
        return (folded,)
    return (*(folded.replace("'", sign) for sign in APOSTROPHES), folded.replace("'", ""))
