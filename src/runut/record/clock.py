"""As of when a record is read: by the day of report, by the moment at which the record learned, or by both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from runut.errors import InputError
from runut.record.edtf import Edtf


class CountedFrom(StrEnum):
    """By which day a page counts as published."""

    STATED = "stated"
    """It was published on one known day."""
    EARLIEST = "earliest"
    """Its day is not known; it counts from the first on which it can have been published."""
    RECORDED = "recorded"
    """Nothing is known of its day; it counts from the day on which the record learned of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """As of when a record is read.

    Attributes:
        as_of: Only pages published by the end of this day; None for all.
        as_recorded: Only what the record held at this moment, in UTC; None for all.
    """

    as_of: date | None = None
    as_recorded: datetime | None = None

    @property
    def is_now(self) -> bool:
        """Whether nothing is left out."""
        return self.as_of is None and self.as_recorded is None

    def __str__(self) -> str:
        """Say it in words."""
        told = [] if self.as_of is None else [f"as of {self.as_of.isoformat()}"]
        if self.as_recorded is not None:
            told.append(f"as recorded by {self.as_recorded.isoformat(timespec='seconds')}")
        return ", ".join(told) or "as of now"


NOW = Clock()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDay:
    """When a page counts as published, and why then.

    Attributes:
        page: Digest of the page.
        day: The day.
        counted_from: By what.
    """

    page: str
    day: date
    counted_from: CountedFrom


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAs:
    """What a record that is read as of another time leaves out, and which days were taken for want of better ones.

    Attributes:
        clock: As of when it was read.
        pages: The pages that count, and from when.
        left_out: How many pages of the record do not count.
    """

    clock: Clock
    pages: tuple[PageDay, ...]
    left_out: int

    def count(self, counted_from: CountedFrom) -> int:
        """Return how many of the pages count from a day of that sort."""
        return sum(page.counted_from is counted_from for page in self.pages)


def parse_clock(as_of: str | date | None = None, as_recorded: str | date | None = None) -> Clock:
    """Return the clock that a user asks for: a day, a month or a year stands for its end, a time without zone for UTC.

    Raises:
        InputError: One of them is no date, or has no end.
    """
    return Clock(as_of=_parse_day(as_of), as_recorded=_parse_moment(as_recorded))


def _parse_day(given: str | date | None) -> date | None:
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    try:
        day = Edtf.parse(given).latest
    except ValueError as error:
        raise InputError(str(error)) from error
    if day is None:
        raise InputError(f"{given!r} has no last day; write 2020-10-09 or 2020-10")
    return day


def _parse_moment(given: str | date | None) -> datetime | None:
    if isinstance(given, datetime):
        return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)
    if isinstance(given, str) and "T" in given:
        try:
            return _parse_moment(datetime.fromisoformat(given))
        except ValueError as error:
            raise InputError(f"{given!r} is no time: {error}; write 2026-11-28T19:00:00+00:00") from error
    day = _parse_day(given)
    return None if day is None else datetime.combine(day, time.max, tzinfo=UTC)


def count_page(page: str, published: Edtf | None, recorded_at: datetime) -> PageDay:
    """Return from when a page counts as published."""
    if published is None or published.earliest is None:
        return PageDay(page=page, day=recorded_at.astimezone(UTC).date(), counted_from=CountedFrom.RECORDED)
    is_known = published.earliest == published.latest
    counted_from = CountedFrom.STATED if is_known else CountedFrom.EARLIEST
    return PageDay(page=page, day=published.earliest, counted_from=counted_from)
