"""The expressions of time that the patterns of a language find, read one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from runut.annotate.times.expression import Expression
from runut.annotate.times.lengths import read_duration
from runut.annotate.times.tokens import TimeTokens
from runut.annotate.times.values import READERS
from runut.languages.time_words import TimeWord
from runut.languages.times import TimeWords
from runut.record.edtf import Duration, Edtf

_LENGTHENED = 12
_NEAR_WORDS = 7  # how far before a weekday a word of the future still reaches it
_NOON, _LAST_HOUR, _LAST_SIESTA_HOUR, _MINUTES = 12, 24, 5, 60
_TERMS = {"date", "month", "part"}
_STOPS = frozenset({"comma", "open", "close", "other", "dash"})


class TimeKind(StrEnum):
    """What sort of expression it is."""

    DATE = "date"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    PERIOD = "period"
    DURATION = "duration"
    CLOCK = "clock"


class Anchor(StrEnum):
    """How an expression is reckoned: from the act told next ("a day after …"), or from the day told before."""

    AFTER = "after"
    BEFORE = "before"
    LATER = "later"
    EARLIER = "earlier"


_KINDS = {
    "date": TimeKind.DATE,
    "month": TimeKind.DATE,
    "season": TimeKind.DATE,
    "year": TimeKind.DATE,
    "part": TimeKind.DATE,
    "weekday": TimeKind.WEEKDAY,
    "moving_feast": TimeKind.DATE,
    "span_back": TimeKind.PERIOD,
    "span_ahead": TimeKind.PERIOD,
    "span_now": TimeKind.PERIOD,
    "duration": TimeKind.DURATION,
    "clock": TimeKind.CLOCK,
}
_RULES = {
    "date": "a day and month; the year is the one that brings it nearest to publication",
    "month": "a month without a year: the one nearest to publication",
    "part": "a part of a month, week, year or decade (CODEBOOK §2)",
    "season": "a season; the year as said or nearest to publication",
    "year": "a year or decade as said",
    "weekday": "a bare weekday: the one nearest to publication on the side that the words around it say",
    "moving_feast": "a feast of the moon; the last one, or that of the year said",
    "offset": "so many days from publication",
    "unit": "last, this or next, reckoned from publication",
    "ago": "so long before publication",
    "ahead": "so long after publication",
    "span_back": "up to publication",
    "span_ahead": "from publication on",
    "span_now": "up to publication, or from it on where the words around it speak of the future",
    "anchored": "reckoned from another time that the words before or after give",
    "duration": "a length of time, no date",
    "clock": "a time of day, no date",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One expression: the tokens from `first` up to `last`, and what they mean."""

    first: int
    last: int
    rule: str
    kind: TimeKind
    said: Expression
    value: Edtf | None = None
    duration: Duration | None = None
    clock: str | None = None
    zone: str | None = None
    why: str = ""


def find_pieces(tokens: TimeTokens, words: TimeWords, today: date | None) -> Iterator[Piece]:
    """Yield the expressions of a sentence, in order."""
    future = _FutureWords(tokens.words)
    for match in words.patterns.pattern.finditer(tokens.signs):
        rule = str(match.lastgroup).rpartition("_")[0]
        first, last = match.span()
        if rule == "ahead" and _is_lengthened(tokens.words[:first]):
            rule = "duration"
        opening = tokens.words[first - 1].slots if first else frozenset()
        is_due = _is_due(rule, tokens.words[:first])
        said = Expression(
            tokens.words[first:last],
            words,
            is_ahead=future.reaches(first, last, is_near=rule == "weekday" and "onward" not in opening) or is_due,
            is_behind="since" in opening and "onward" not in opening,
        )
        piece = read_piece(rule, first, last, said, today)
        if piece.kind is not TimeKind.CLOCK or piece.clock is not None:
            yield piece


def _is_due(rule: str, before: Sequence[TimeWord]) -> bool:
    """Tell whether a day or month bounds a term: "hingga akhir Oktober", "paling lambat pada 1 Mei", "mulai 3 Juni"."""
    if rule not in _TERMS or not before:
        return False
    if not before[-1].slots.isdisjoint({"until", "deadline", "onward"}):
        return True
    return len(before) > 1 and "on" in before[-1].slots and "deadline" in before[-2].slots


def _is_lengthened(before: Sequence[TimeWord]) -> bool:
    """Tell whether a length is how much longer something will last ("memperpanjang sanksi | dua bulan lagi")."""
    return any("lengthening" in word.slots for word in before[-_LENGTHENED:])


def read_piece(rule: str, first: int, last: int, said: Expression, today: date | None) -> Piece:
    """Read one expression by the rule that its pattern names."""
    kind = _KINDS.get(rule, TimeKind.RELATIVE)
    if rule == "weekday" and said.step == 1:  # "Kamis depan" is no bare weekday
        kind = TimeKind.RELATIVE
    if rule == "clock":
        zone = "local" if said.has("local") else said.name("zone")
        return Piece(
            first=first,
            last=last,
            rule=rule,
            kind=kind,
            said=said,
            clock=_read_clock(said),
            zone=zone,
            why=_RULES[rule],
        )
    if rule == "duration":
        return Piece(
            first=first, last=last, rule=rule, kind=kind, said=said, duration=read_duration(said), why=_RULES[rule]
        )
    text = READERS[rule](said, today)
    value = None if text is None else Edtf.parse(text)
    return Piece(
        first=first, last=last, rule=rule, kind=kind, said=said, value=value, why=_explain(rule, said, value, today)
    )


def _explain(rule: str, said: Expression, value: Edtf | None, today: date | None) -> str:
    if rule in {"date", "month", "season"} and (said.has("year", "numeric_date")):
        why = "a date with its year"
    else:
        why = _RULES[rule] + (f" ({today})" if today is not None and rule != "year" else "")
    if value is None and today is None and rule != "anchored":
        return f"{why}; the day of publication is not known"
    weekday = said.weekday
    if rule == "date" and value is not None and weekday is not None and not value.is_interval:
        day = value.earliest
        if day is not None and day.weekday() != weekday:
            return f"{why}; the weekday said does not fit it, the date stands"
    return why


def _read_clock(said: Expression) -> str | None:
    clock = said.name("clock")
    if clock is None:
        number = said.number("count", "hour")
        if number is None:
            return None
        hour, minute = divmod(number, 100) if said.has("four_digits") else (number, 0)
        if minute >= _MINUTES or hour * _MINUTES + minute > _LAST_HOUR * _MINUTES:
            return None
        clock = f"{hour:02}:{minute:02}"
    hour = int(clock[:2])
    is_after_noon = said.has("evening") or (said.has("noon") and hour <= _LAST_SIESTA_HOUR)
    return f"{hour + _NOON:02}{clock[2:]}" if is_after_noon and 0 < hour < _NOON else clock


class _FutureWords:
    """Where the words around an expression speak of the future; asked from left to right."""

    def __init__(self, tokens: Sequence[TimeWord]) -> None:
        self.tokens = tokens
        self.position = 0
        self.last_future = self.last_maybe = self.last_stop = self.last_telling = -1

    def reaches(self, first: int, last: int, *, is_near: bool) -> bool:
        """Tell whether a word of the future reaches the tokens from `first` to `last`."""
        while self.position < first:
            slots = self.tokens[self.position].slots
            if "future" in slots:
                self.last_future = self.position
            if "maybe" in slots:
                self.last_maybe = self.position
            if "telling" in slots:
                self.last_telling = self.position
            if not slots.isdisjoint(_STOPS):
                self.last_stop = self.position
            self.position += 1
        is_followed = last < len(self.tokens) and "future" in self.tokens[last].slots
        if is_followed and self.last_telling < first - _NEAR_WORDS:
            return True
        ahead = self.last_future if is_near else max(self.last_future, self.last_maybe)
        if ahead < 0 or self.last_telling > ahead:
            return False
        return not is_near or (self.last_stop < self.last_future and self.last_future >= first - _NEAR_WORDS)
