"""EDTF values: parsed, printed, compared, ordered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.record.edtf import Duration, Edtf, Precision

# text, earliest, latest, precision: the examples of the specification, then what the codebook writes
_VALUES = """
1985-04-12                  1985-04-12  1985-04-12  day
1985-04                     1985-04-01  1985-04-30  month
1985                        1985-01-01  1985-12-31  year
1985-04-12T23:20:30         1985-04-12  1985-04-12  second
1985-04-12T23:20:30Z        1985-04-12  1985-04-12  second
1985-04-12T23:20:30-04      1985-04-12  1985-04-12  second
1985-04-12T23:20:30+04:30   1985-04-12  1985-04-12  second
1964/2008                   1964-01-01  2008-12-31  interval
2004-06/2006-08             2004-06-01  2006-08-31  interval
2004-02-01/2005-02-08       2004-02-01  2005-02-08  interval
2004-02-01/2005-02          2004-02-01  2005-02-28  interval
2004-02-01/2005             2004-02-01  2005-12-31  interval
2005/2006-02                2005-01-01  2006-02-28  interval
Y170000002                  -           -           year
Y-170000002                 -           -           year
-1985                       -           -           year
0000                        -           -           year
2001-21                     2001-03-01  2001-05-31  season
2001-22                     2001-06-01  2001-08-31  season
2001-23                     2001-09-01  2001-11-30  season
2001-24                     2001-12-01  2002-02-28  season
1984?                       1984-01-01  1984-12-31  year
2004-06~                    2004-06-01  2004-06-30  month
2004-06-11%                 2004-06-11  2004-06-11  day
201X                        2010-01-01  2019-12-31  decade
20XX                        2000-01-01  2099-12-31  century
2XXX                        2000-01-01  2999-12-31  millennium
2004-XX                     2004-01-01  2004-12-31  year
1985-04-XX                  1985-04-01  1985-04-30  month
1985-XX-XX                  1985-01-01  1985-12-31  year
1985-04-12/..               1985-04-12  -           interval
1985-04/..                  1985-04-01  -           interval
1985/..                     1985-01-01  -           interval
../1985-04-12               -           1985-04-12  interval
../1985-04                  -           1985-04-30  interval
../1985                     -           1985-12-31  interval
1985-04-12/                 1985-04-12  -           interval
1985-04/                    1985-04-01  -           interval
1985/                       1985-01-01  -           interval
/1985-04-12                 -           1985-04-12  interval
/1985-04                    -           1985-04-30  interval
/1985                       -           1985-12-31  interval
1984~/2004-06               1984-01-01  2004-06-30  interval
1984-06-02?/2004-08-08~     1984-06-02  2004-08-08  interval
2001-25                     2001-03-01  2001-05-31  season
2001-29                     2001-09-01  2001-11-30  season
2001-30                     2001-12-01  2002-02-28  season
2001-31                     2001-03-01  2001-05-31  season
2001-33                     2001-01-01  2001-03-31  season
2001-34                     2001-04-01  2001-06-30  season
2001-37                     2001-01-01  2001-04-30  season
2001-41                     2001-07-01  2001-12-31  season
156X-12-25                  1560-12-25  1569-12-25  day
15XX-12-25                  1500-12-25  1599-12-25  day
XXXX-12-XX                  -           -           month
1XXX-XX                     1000-01-01  1999-12-31  millennium
1XXX-12                     1000-12-01  1999-12-31  month
1984-1X                     1984-10-01  1984-12-31  month
2004-06-XX/2004-07-03       2004-06-01  2004-07-03  interval
201X-XX                     2010-01-01  2019-12-31  decade
2020-02-XX                  2020-02-01  2020-02-29  month
9999-24                     9999-12-01  9999-12-31  season
"""
_ROWS = [tuple(line.split()) for line in _VALUES.strip().splitlines()]
_UNREAD = [
    "Y-17E7",
    "1950S2",
    "Y171010000S3",
    "[1667,1668]",
    "[..1760-12-03]",
    "{1667,1668}",
    "2004-06~-11",
    "2004?-06-11",
    "?2004-06-~11",
    "2004-%06-11",
    "2004-06-~01/2004-06-~20",
    "85",
    "1985-4-12",
    "1985-13",
    "1985-00",
    "1985-04-31",
    "2021-02-29",
    "1985-04-12T24:00:00",
    "1985-04-12T23:20",
    "1985-04-12T23:20:30.5Z",
    "1985-04-12T25:20:30",
    "1985-04-12T23:20:30+25:00",
    "-0000",
    "../..",
    "/",
    "../",
    "/..",
    "1985/1984",
    "2004-06/2004-05",
    "1985/1986/1987",
    "1985-04-12T23:20:30/..",
    "hello",
    "1985-42",
    "1985-2X-01",
    "١٩٨٥",
    "1985-04-12??",
]


@pytest.mark.parametrize("row", _ROWS, ids=[row[0] for row in _ROWS])
def test_value_has_the_days_and_precision_of_the_specification(row: tuple[str, str, str, str]) -> None:
    text, earliest, latest, precision = row
    value = Edtf.parse(text)
    assert str(value) == text
    assert (str(value.earliest or "-"), str(value.latest or "-")) == (earliest, latest)
    assert value.precision is Precision(precision)
    assert value.is_interval is ("/" in text)


@pytest.mark.parametrize("text", ["", " 1985", *_UNREAD])
def test_what_is_not_read_raises_and_says_what(text: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        Edtf.parse(text)
    assert repr(text)[1:-1].split("/")[0] in str(caught.value)


def test_error_in_an_interval_names_the_part_and_the_whole() -> None:
    with pytest.raises(ValueError, match="'2020-02-30' in '2020-02-30/2020-03' does not exist"):
        Edtf.parse("2020-02-30/2020-03")


def test_value_made_directly_is_checked_when_it_is_asked() -> None:
    with pytest.raises(ValueError, match="no EDTF date"):
        _ = Edtf("soon").earliest


def test_qualifiers_say_approximate_and_uncertain() -> None:
    assert [(Edtf(f"2020{mark}").is_approximate, Edtf(f"2020{mark}").is_uncertain) for mark in ("", "~", "?", "%")] == [
        (False, False),
        (True, False),
        (False, True),
        (True, True),
    ]
    assert Edtf("2019~/2020").is_approximate
    assert not Edtf("2019/2020?").is_approximate


def test_constructors_write_the_shortest_text() -> None:
    day = date(2020, 9, 27)
    assert str(Edtf.day(day)) == "2020-09-27"
    assert str(Edtf.month(2020, 9)) == "2020-09"
    assert str(Edtf.month(2020, 23)) == "2020-23"
    assert str(Edtf.year(987)) == "0987"
    assert str(Edtf.between(day, date(2020, 11, 10))) == "2020-09-27/2020-11-10"
    assert str(Edtf.between(day, day)) == "2020-09-27"
    assert str(Edtf.between(Edtf("2019/2020"), Edtf("2021-01/2022"))) == "2019/2022"
    assert str(Edtf.since(Edtf("2020-04"))) == "2020-04/.."
    assert str(Edtf.since(Edtf("2023-09-20T06:12:00+07:00"))) == "2023-09-20/.."
    assert str(Edtf.until(day)) == "../2020-09-27"


def test_moments_keep_their_offset() -> None:
    jakarta = timezone(timedelta(hours=7))
    assert str(Edtf.moment(datetime(2023, 9, 20, 6, 12, 0, 5, tzinfo=jakarta))) == "2023-09-20T06:12:00+07:00"
    assert str(Edtf.moment(datetime(2023, 9, 20, 6, 12))) == "2023-09-20T06:12:00"  # noqa: DTZ001  # no zone is said


def test_interval_that_ends_before_it_begins_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Edtf.between(date(2020, 11, 10), date(2020, 9, 27))


def test_about_marks_single_values_once() -> None:
    assert str(Edtf("2020-03-01").approximately()) == "2020-03-01~"
    for text in ("2020-03-01~", "2020?", "2019/2020", "2020-03-01T10:00:00"):
        assert str(Edtf(text).approximately()) == text


def test_containing_means_every_day_of_the_other() -> None:
    assert Edtf("2020").contains(Edtf("2020-09-27/2020-11-10"))
    assert Edtf("1991/..").contains(Edtf("2020"))
    assert Edtf("1991/..").contains(Edtf("1995/.."))
    assert Edtf("../2020").contains(Edtf("2019"))
    assert Edtf("2020-10-09").contains(Edtf("2020-10-09T13:53:00"))
    assert not Edtf("2020-09-27/2020-11-10").contains(Edtf("2020"))
    assert not Edtf("2020/2021").contains(Edtf("2020/.."))
    assert not Edtf("2020-10-09T13:53:00").contains(Edtf("2020-10-09"))


def test_unknown_end_vouches_for_no_other_day() -> None:
    assert Edtf("2020/").contains(Edtf("2020/"))
    assert not Edtf("2020/").contains(Edtf("2021"))
    assert Edtf("2020/").overlaps(Edtf("2021"))


def test_overlapping_means_that_both_can_be_true() -> None:
    assert Edtf("2020-11").overlaps(Edtf("2020-11-10/2020-12"))
    assert Edtf("2020").overlaps(Edtf("2020-24"))
    assert not Edtf("2020-11-09").overlaps(Edtf("2020-11-10"))
    assert not Edtf("1991/..").overlaps(Edtf("1990"))
    assert not Edtf("-1985").overlaps(Edtf("2020"))
    assert Edtf("-1985").overlaps(Edtf("-1985"))


def test_about_reaches_a_little_to_either_side() -> None:
    assert Edtf("2020-11-09~").overlaps(Edtf("2020-11-11"))
    assert not Edtf("2020-11-09~").overlaps(Edtf("2020-11-20"))
    assert Edtf("2020-03~").overlaps(Edtf("2020-04-15"))
    assert Edtf("2019~").overlaps(Edtf("2020-06"))


def test_moments_are_compared_across_zones() -> None:
    jakarta, utc = Edtf("2023-09-20T06:12:00+07:00"), Edtf("2023-09-19T23:12:00Z")
    assert jakarta.overlaps(utc)
    assert jakarta.contains(utc)
    assert not jakarta.overlaps(Edtf("2023-09-20T06:13:00+07:00"))
    assert jakarta.overlaps(Edtf("2023-09-20T18:00:00"))


def test_timeline_is_ordered_by_beginning_end_and_text() -> None:
    texts = ["2020-11", "../2020", "2020", "2020-09-27", "1991/..", "1991", "2020-09-27T10:00:00", "Y170000002"]
    assert [str(value) for value in sorted(map(Edtf, texts))] == [
        "../2020",
        "Y170000002",
        "1991",
        "1991/..",
        "2020",
        "2020-09-27",
        "2020-09-27T10:00:00",
        "2020-11",
    ]


def test_equal_texts_are_one_value() -> None:
    assert Edtf("2020") == Edtf.parse("2020")
    assert len({Edtf("2020"), Edtf("2020"), Edtf("2021")}) == 2
    assert Edtf("2020") <= Edtf("2020")


@pytest.mark.parametrize(("text", "days"), [("P44D", 44), ("P6W", 42), ("P3M", None), ("P1Y2M", None), ("PT6H", None)])
def test_durations_are_read(text: str, days: int | None) -> None:
    duration = Duration.parse(text)
    assert str(duration) == text
    assert duration.days == days


@pytest.mark.parametrize("text", ["", "P", "PT", "P1DT", "44D", "P-1D", "P1W2D", "P1.5Y"])
def test_what_is_no_duration_raises(text: str) -> None:
    with pytest.raises(ValueError, match="no ISO 8601 duration"):
        Duration.parse(text)


_DAYS = st.dates()
_SINGLE = st.one_of(
    _DAYS.map(lambda day: day.isoformat()),
    _DAYS.map(lambda day: day.isoformat()[:7]),
    _DAYS.map(lambda day: day.isoformat()[:4]),
    _DAYS.map(lambda day: f"{day.isoformat()[:3]}X"),
    st.tuples(st.integers(1000, 9998), st.integers(21, 41)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
)
_MARKED = st.tuples(_SINGLE, st.sampled_from(["", "~", "?", "%"])).map("".join)
_OPEN = st.tuples(_MARKED, st.sampled_from(["{}/..", "../{}", "{}/", "/{}"])).map(lambda pair: pair[1].format(pair[0]))
_MOMENTS = st.datetimes(timezones=st.just(UTC)).map(lambda moment: str(Edtf.moment(moment)))
_TEXTS = st.one_of(_MARKED, _OPEN, _MOMENTS)


@given(_TEXTS)
def test_parsing_what_was_printed_gives_the_same(text: str) -> None:
    value = Edtf.parse(text)
    assert Edtf.parse(str(value)) == value
    assert hash(Edtf.parse(str(value))) == hash(value)


@given(_TEXTS)
def test_earliest_is_never_after_latest(text: str) -> None:
    value = Edtf.parse(text)
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(_TEXTS, _TEXTS)
def test_overlapping_is_mutual_and_follows_from_containing(left: str, right: str) -> None:
    first, second = Edtf.parse(left), Edtf.parse(right)
    assert first.overlaps(second) == second.overlaps(first)
    assert not first.contains(second) or first.overlaps(second)
    assert first.contains(first)
    assert first.overlaps(first)


@given(st.lists(_TEXTS, max_size=8).flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts))))
def test_sorting_does_not_hang_on_the_order_given(orders: tuple[list[str], list[str]]) -> None:
    given_order, other_order = orders
    assert sorted(map(Edtf, given_order)) == sorted(map(Edtf, other_order))


@given(_DAYS, _DAYS)
def test_days_become_the_interval_between_them(left: date, right: date) -> None:
    first, last = sorted((left, right))
    value = Edtf.between(first, last)
    assert (value.earliest, value.latest) == (first, last)


@given(st.text(alphabet="0123456789X-/.~?%TZ:+YPS ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value = Edtf.parse(text)
    except ValueError:
        return
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest
