"""Numbers of several words, with their bounds (CODEBOOK §6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.matcher import NumberWords
from runut.annotate.units import Number, Unit

_FARTHEST_NUMBER = 3
_ADDABLE = 1000
_TEN = 10
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Count:
    """A number phrase: its value, the index after it, and where its words begin (bound included)."""

    number: Number | None
    last: int
    start: int | None


def read_count(units: Sequence[Unit], index: int, numbers: NumberWords) -> Count:
    """Read bounds, determiners, number words and scales from a unit on; `number` is None where none stands."""
    total: Number | None = None
    part: Number | None = None
    start: int | None = None
    bound, bound_start = "", None
    position = index
    while position < len(units):
        unit = units[position]
        if part is None and unit.low in numbers.bounds and _number_follows(units, position):
            bound, bound_start = numbers.bounds[unit.low], unit.start
        elif part is not None and unit.low in numbers.scales:
            total, part = _scaled(total, part, numbers.scales[unit.low])
        elif part is not None and unit.low in numbers.teens:
            part = _sum(part, Number(_TEN, _TEN))
        elif unit.number is not None and not unit.entities:
            if part is not None and not _adds(part, unit.number):
                break
            start = unit.start if part is None else start
            total, part = (part if total is None or part is None else _sum(total, part)), unit.number
        elif not unit.has("determiner"):
            break
        position += 1
    number = part if total is None or part is None else _sum(total, part)
    if number is not None and bound:
        return Count(_bounded(number, bound), position, bound_start)
    return Count(number, position, start)


def _number_follows(units: Sequence[Unit], position: int) -> bool:
    return any(unit.number is not None for unit in units[position + 1 : position + 1 + _FARTHEST_NUMBER])


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
    return total, Number(None if part.min is None else part.min * scale, None if part.max is None else part.max * scale)


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
