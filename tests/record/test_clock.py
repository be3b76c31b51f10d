from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from runut.errors import InputError
from runut.record.clock import NOW, CountedFrom, count_page, parse_clock
from runut.record.edtf import Edtf

RECORDED = datetime(2026, 11, 28, 22, 0, tzinfo=UTC)


def test_a_day_a_month_and_a_year_stand_for_their_end() -> None:
    assert parse_clock("2020-10-09").as_of == date(2020, 10, 9)
    assert parse_clock("2020-10").as_of == date(2020, 10, 31)
    assert parse_clock(date(2020, 10, 9)).as_of == date(2020, 10, 9)
    assert parse_clock(datetime(2020, 10, 9, 12, tzinfo=UTC)).as_of == date(2020, 10, 9)
    assert parse_clock(as_recorded="2020").as_recorded == datetime(2020, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)


def test_a_moment_without_a_zone_is_utc() -> None:
    moment = datetime(2026, 11, 28, 19, 0, tzinfo=UTC)
    assert parse_clock(as_recorded="2026-11-28T19:00:00").as_recorded == moment
    assert parse_clock(as_recorded="2026-11-29T02:00:00+07:00").as_recorded == moment
    assert parse_clock(as_recorded=moment.astimezone(timezone(timedelta(hours=7)))).as_recorded == moment


@pytest.mark.parametrize(
    ("given", "advice"),
    [("kemarin", "write it like"), ("2020-10-09/..", "write 2020-10-09"), ("2020-13", "look at its month and day")],
)
def test_what_is_no_day_is_refused(given: str, advice: str) -> None:
    with pytest.raises(InputError, match=advice):
        parse_clock(given)


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(InputError, match="is no time"):
        parse_clock(as_recorded="2020-10-09Tnoon")


@pytest.mark.parametrize(
    ("published", "day", "counted_from"),
    [
        ("2020-10-09T13:53:00", date(2020, 10, 9), CountedFrom.STATED),
        ("2020-11-09/2021-04-11", date(2020, 11, 9), CountedFrom.EARLIEST),
        ("2020-12/..", date(2020, 12, 1), CountedFrom.EARLIEST),
        ("../2020-12", date(2026, 11, 28), CountedFrom.RECORDED),
        (None, date(2026, 11, 28), CountedFrom.RECORDED),
    ],
)
def test_a_page_counts_from_its_earliest_possible_day(
    published: str | None, day: date, counted_from: CountedFrom
) -> None:
    found = count_page("0", None if published is None else Edtf(published), RECORDED)
    assert (found.day, found.counted_from) == (day, counted_from)


def test_a_clock_says_itself_in_words() -> None:
    assert str(NOW) == "as of now"
    assert NOW.is_now
    clock = parse_clock("2020-10-09", "2026-11-28T19:00:00")
    assert str(clock) == "as of 2020-10-09, as recorded by 2026-11-28T19:00:00+00:00"
