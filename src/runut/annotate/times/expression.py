"""One expression of time as tokens, asked for what its words say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from runut.languages.time_words import TimeWord
from runut.languages.times import TimeWords

_LONGEST_COUNT = 999
_WITHIN_A_DAY = {"second", "minute", "hour"}
_SOME = 3
_SINGLES = ("single_week", "single_month", "single_year", "single_decade")


@dataclass(frozen=True, slots=True)
class Expression:
    """The tokens of one expression, and what lies around it.

    Attributes:
        tokens: The tokens.
        words: The words of time of the language.
        is_ahead: Whether the words around it speak of the future.
        is_behind: Whether it surely lies behind, as what something lasts since.
    """

    tokens: Sequence[TimeWord]
    words: TimeWords
    is_ahead: bool = False
    is_behind: bool = False

    def has(self, *slots: str) -> bool:
        """Tell whether some token fills one of these slots."""
        for token in self.tokens:  # noqa: SIM110 - asked dozens of times for each expression
            if not token.slots.isdisjoint(slots):
                return True
        return False

    def numbers(self, *slots: str) -> list[int]:
        """Return the numbers that tokens have in these slots, in order."""
        values = (token.value(slot) for token in self.tokens for slot in slots)
        return [value for value in values if isinstance(value, int)]

    def number(self, *slots: str) -> int | None:
        """Return the first number in these slots."""
        return next(iter(self.numbers(*slots)), None)

    def name(self, *slots: str) -> str | None:
        """Return the first text in these slots."""
        values = (token.value(slot) for token in self.tokens for slot in slots)
        return next((value for value in values if isinstance(value, str)), None)

    @property
    def step(self) -> int | None:
        """Which of a series is meant: -1 the last, 0 this, 1 the next; None where not said."""
        for slot, step in (("past", -1), ("this", 0), ("next", 1)):
            if self.has(slot):
                return step
        return None

    @property
    def weekday(self) -> int | None:
        """The day of the week said."""
        return self.number("weekday", "weekday_short", "weekday_lower")

    @property
    def months(self) -> list[int]:
        """The months said."""
        return self.numbers("month", "month_short")

    def year(self, today: date | None) -> int | None:
        """Return the year said, in digits or as "last year"."""
        said = self.number("year")
        if said is not None or today is None or not self.has("unit_year") or self.step is None:
            return said
        return today.year + self.step

    def length(self) -> tuple[int, str] | None:
        """Return a count and its unit; None where there is none, or the count is out of all bounds."""
        one, unit = self.name("one_unit"), self.name("unit")
        if one is not None:
            return 1, one
        counts = self.numbers("count", "vague")
        count = counts[-1] if counts else _SOME if self.is_vague else 1
        return None if unit is None or count > _LONGEST_COUNT else (count, unit)

    def distance(self) -> tuple[int, str] | None:
        """Return how far it lies from another time as a count and its unit, None where that is not said."""
        if self.has("next_day", "previous_day"):
            return 1, "day"
        is_one = not self.has("count", "vague", "one_unit")  # "hari sebelumnya"
        length = self.length()
        if length is not None and self.is_vague and length[1] in _WITHIN_A_DAY:
            return 0, "day"  # "beberapa menit sebelumnya"
        if length is None or (self.is_vague and not is_one):
            return None
        return (1, length[1]) if is_one else length

    @property
    def is_vague(self) -> bool:
        """Whether its count is not said, or two are ("several days", "the last days", "three or four days")."""
        return self.has("vague") or len(self.numbers("count")) > 1 or not self.has("count", "one_unit", *_SINGLES)
