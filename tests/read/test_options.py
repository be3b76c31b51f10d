"""An article lies within a time where a day on which it may have been published does."""

from __future__ import annotations

import pytest

from runut.read import ReadOptions
from runut.record.edtf import Edtf


def options(since: str | None, until: str | None) -> ReadOptions:
    return ReadOptions(since=since and Edtf.parse(since), until=until and Edtf.parse(until))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("since", "until", "published", "covered"),
    [
        ("2020-11", None, "2020-11-01", True),
        ("2020-11", None, "2020-10-31", False),
        (None, "2020-11", "2020-11-30T23:00:00+07:00", True),
        (None, "2020-11", "2020-12-01", False),
        ("2020-11", "2020-11", "2020", True),
        ("2020-11", "2020-11", "2020-11-30/2020-12-05", True),
        ("2020-11", "2020-11", "2020-12/..", False),
        ("2020-11", "2020-11", "2020-10/..", True),
        ("2020-11", "2020-11", "../2020-10", False),
        ("2020-11", "2020-11", None, True),
        (None, None, "1990", True),
    ],
)
def test_a_day_within_is_enough(since: str | None, until: str | None, published: str | None, *, covered: bool) -> None:
    assert options(since, until).covers(None if published is None else Edtf.parse(published)) is covered
