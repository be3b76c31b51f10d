"""Numbers of one word: what numerals and number words are worth, as a language counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from runut.languages import read_toml
from runut.languages.lexicon import fold_form
from runut.loading import without_collection

_TWO = 2  # "keduanya" is a pronoun


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of a language (its `counts.toml`), forms as the matcher folds them."""

    values: dict[str, int]
    scales: dict[str, int]
    vague: dict[str, tuple[int, int]]
    bounds: dict[str, str]
    classifiers: frozenset[str]
    remains: frozenset[str]
    others: frozenset[str]
    units: frozenset[str]
    every: frozenset[str]
    all_of: frozenset[str]
    teens: frozenset[str]
    halves: frozenset[str]
    ranges: frozenset[str]
    tens_suffix: str
    wounded: frozenset[str]
    displaced: frozenset[str]
    totals: frozenset[str]
    ages: frozenset[str]
    lives: frozenset[str]
    losses: frozenset[str]
    adrift: frozenset[str]
    dwelling: frozenset[str]
    shelters: frozenset[str]
    leaving: frozenset[str]

    @property
    def forms(self) -> set[str]:
        """The words that make a unit as numbers or beside them."""
        return {*self.teens, *self.vague, *self.bounds, *self.values, *self.scales}

    def has(self, form: str) -> bool:
        """Tell whether a form is among these."""
        groups = (self.teens, self.vague, self.bounds, self.values, self.scales)
        return any(form in group for group in groups)


@cache
@without_collection()
def load_numbers(language: str) -> NumberWords:
    """Load the number words of a language."""
    data = read_toml(language, "counts")
    words = {fold_form(word): value for word, value in data["words"].items() if value}
    words |= _joined(words, data)
    every = {data["all_prefix"] + word: value for word, value in words.items() if 1 < value <= 10}
    all_of = {word + data["all_suffix"]: value for word, value in every.items() if value > _TWO}
    return NumberWords(
        values=words | every | all_of,
        scales={fold_form(word): value for word, value in data["scales"].items()},
        vague={fold_form(word): (low, high) for word, (low, high) in data["vague"].items()},
        bounds={fold_form(word): kind for kind, words in data["bounds"].items() for word in words},
        classifiers=frozenset(map(fold_form, data["classifiers"])),
        remains=frozenset(map(fold_form, data["remains"])),
        others=frozenset(map(fold_form, data["others"])),
        units=frozenset(map(fold_form, data["units"])),
        every=frozenset(every),
        all_of=frozenset(all_of),
        teens=frozenset(map(fold_form, data["teens"])),
        halves=frozenset(map(fold_form, data["halves"])),
        ranges=frozenset(data["ranges"]),
        tens_suffix=data["tens_suffix"],
        wounded=frozenset(map(fold_form, data["wounded"])),
        displaced=frozenset(map(fold_form, data["displaced"])),
        totals=frozenset(map(fold_form, data["totals"])),
        ages=frozenset(map(fold_form, data["ages"])),
        lives=frozenset(map(fold_form, data["lives"])),
        losses=frozenset(map(fold_form, data["losses"])),
        adrift=frozenset(map(fold_form, data["adrift"])),
        dwelling=frozenset(map(fold_form, data["dwelling"])),
        shelters=frozenset(map(fold_form, data["shelters"])),
        leaving=frozenset(map(fold_form, data["leaving"])),
    )


def _joined(words: Mapping[str, int], data: Mapping[str, Any]) -> dict[str, int]:
    """Return the numerals that some write as one word ("delapanbelas", "duapuluh", "limaratus")."""
    digits = {word: value for word, value in words.items() if _TWO <= value < _TEN}
    teens = {word + teen: value + _TEN for word, value in digits.items() for teen in data["teens"]}
    scaled = {word + name: value * by for word, value in digits.items() for name, by in data["scales"].items()}
    return teens | scaled


_SIGNS_IN_NUMBERS = re.compile(r"[.,]")
_LONGEST_NUMERAL = 15
_GROUP = 3
_TEN = 10
_WITH_FRACTION = 2


@dataclass(frozen=True, slots=True)
class Number:
    """A number as words allow it: None is open; a fraction only before a scale ("1,2 juta")."""

    min: float | None
    max: float | None
    approximate: bool = False


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
