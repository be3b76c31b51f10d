"""Units: the words and signs of a sentence, each with what the lexicon and the world know of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from runut.annotate.matcher import Hit, Matcher, NumberWords
from runut.languages.lexicon import Item, Shapes
from runut.record.span import Span
from runut.world import Entity

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){1,3}(?=\s?[A-ZÀ-ÞĀ-Ž][\w’'-])|[^\W\d_]\w*|[^\w\s]|_")
_GLUE = "-’'`"
_GLUED = re.compile(rf"[{_GLUE}][^\W_]+")
_DESIGNATION = re.compile(r"(?:/[^\W_]+)+")
_NUMBERED = re.compile(r"(?<![^\W_])(?:\d{1,4}|[IVXLC]+)\Z")  # a unit's number, before its name: "XVII/Cenderawasih"
_SIGNS_IN_NUMBERS = re.compile(r"[.,]")
_LONGEST_NUMERAL = 15
_GROUP = 3
_TEN = 10
_WITH_FRACTION = 2
_NO_CATEGORIES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Number:
    """A number as words allow it: None is open; a fraction only before a scale ("1,2 juta")."""

    min: float | None
    max: float | None
    approximate: bool = False


@dataclass(slots=True)
class Unit:
    """One word, name, fixed phrase or sign.

    Attributes:
        start: First code point in the page's text.
        end: Code point after the last.
        text: The words as they stand.
        low: The same as the matcher folds them.
        is_word: False for a sign.
        is_capital: True where the first letter is a capital.
        item: What the lexicon says of it.
        entities: What the world knows under that name.
        number: Its value, where it is a number.
        is_passive: True for an unknown word with the shape of a passive verb.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    is_capital: bool
    item: Item | None = None
    entities: tuple[Entity, ...] = ()
    number: Number | None = None
    is_passive: bool = False

    def has(self, *categories: str) -> bool:
        """Tell whether the lexicon puts the unit in one of these word categories."""
        item = self.item
        return item is not None and not item.categories.isdisjoint(categories)

    @property
    def classes(self) -> set[str] | frozenset[str]:
        """The noun classes of the unit."""
        return _NO_CATEGORIES if self.item is None else self.item.classes


def read_units(text: str, span: Span, longest: dict[int, Hit], matcher: Matcher) -> list[Unit]:
    """Return the units of one sentence.

    Args:
        text: The page's text.
        span: The sentence.
        longest: The longest hit at each place.
        matcher: The table that found them.
    """
    units: list[Unit] = []
    position = span.start
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        if start < position:
            continue
        hit = longest.get(start)
        known = None if hit is not None else _known_after_article(text, match.span(), longest, matcher)
        if hit is not None and hit.end >= end:
            unit = _known_unit(text, hit, matcher.numbers)
        elif known is not None:
            unit = known
        else:
            unit = _unknown_unit(text, start, _glued_end(text, end, span.end, longest), matcher.numbers)
            unit.is_passive = _is_passive(unit, matcher.lexicon.shapes)
        units.append(unit)
        position = unit.end
    return units


def _known_after_article(text: str, span: tuple[int, int], longest: dict[int, Hit], matcher: Matcher) -> Unit | None:
    """Return the unit of a known name with an article before its hyphen ("As-Sadr"), None where none stands there."""
    start, end = span
    hit = longest.get(end + 1) if text[end : end + 1] == "-" else None
    if hit is None or not hit.names or text[start:end].lower() not in matcher.lexicon.shapes.name_particles:
        return None
    words = text[start : hit.end]
    is_capital = words[0].isupper()
    return Unit(
        start=start, end=hit.end, text=words, low=words.lower(), is_word=True, is_capital=is_capital, entities=hit.names
    )


def _glued_end(text: str, end: int, limit: int, longest: dict[int, Hit]) -> int:
    designation = _DESIGNATION.match(text, end, limit) if text[end : end + 1] == "/" else None
    if designation is not None and _NUMBERED.search(text, max(0, end - _LONGEST_NUMERAL), end):
        return designation.end()
    while end < limit and text[end] in _GLUE and end + 1 not in longest and (match := _GLUED.match(text, end, limit)):
        end = match.end()
    return end


def _known_unit(text: str, hit: Hit, numbers: NumberWords) -> Unit:
    entry, words = hit.entry, text[hit.start : hit.end]
    return Unit(
        start=hit.start,
        end=hit.end,
        text=words,
        low=entry.form,
        is_word=True,
        is_capital=words[0].isupper(),
        item=entry.item,
        entities=hit.names,
        number=parse_number(entry.form, numbers),
    )


def _unknown_unit(text: str, start: int, end: int, numbers: NumberWords) -> Unit:
    words = text[start:end]
    low = words.lower()
    is_word = words[0].isalnum()
    return Unit(
        start=start,
        end=end,
        text=words,
        low=low,
        is_word=is_word,
        is_capital=words[0].isupper(),
        number=parse_number(low, numbers) if is_word else None,
    )


def _is_passive(unit: Unit, shapes: Shapes) -> bool:
    is_verb = unit.is_word and not unit.is_capital and len(unit.low) >= shapes.verb_min
    return is_verb and unit.low.startswith(shapes.passive_prefix) and unit.low not in shapes.not_verbs


def parse_number(low: str, numbers: NumberWords) -> Number | None:
    """Parse one word or numeral; None where it is no number."""
    if low[0].isdigit():
        value = _parse_numeral(low)
        return parse_vague_digits(low, numbers) if value is None else Number(value, value)
    if low in numbers.values:
        return Number(numbers.values[low], numbers.values[low])
    if low in numbers.vague:
        least, most = numbers.vague[low]
        return Number(least, most or None)
    return None


def parse_vague_digits(low: str, numbers: NumberWords) -> Number | None:
    """Parse "30-an" (thirty to thirty-nine) and "5-7"; None where it is no such number."""
    least, _, most = low.partition("-")
    if most.isdigit() and least.isdigit() and int(least) < int(most):
        return Number(int(least), int(most))
    value = _parse_numeral(low.removesuffix(numbers.tens_suffix)) if low.endswith(numbers.tens_suffix) else None
    if not value or value % _TEN:
        return None
    step = _TEN ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))
    return Number(value, value + step - 1)


def _parse_numeral(low: str) -> float | None:
    """Parse digits: groups of three are thousands, whichever mark stands between; another group is a fraction."""
    parts = _SIGNS_IN_NUMBERS.split(low)
    if not all(part.isdecimal() for part in parts) or len(low) > _LONGEST_NUMERAL:
        return None
    if len(parts) == 1:
        return int(low)
    if all(len(part) == _GROUP for part in parts[1:]) and len(parts[0]) <= _GROUP:
        return int("".join(parts))
    return float(f"{parts[0]}.{parts[1]}") if len(parts) == _WITH_FRACTION else None
