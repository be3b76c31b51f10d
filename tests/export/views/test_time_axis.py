from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.export.views.time_axis import make_axis

stretches = st.tuples(st.dates(), st.integers(0, 4000)).map(
    lambda pair: (pair[0], min(date.max, pair[0] + timedelta(min(pair[1], (date.max - pair[0]).days))))
)


def day(text: str) -> tuple[date, date]:
    return (date.fromisoformat(text), date.fromisoformat(text))


def test_a_lone_date_far_from_all_others_stays_outside() -> None:
    war = [(date(2020, 9, 27) + timedelta(n), date(2020, 9, 27) + timedelta(n)) for n in range(44)]
    axis = make_axis([day("1991-01-01"), *war])
    assert axis.first.year == 2020
    assert make_axis([*war, day("2060-01-01")]).last.year == 2020


def test_of_few_dates_none_is_left_outside() -> None:
    axis = make_axis([day("1994-05-12"), day("2020-09-27"), day("2020-11-10")])
    assert axis.first < date(1994, 5, 12)
    assert axis.last > date(2020, 11, 10)


@pytest.mark.parametrize(
    ("first", "last", "length"),
    [("2020-10-01", "2020-10-05", 10), ("2020-09-01", "2020-12-31", 7), ("1990-01-01", "2020-01-01", 4)],
)
def test_ticks_are_days_months_or_years(first: str, last: str, length: int) -> None:
    ticks = make_axis([day(first), day(last)]).ticks
    assert {len(tick.time) for tick in ticks} == {length}


@given(st.lists(stretches, max_size=30))
def test_an_axis_has_few_ticks_and_all_of_them_lie_on_it(spans: list[tuple[date, date]]) -> None:
    axis = make_axis(spans)
    assert len(axis.ticks) <= 20
    assert all(0 <= tick.left <= 100 for tick in axis.ticks)
    assert all(0 <= axis.percent(end) <= 100 for span in spans for end in span)
