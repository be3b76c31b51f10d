"""Numbers of several words, with their bounds (CODEBOOK §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from runut.annotate.words.numerals import Number, NumberWords
from runut.annotate.words.units import Unit

_FARTHEST_NUMBER = 3
_ADDABLE = 1000
_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000
_BEHIND_BOUND = {"exists", "past", "hearsay"}
"""Words that may part a bound from its number: "setidaknya | ada | 33", "sedikitnya | dilaporkan | 200"."""

_HALF = 0.5
_EXACTLY = "exactly"
_OPENING = frozenset({"determiner", "between"})
_TENS, _HUNDREDS, _THOUSANDS = Number(20, 99), Number(100, 999), Number(1000, 9999)


class Count(NamedTuple):
    """A number phrase: its value, the index after it, and where its words begin (bound included)."""

    number: Number | None
    last: int
    start: int | None


def read_count(units: Sequence[Unit], index: int, numbers: NumberWords) -> Count:
    """Read bounds, determiners, number words, scales and ranges from a unit on.

    `number` is None where none stands.
    """
    if not opens_count(units[index], numbers):
        return Count(None, index, None)
    if "between" in units[index].categories and not _opens_number(units[index], numbers):
        return _between(units, index, numbers)
    reading = _Reading(numbers)
    position = index
    while position < len(units) and reading.take(units, position):
        position += 1
    if reading.part is not None and position + 1 < len(units) and units[position].low in numbers.ranges:
        upper = _Reading(numbers)
        last = position + 1
        while last < len(units) and upper.take(units, last):
            last += 1
        span = _range(reading, upper)
        if span is not None:
            span = Number(span.min, span.max, approximate=reading.bound == "about")
            return Count(span, last, reading.bound_start if reading.bound else reading.start)
    return reading.count(position)


def _between(units: Sequence[Unit], index: int, numbers: NumberWords) -> Count:
    """Read "antara 20 dan 30", no number where another phrase opens."""
    low, high, position = _Reading(numbers), _Reading(numbers), index + 1
    while position < len(units) and low.take(units, position):
        position += 1
    last = position + 1
    is_joined = (
        low.part is not None
        and last < len(units)
        and (units[position].has("and") or units[position].low in numbers.ranges)
    )
    while is_joined and last < len(units) and high.take(units, last):
        last += 1
    span = _range(low, high) if is_joined else None
    return Count(None, index, None) if span is None else Count(span, last, units[index].start)


@dataclass(slots=True)
class _Reading:
    """The words of one number as they come: what is summed up, the last part, the bound."""

    numbers: NumberWords
    total: Number | None = None
    part: Number | None = None
    start: int | None = None
    bound: str = ""
    bound_start: int | None = None
    scale: int = 1

    def take(self, units: Sequence[Unit], position: int) -> bool:
        """Take one more unit in; tell whether it belongs to the number."""
        unit, numbers = units[position], self.numbers
        if self.part is None and unit.low in numbers.bounds and _number_follows(units, position, numbers):
            self._take_bound(numbers.bounds[unit.low], unit.start)
        elif unit.low in numbers.halves and _scale_follows(units, position, numbers):
            self.start = unit.start if self.part is None else self.start
            self.part = Number(_HALF, _HALF) if self.part is None else _sum(self.part, Number(_HALF, _HALF))
        elif self.part is not None and unit.low in numbers.scales:
            self.scale *= numbers.scales[unit.low]
            self.total, self.part = _scaled(self.total, self.part, numbers.scales[unit.low])
        elif self.part is not None and unit.low in numbers.teens:
            self.part = _sum(self.part, Number(_TEN, _TEN))
        elif self.part is not None and not self.bound and numbers.bounds.get(unit.low) == "more_than":
            self.bound, self.bound_start = "more_than", self.start
            return not _number_follows(units, position, numbers)
        elif unit.number is not None and not unit.entities:
            return self._take_number(unit)
        else:
            return "determiner" in unit.categories or (
                bool(self.bound) and self.part is None and not unit.categories.isdisjoint(_BEHIND_BOUND)
            )
        return True

    def _take_bound(self, bound: str, start: int) -> None:
        """Take a bound; one that says how many exactly undoes none before it ("setidaknya | total | 30")."""
        if bound != _EXACTLY or not self.bound:
            self.bound = bound
        self.bound_start = start if self.bound_start is None else self.bound_start

    def _take_number(self, unit: Unit) -> bool:
        number = unit.number
        if self.part is not None and number is not None and unit.low in self.numbers.vague:
            several = _several(self.part, number)
            self.part = several or self.part
            return several is not None
        if self.part is not None and (number is None or not _adds(self.part, number)):
            return False
        self.start = unit.start if self.part is None else self.start
        self.scale = 1
        self.total, self.part = (
            (self.part if self.total is None or self.part is None else _sum(self.total, self.part)),
            number,
        )
        return True

    @property
    def number(self) -> Number | None:
        """Return the number read so far, its bound left out."""
        return self.part if self.total is None or self.part is None else _sum(self.total, self.part)

    def count(self, last: int) -> Count:
        """Return the number with its bound."""
        if self.number is not None and self.bound:
            return Count(_bounded(self.number, self.bound), last, self.bound_start)
        return Count(self.number, last, self.start)


def opens_count(unit: Unit, numbers: NumberWords) -> bool:
    """Tell whether a number, a bound, a determiner or "antara" stands here: most words are none of them."""
    if unit.number is not None or unit.low in numbers.bounds or unit.low in numbers.halves:
        return True
    return unit.item is not None and not unit.item.categories.isdisjoint(_OPENING)


def _opens_number(unit: Unit, numbers: NumberWords) -> bool:
    is_word_of_number = unit.number is not None or unit.low in numbers.bounds or unit.low in numbers.halves
    return is_word_of_number or unit.has("determiner")


def _scale_follows(units: Sequence[Unit], position: int, numbers: NumberWords) -> bool:
    return position + 1 < len(units) and units[position + 1].low in numbers.scales


def _several(part: Number, vague: Number) -> Number | None:
    """Return "tiga puluhan": thirty to thirty-nine; None where the parts make no such number."""
    if part.min is None or part.min != part.max or not 1 <= part.min < _TEN:
        return None
    scale = {_TENS.min: _TEN, _HUNDREDS.min: _HUNDRED, _THOUSANDS.min: _THOUSAND}.get(vague.min)
    return None if scale is None else Number(part.min * scale, part.min * scale + scale - 1)


def _range(low: _Reading, high: _Reading) -> Number | None:
    """Return "30 hingga 40" as one number, None where it does not rise; a scale counts for both ("2 sampai 3 juta")."""
    least, most = low.number, high.number
    if least is None or most is None or least.min is None or most.max is None:
        return None
    shared = 1 if low.scale >= _THOUSAND else high.scale // low.scale
    if shared > 1 and least.min * shared < most.max:
        return Number(least.min * shared, most.max)
    return Number(least.min, most.max) if least.min < most.max else None


def _number_follows(units: Sequence[Unit], position: int, numbers: NumberWords) -> bool:
    following = units[position + 1 : position + 1 + _FARTHEST_NUMBER]
    return any(unit.number is not None or unit.low in numbers.halves for unit in following)


def _adds(left: Number, right: Number) -> bool:
    """Tell whether a second number word goes on the first ("dua puluh" + "lima")."""
    if left.min is None or right.min is None or left.min != left.max:
        return False
    return left.min > right.min and right.min < _ADDABLE and left.min % 10 == 0


def _sum(left: Number, right: Number) -> Number:
    least = None if left.min is None or right.min is None else left.min + right.min
    most = None if left.max is None or right.max is None else left.max + right.max
    return Number(least, most)


def _scaled(total: Number | None, part: Number, scale: int) -> tuple[Number | None, Number]:
    """Multiply the last part ("tiga ratus lima | puluh"); thousands and more multiply all that stands before."""
    if scale >= _THOUSAND and total is not None:
        part = _sum(total, part)
        total = None
    least = None if part.min is None else part.min * scale
    most = None if part.max is None else part.max * scale
    if most is not None and part.max is not None and part.min != part.max and (part.max + 1) % _TEN == 0:
        most += scale - 1  # "beberapa puluh ribu": up to the last below a hundred thousand
    return total, Number(least, most)


def _bounded(number: Number, bound: str) -> Number:
    """Apply a bound word: "sedikitnya 30" is ≥ 30, "hampir 100" ≤ 99, "lebih dari 50" ≥ 51."""
    if bound == "at_least":
        return Number(number.min, None)
    if bound == "more_than":
        return Number(None if number.min is None else number.min + 1, None)
    if bound == "less_than":
        return Number(None, None if number.max is None else number.max - 1)
    if bound == "at_most":
        return Number(None, number.max)
    return Number(number.min, number.max, approximate=bound == "about")
