"""Words, numbers and signs of a sentence, each with the slots that it may fill in an expression of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from runut.languages.time_words import Cased, Phrase, TimeWord, Value, fold_time_word
from runut.languages.times import TimeWords
from runut.record.span import Span

_MODERN_YEARS = range(1900, 2100)
_YEARS = range(1000, 2101)
_LAST_MONTH, _LAST_DAY, _LAST_HOUR, _LAST_MINUTE = 12, 31, 24, 59
_ISO_YEAR_DIGITS = 4
_LONGEST_COUNT = 5
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")
_LEAP_YEAR = 2000  # any: it shows whether a day and month exist in some year
_PLAIN = frozenset({"plain"})
_OPENING_SLOTS = frozenset({"other", "dash", "open"})
_COUNT = frozenset({"count"})


@dataclass(frozen=True, slots=True)
class TimeTokens:
    """The words, fixed phrases, numbers and signs of a sentence.

    Attributes:
        signs: One for each, as the patterns see them.
        words: What each is.
        bounds: Where each stands in the page's text, `end` exclusive.
    """

    signs: str
    words: list[TimeWord]
    bounds: list[tuple[int, int]]


def says_time(part: str, words: TimeWords) -> bool:
    """Tell whether a sentence may say a time: it holds a word of time, or digits that may be a date."""
    return not words.anchors.isdisjoint(words.anchor.findall(part.lower())) or bool(words.digits.search(part))


def read_time_tokens(text: str, span: Span, words: TimeWords) -> TimeTokens:
    """Read the tokens of a sentence."""
    matches = list(words.token.finditer(text, span.start, span.end))
    keys = [fold_time_word(match.group(), words.possessive) for match in matches]
    plain, forms, phrases = words.marks["plain"], words.words, words.phrases
    found: list[TimeWord] = []
    bounds: list[tuple[int, int]] = []
    position, is_opening = 0, True
    for index, (match, key) in enumerate(zip(matches, keys, strict=True)):
        if index < position:
            continue
        last, word = index, plain
        if key in phrases and (phrase := _find_phrase(keys, index, words)) is not None:
            last, word = index + len(phrase.rest), phrase.word
        elif key in forms:
            word = _by_case(forms[key], match.group(), is_opening=is_opening)
        elif match.lastgroup != "word":
            word = (
                words.marks.get(key, words.marks["other"]) if match.lastgroup == "sign" else _read_number(match, words)
            )
        is_opening = is_opening and word.slots <= _OPENING_SLOTS
        found.append(word)
        bounds.append((match.start(), matches[last].end()))
        position = last + 1
    return TimeTokens("".join([word.sign for word in found]), found, bounds)


def _find_phrase(keys: list[str], position: int, words: TimeWords) -> Phrase | None:
    for phrase in words.phrases[keys[position]]:
        last = position + 1 + len(phrase.rest)
        if tuple(keys[position + 1 : last]) == phrase.rest:
            return phrase
    return None


def _by_case(word: TimeWord | Cased, form: str, *, is_opening: bool) -> TimeWord:
    if isinstance(word, TimeWord):
        return word
    if not form[0].isupper():
        return word.lower
    return word.opening if is_opening else word.capital


def _read_number(match: re.Match[str], words: TimeWords) -> TimeWord:
    slots, value = _number_meaning(match, words)
    sign = words.signs.get(slots)
    return words.marks["plain"] if sign is None else TimeWord(slots, value, sign)


def _number_meaning(match: re.Match[str], words: TimeWords) -> tuple[frozenset[str], Value]:
    kind, form = match.lastgroup, match.group()
    if kind == "numeric_date":
        day = _parse_numeric_date(form, words.slash_order)
        return (_PLAIN, form) if day is None else (frozenset({kind}), day)
    if kind == "day_month":
        return _day_month(form, words)
    if kind == "year_range":
        return _year_range(form)
    if kind == "decade":
        return _decade(match["decade"])
    if kind == "ordinal":
        return frozenset({"day"}), int(match["ordinal"])
    if kind == "clock":
        hour, minute = int(form[:-3]), int(form[-2:])
        is_clock = hour * 60 + minute <= _LAST_HOUR * 60 and minute <= _LAST_MINUTE
        return (frozenset({"clock"}), f"{hour:02}:{minute:02}") if is_clock else (_PLAIN, form)
    return _plain_number(form)


def _plain_number(form: str) -> tuple[frozenset[str], Value]:
    if not form.isdecimal() or len(form) > _LONGEST_COUNT:
        return (_COUNT, int(re.sub(r"\D", "", form))) if _THOUSANDS.fullmatch(form) else (_PLAIN, form)
    value = int(form)
    slots = {"count"}
    if len(form) <= 2:
        slots |= {
            name
            for name, is_so in (
                ("hour", value <= _LAST_HOUR),
                ("day", 1 <= value <= _LAST_DAY),
                ("month_number", 1 <= value <= _LAST_MONTH),
                ("short_year", value > _LAST_DAY),
            )
            if is_so
        }
    elif len(form) == _ISO_YEAR_DIGITS:
        slots |= {"four_digits"} | {
            name for name, years in (("year", _YEARS), ("modern_year", _MODERN_YEARS)) if value in years
        }
    return frozenset(slots), value


def _day_month(form: str, words: TimeWords) -> tuple[frozenset[str], Value]:
    first, second = (int(part) for part in form.split("/"))
    if words.slash_order != "dmy" or _parse_date(_LEAP_YEAR, second, first) is None:
        return _PLAIN, form
    slot = "day_month_doubtful" if form in words.doubtful_dates else "day_month"
    return frozenset({slot}), f"{second:02}-{first:02}"


def _decade(digits: str) -> tuple[frozenset[str], Value]:
    if len(digits) == _ISO_YEAR_DIGITS and int(digits) in _YEARS:
        return frozenset({"decade"}), int(digits)
    return (frozenset({"short_decade"}), int(digits)) if len(digits) == 2 else (_PLAIN, digits)


def _year_range(form: str) -> tuple[frozenset[str], Value]:
    first, last = form[:4], form[5:]
    last = last if len(last) == _ISO_YEAR_DIGITS else first[:2] + last
    is_range = int(first) in _YEARS and first < last and int(last) in _YEARS
    return (frozenset({"year_range"}), f"{first}/{last}") if is_range else (_PLAIN, form)


def _parse_numeric_date(form: str, order: str) -> str | None:
    """Return an ISO day, None where the digits are none or their order cannot be told."""
    parts = [int(part) for part in re.split(r"[/.-]", form)]
    if form[_ISO_YEAR_DIGITS] == "-":
        day = _parse_date(*parts)
    else:
        day = _parse_date(parts[2], parts[1], parts[0]) if order == "dmy" else None
    return None if day is None else day.isoformat()


def _parse_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
