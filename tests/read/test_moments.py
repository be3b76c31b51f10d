"""Moments are read as archives and corpora write them, and never guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from runut.read.moments import moment_of


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2020-11-25T06:12:00Z", "2020-11-25T06:12:00Z"),
        ("2020-11-25T06:12:00.123456Z", "2020-11-25T06:12:00Z"),
        ("2020-11-25 06:12:00 UTC", "2020-11-25T06:12:00Z"),
        ("2020-11-25T06:12+0700", "2020-11-25T06:12:00+07:00"),
        ("2020-11-25T06:12:00", "2020-11-25T06:12:00"),
        ("2020-11-25", "2020-11-25"),
        ("20201125061200", "2020-11-25T06:12:00Z"),
        ("Wed, 25 Nov 2020 06:12:00 GMT", "2020-11-25T06:12:00+00:00"),
        (1606284720, "2020-11-25T06:12:00+00:00"),
        ("1606284720", "2020-11-25T06:12:00+00:00"),
        (1606284720_000, "2020-11-25T06:12:00+00:00"),
        (1606284720_000_000_000, "2020-11-25T06:12:00+00:00"),
        (datetime(2020, 11, 25, 6, 12, tzinfo=UTC), "2020-11-25T06:12:00+00:00"),
        (date(2020, 11, 25), "2020-11-25"),
    ],
)
def test_a_moment_is_read(value: object, moment: str) -> None:
    assert moment_of(value) == moment


@pytest.mark.parametrize(
    "value",
    [None, True, "", "kemarin", "Wed, 99 Nov 2020", "2020-02-30T01:00:00Z", 12, -1, float("nan"), 1e300, [], "9" * 999],
)
def test_what_tells_no_moment_gives_none(value: object) -> None:
    assert moment_of(value) is None
