"""Expressions of time in a sentence, each with its EDTF value (CODEBOOK §2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.languages.times import TimeWords
from runut.record.edtf import Duration, Edtf
from runut.record.span import Span


class TimeKind(StrEnum):
    """What sort of expression it is."""

    DATE = "date"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    PERIOD = "period"
    DURATION = "duration"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """One expression of time.

    Attributes:
        start: First code point in the page's text.
        end: Code point after the last.
        said: The words.
        kind: What sort of expression it is.
        value: The date it means, None where the page does not fix it.
        duration: The length of time, of a DURATION.
        clock: The time of day, "08:30".
        zone: "local" where the page says so, an offset such as "+07:00", None where not said.
        why: The rule and the words that gave the value, in plain language.
    """

    start: int
    end: int
    said: str
    kind: TimeKind
    value: Edtf | None = None
    duration: Duration | None = None
    clock: str | None = None
    zone: str | None = None
    why: str = ""


def find_times(text: str, span: Span, base: Edtf | None, words: TimeWords) -> tuple[TimeMention, ...]:
    """Find every expression of time in a span; `base` is the publication date or the span in which it lies."""
    del text, span, base, words
    return ()
