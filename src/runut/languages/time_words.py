"""The forms of a language's words of time, each with the slots that it may fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

APOSTROPHES = "'’‘`´ʼ"
Value = int | str
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_PIECES = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*|\d+|[^\w\s]")
_WORDS_KEPT = 20_000  # more than any language's daily words: those of a page come again on the next
_FIRST_SIGN = 0x4E00  # any stretch of letters will do; this one has no case and no meaning in a regex
_NUMBER_SLOTS = (
    "count hour",
    "count hour day month_number",
    "count hour day",
    "count day",
    "count",
    "count four_digits",
    "count four_digits year",
    "count four_digits year modern_year",
    "count short_year",
    "day",
    "clock",
    "numeric_date",
    "day_month",
    "day_month_doubtful",
    "year_range",
    "decade",
    "short_decade",
)
_MARKS = {",": "comma", ".": "dot", "(": "open", ")": "close", "-": "dash", "–": "dash", "—": "dash"}
COMPOSITE_SLOTS = ("found", "anchored", "clocked")
"""What expressions become when a second round of patterns looks at them."""


@dataclass(frozen=True, slots=True)
class TimeWord:
    """One form: the slots it may fill, its value in each (a number's is one), and the sign that stands for them."""

    slots: frozenset[str]
    values: dict[str, Value] | Value
    sign: str

    def value(self, slot: str) -> Value | None:
        """Return its value in a slot, None where it does not fill it."""
        if slot not in self.slots:
            return None
        return self.values[slot] if isinstance(self.values, dict) else self.values


@dataclass(frozen=True, slots=True)
class Cased:
    """A form whose reading hangs on its case: in lower case, with a capital, with one that opens a sentence."""

    lower: TimeWord
    capital: TimeWord
    opening: TimeWord


@dataclass(frozen=True, slots=True)
class Phrase:
    """The further words of a form of several words, and what the whole is."""

    rest: tuple[str, ...]
    word: TimeWord


@dataclass(frozen=True, slots=True)
class PartOfTime:
    """What a word such as "early" covers: first and last day of a week or month, month of a year, and so on."""

    week: tuple[int, int] | None = None
    month: tuple[int, int] | None = None
    year: tuple[int, int] | None = None
    decade: tuple[int, int] | None = None


class SlotSigns:
    """The signs given out so far, one for each set of slots."""

    def __init__(self) -> None:
        self.by_slots: dict[frozenset[str], str] = {}
        for slots in (*_NUMBER_SLOTS, *_MARKS.values(), "other", "plain", *COMPOSITE_SLOTS):
            self.of(frozenset(slots.split()))

    def of(self, slots: frozenset[str]) -> str:
        """Return the sign of a set of slots, a new one for a new set."""
        return self.by_slots.setdefault(slots, chr(_FIRST_SIGN + len(self.by_slots)))

    def word(self, values: dict[str, Value]) -> TimeWord:
        """Return the word that fills some slots."""
        slots = frozenset(values)
        return TimeWord(slots, values, self.of(slots))

    def marks(self) -> dict[str, TimeWord]:
        """Return the signs of writing that patterns name, with "other" and "plain" for further signs and words."""
        slots = _MARKS | {"other": "other", "plain": "plain"}
        return {mark: self.word({slot: mark}) for mark, slot in slots.items()}

    def filling(self, slot: str) -> str:
        """Return the signs of every set that holds a slot."""
        return "".join(sign for slots, sign in self.by_slots.items() if slot in slots)


@lru_cache(maxsize=_WORDS_KEPT)
def fold_time_word(word: str, possessive: str) -> str:
    """Return a word as the table holds it: in lower case, without a possessive ending ("" for none) or apostrophes."""
    low = word.lower()
    if low.isalpha():
        return low
    return low.translate(_ONE_APOSTROPHE).removesuffix(possessive).replace("'", "")


def compile_words(
    data: dict[str, Any], signs: SlotSigns
) -> tuple[dict[str, TimeWord | Cased], dict[str, tuple[Phrase, ...]]]:
    """Return the single forms of the data, and those of several words by their first."""
    values: dict[str, dict[str, Value]] = {}
    for form, slot, value in _list_forms(data):
        values.setdefault(_key(form, data["suffixes"]["possessive"]), {})[slot] = value
    words: dict[str, TimeWord | Cased] = {}
    phrases: dict[str, list[Phrase]] = {}
    for key, by_slot in values.items():
        first, *rest = key.split()
        if rest:
            phrases.setdefault(first, []).append(Phrase(tuple(rest), signs.word(by_slot)))
        else:
            words[key] = _cased(by_slot, signs, has_lower_months=data["has_months_in_lower_case"])
    longest_first = {first: tuple(sorted(rows, key=lambda row: -len(row.rest))) for first, rows in phrases.items()}
    return words, longest_first


def _cased(by_slot: dict[str, Value], signs: SlotSigns, *, has_lower_months: bool) -> TimeWord | Cased:
    """Return a form by case: names of months and weekdays want a capital, a week's name none but at the opening."""
    if not by_slot.keys() & {"month", "weekday"}:
        return signs.word(by_slot)
    others = {slot: value for slot, value in by_slot.items() if slot not in {"month", "weekday"}}
    capital = {slot: value for slot, value in by_slot.items() if slot in {"month", "weekday"}}
    lower = dict(others)
    if "month" in by_slot and has_lower_months:
        lower["month_short"] = by_slot["month"]
    elif "weekday" in by_slot and not others:
        lower["weekday_lower"] = by_slot["weekday"]
    return Cased(signs.word(lower or {"plain": ""}), signs.word(capital), signs.word(by_slot))


def _list_forms(data: dict[str, Any]) -> Iterator[tuple[str, str, Value]]:
    """Yield every form of the data with a slot it fills and its value there."""
    for table, slot in (("months", "month"), ("months_short", "month_short"), ("seasons", "season")):
        yield from ((form, slot, int(number)) for number, forms in data[table].items() for form in forms)
    for table, slot in (("weekdays", "weekday"), ("weekdays_short", "weekday_short"), ("offsets", "offset")):
        yield from ((form, slot, int(number)) for number, forms in data[table].items() for form in forms)
    for table, slot in (("zones", "zone"), ("feasts", "feast")):
        yield from ((form, slot, value) for value, forms in data[table].items() for form in forms)
    for name, row in data.get("moving_feasts", {}).items():
        yield from ((form, "moving_feast", name) for form in row["words"])
    for unit, forms in data["units"].items():
        for form in forms:
            yield from ((form, "unit", unit), (form, f"unit_{unit}", unit))
    for unit, forms in data["one_units"].items():
        yield from ((form, "one_unit", unit) for form in forms)
    for name, row in data["parts"].items():
        yield from ((form, "part", name) for form in row["words"])
    yield from ((form, "vague", value) for form, value in data["vague"].items())
    yield from ((form, "count", value) for form, value in _list_numbers(data["numbers"]))
    for slot, forms in data["slots"].items():
        yield from ((form, slot, form) for form in forms)


def _list_numbers(data: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Yield the number words below a hundred: those given, and those that the language joins of them."""
    words: dict[str, int] = data["words"]
    yield from words.items()
    units = {form: value for form, value in words.items() if 1 <= value <= 9}
    tens = {form: value for form, value in words.items() if value >= 20 and value % 10 == 0}
    if data["teen"]:
        yield from ((data["teen"].format(form), 10 + value) for form, value in units.items() if value > 1)
    if data["ten"]:
        tens |= {data["ten"].format(form): 10 * value for form, value in units.items() if value > 1}
        yield from tens.items()
    for ten, high in tens.items():
        yield from (
            (joint.format(ten, form), high + value) for joint in data["joined"] for form, value in units.items()
        )


def find_anchors(
    data: dict[str, Any], words: dict[str, TimeWord | Cased], phrases: dict[str, tuple[Phrase, ...]]
) -> frozenset[str]:
    """Return the folded words that no pattern does without; of a phrase none of whose words is one, its longest."""
    wanted = set(data["anchor_slots"])
    single = {
        key
        for key, word in words.items()
        if wanted & (word.slots if isinstance(word, TimeWord) else word.opening.slots | word.lower.slots)
    }
    forms = [(first, *row.rest) for first, rows in phrases.items() for row in rows if wanted & row.word.slots]
    return frozenset(single | {max(form, key=len) for form in forms if single.isdisjoint(form)})


def _key(form: str, possessive: str) -> str:
    """Return a form as its tokens will be folded: "-" and other signs stand as words of their own."""
    return " ".join(fold_time_word(piece, possessive) for piece in _PIECES.findall(form))
