from __future__ import annotations

from datetime import date

import pytest

from runut.export.views.times import TimeShape, find_days, find_shape, parse_time, time_in_words
from runut.export.words import load_words


@pytest.mark.parametrize(
    ("text", "indonesian", "english"),
    [
        ("2020-11-24", "24 November 2020", "24 November 2020"),
        ("2020-11", "November 2020", "November 2020"),
        ("2020", "2020", "2020"),
        ("1991/..", "sejak 1991", "since 1991"),
        ("../2020-12-01", "hingga 1 Desember 2020", "until 1 December 2020"),
        ("2020-09-27/2020-11-10", "27 September – 10 November 2020", "27 September – 10 November 2020"),
        ("2020-10-21/2020-10-31", "21–31 Oktober 2020", "21–31 October 2020"),
        ("2019-12/2020-02", "Desember 2019 – Februari 2020", "December 2019 – February 2020"),
        ("2020-09~", "sekitar September 2020", "about September 2020"),
        ("2020?", "2020 (?)", "2020 (?)"),
        ("2020%", "sekitar 2020 (?)", "about 2020 (?)"),
        ("2020-23", "musim gugur 2020", "autumn 2020"),
        ("2020-31", "musim gugur 2020", "autumn 2020"),
        ("2020-33", "triwulan 1 2020", "quarter 1 of 2020"),
        ("2020-41", "semester 2 2020", "half 2 of 2020"),
        ("199X", "1990-an", "1990s"),
        ("19XX", "antara 1900 dan 1999", "between 1900 and 1999"),
        ("2020-XX-XX", "2020", "2020"),
        ("1984-1X", "1984-1X", "1984-1X"),
        ("2020-10-09T13:53:00", "9 Oktober 2020, pukul 13:53", "9 October 2020, 13:53"),
        ("2020-10-09T13:53:00+07:00", "9 Oktober 2020, pukul 13:53 UTC+07:00", "9 October 2020, 13:53 UTC+07:00"),
        ("2020-10-09T13:53:00Z", "9 Oktober 2020, pukul 13:53 UTC", "9 October 2020, 13:53 UTC"),
        ("bukan tanggal", "bukan tanggal", "bukan tanggal"),
        ("", "", ""),
    ],
)
def test_times_are_said_in_each_language(text: str, indonesian: str, english: str) -> None:
    assert time_in_words(text, load_words("id")) == indonesian
    assert time_in_words(text, load_words("en")) == english


def test_a_bound_is_said_otherwise_than_a_lasting_state() -> None:
    assert time_in_words("2020-12/..", load_words("en"), is_bound=True) == "December 2020 or later"
    assert time_in_words("../2020-12", load_words("en"), is_bound=True) == "December 2020 or earlier"


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2020-11-24", TimeShape.DAY),
        ("2020-11", TimeShape.SPAN),
        ("2020-09-27/2020-11-10", TimeShape.SPAN),
        ("2020-11-24~", TimeShape.ABOUT),
        ("2020?", TimeShape.ABOUT),
        ("1991/..", TimeShape.SINCE),
        ("../1991", TimeShape.UNTIL),
        ("no date", TimeShape.UNKNOWN),
        (None, TimeShape.UNKNOWN),
    ],
)
def test_uncertainty_has_a_shape(text: str | None, shape: TimeShape) -> None:
    assert find_shape(parse_time(text)) is shape


def test_an_open_end_takes_the_days_of_the_known_one() -> None:
    assert find_days(parse_time("1991/..")) == (date(1991, 1, 1), date(1991, 12, 31))
    assert find_days(parse_time("../2020-11-10")) == (date(2020, 11, 10), date(2020, 11, 10))
    assert find_days(None) is None
