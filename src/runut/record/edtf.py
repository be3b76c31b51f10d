"""Times as EDTF values (ISO 8601-2:2019), parsed, compared and printed by one type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import total_ordering

from runut.record.edtf_reading import Precision, read_edtf

__all__ = ["Duration", "Edtf", "Precision"]

_DURATION = re.compile(
    r"P(?:(?P<weeks>[0-9]{1,6})W|(?=.)(?:[0-9]{1,6}Y)?(?:[0-9]{1,6}M)?(?:(?P<days>[0-9]{1,6})D)?"
    r"(?:T(?=.)(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?)",
    re.ASCII,
)


@total_ordering
@dataclass(frozen=True, slots=True)
class Edtf:
    """One EDTF value; equal where the text is, ordered by (earliest, latest, text).

    Made directly it is not checked until it is asked something; `parse` checks at once.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Parse an EDTF string.

        Raises:
            ValueError: It is none that we read; the message says what and where.
        """
        read_edtf(text)
        return cls(text)

    @classmethod
    def day(cls, day: date) -> Edtf:
        """Return one day."""
        return cls(f"{day.year:04}-{day.month:02}-{day.day:02}")

    @classmethod
    def month(cls, year: int, month: int) -> Edtf:
        """Return one month, or a division of the year by its code of 21 to 41."""
        return cls.parse(f"{year:04}-{month:02}")

    @classmethod
    def year(cls, year: int) -> Edtf:
        """Return one year."""
        return cls.parse(f"{year:04}")

    @classmethod
    def moment(cls, moment: datetime) -> Edtf:
        """Return a date-time to the second, with its offset where it has one."""
        return cls.parse(moment.replace(microsecond=0).isoformat())

    @classmethod
    def between(cls, first: date | Edtf, last: date | Edtf) -> Edtf:
        """Return the interval from one value's beginning to another's end; the value itself where both are one.

        Raises:
            ValueError: The last lies before the first.
        """
        start, end = _end_text(first, 0), _end_text(last, -1)
        return cls.parse(start if start == end else f"{start}/{end}")

    @classmethod
    def since(cls, first: date | Edtf) -> Edtf:
        """Return the interval that begins with a value and is open after it."""
        return cls.parse(f"{_end_text(first, 0)}/..")

    @classmethod
    def until(cls, last: date | Edtf) -> Edtf:
        """Return the interval that is open before a value and ends with it."""
        return cls.parse(f"../{_end_text(last, -1)}")

    def approximately(self) -> Edtf:
        """Return the same value as an approximate one; an interval, a date-time and a marked value stay."""
        if self.is_interval or self.precision is Precision.SECOND or self.text[-1] in "?~%":
            return self
        return Edtf(self.text + "~")

    @property
    def earliest(self) -> date | None:
        """The first day it may mean, None where the beginning is open or unknown."""
        return read_edtf(self.text).earliest

    @property
    def latest(self) -> date | None:
        """The last day it may mean, None where the end is open or unknown."""
        return read_edtf(self.text).latest

    @property
    def precision(self) -> Precision:
        """How finely it is said."""
        return read_edtf(self.text).precision

    @property
    def is_interval(self) -> bool:
        """Whether it has a beginning and an end of their own."""
        return "/" in self.text

    @property
    def is_approximate(self) -> bool:
        """Whether the source says "about" (`~` or `%`) of it or of an end of it."""
        return read_edtf(self.text).is_approximate

    @property
    def is_uncertain(self) -> bool:
        """Whether the source doubts it (`?` or `%`), or an end of it."""
        return read_edtf(self.text).is_uncertain

    def contains(self, other: Edtf) -> bool:
        """Tell whether every day that `other` may mean is one that this may mean; an unknown end vouches for none."""
        mine, its = read_edtf(self.text), read_edtf(other.text)
        if self.text == other.text:
            return True
        if mine.instant is not None:
            return its.instant is not None and _is_same_instant(mine.instant, its.instant)
        if mine.has_unknown_end:
            return False
        begins = mine.earliest is None or (its.earliest is not None and mine.earliest <= its.earliest)
        return begins and (mine.latest is None or (its.latest is not None and its.latest <= mine.latest))

    def overlaps(self, other: Edtf) -> bool:
        """Tell whether both can be true of the same date; "about" reaches a little to either side."""
        mine, its = read_edtf(self.text), read_edtf(other.text)
        if mine.instant is not None and its.instant is not None:
            return _is_same_instant(mine.instant, its.instant)
        if mine.earliest is mine.latest is None or its.earliest is its.latest is None:
            return self.text == other.text
        margin = mine.margin + its.margin
        return _is_before(mine.earliest, its.latest, margin) and _is_before(its.earliest, mine.latest, margin)

    def __str__(self) -> str:
        """Return the text."""
        return self.text

    def __lt__(self, other: Edtf) -> bool:
        """Tell whether it comes earlier in a timeline; an open beginning comes first."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, date, str]:
        reading = read_edtf(self.text)
        return (reading.earliest or date.min, reading.latest or date.max, self.text)


@dataclass(frozen=True, slots=True)
class Duration:
    """One ISO 8601 duration ("P44D"): a length of time that lies nowhere."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Parse an ISO 8601 duration.

        Raises:
            ValueError: It is none.
        """
        if not _DURATION.fullmatch(text):
            raise ValueError(f"{text!r} is no ISO 8601 duration; write it like P44D, P2M or PT6H")
        return cls(text)

    @property
    def days(self) -> int | None:
        """Its length where it is said in days or weeks alone."""
        match = _DURATION.fullmatch(self.text)
        if match is None or (match["weeks"] is None and self.text != f"P{match['days']}D"):
            return None
        return int(match["weeks"]) * 7 if match["weeks"] is not None else int(match["days"])

    def __str__(self) -> str:
        """Return the text."""
        return self.text


def _end_text(value: date | Edtf, end: int) -> str:
    if isinstance(value, Edtf):
        part = value.text.split("/")[end]
        return part[:10] if "T" in part else part
    return Edtf.day(value).text


def _is_same_instant(mine: datetime, its: datetime) -> bool:
    """Compare two instants; where only one has a zone, the clock's day decides."""
    if (mine.tzinfo is None) == (its.tzinfo is None):
        return mine == its
    return mine.date() == its.date()


def _is_before(start: date | None, end: date | None, margin: timedelta) -> bool:
    return start is None or end is None or start - end <= margin
