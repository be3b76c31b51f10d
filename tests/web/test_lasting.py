"""How long a truce held is told in hours where a clock or nearness allows, else in days, with what leaves it open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from runut.record.edtf import Edtf
from runut.web.views.lasting import Bound, Lasting, find_lasting


@pytest.mark.parametrize(
    ("begins", "ends", "lasted"),
    [
        ("2020-10-10T12:00:00", "2020-10-10T16:30:00", (4, 5, "hours", Bound.CLOCKS)),
        ("2020-10-10T12:00:00+04:00", "2020-10-12T12:00:00+04:00", (48, 48, "hours", Bound.CLOCKS)),
        ("2020-10-10T12:00:00", "2020-10-11", (12, 36, "hours", Bound.END_BY_DAY)),
        ("2020-10-10T12:00:00", "2020-10-10", (0, 12, "hours", Bound.END_BY_DAY)),
        ("2020-10-10", "2020-10-11T06:00:00", (6, 30, "hours", Bound.BEGIN_BY_DAY)),
        ("2020-10-10", "2020-10-10", (0, 24, "hours", Bound.DAYS)),
        ("2020-10-10", "2020-10-11", (0, 48, "hours", Bound.DAYS)),
        ("2020-10-10", "2020-10-25", (15, 15, "days", Bound.DAYS)),
        ("2020-11-10/..", "2020-11-25", (15, 15, "days", Bound.DAYS)),
        ("2020-10", "2020-12", (31, 91, "days", Bound.DAYS)),
        ("2020-10-10T12:00:00", "2020-10-12T12:00:00+04:00", (2, 2, "days", Bound.CLOCKS)),
    ],
)
def test_it_lasted_from_the_one_to_the_other(begins: str, ends: str, lasted: tuple[int, int, str, Bound]) -> None:
    least, most, unit, bound = lasted
    found = find_lasting(Edtf.parse(begins), Edtf.parse(ends))
    assert found == Lasting(least=least, most=most, unit=unit, bound=bound)


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("2020-10-12", "2020-10-10"),
        ("../2020-10-10", "2020-10-12"),
        ("2020-10-10", "2020-10-12/.."),
        ("2020-10-10", None),
    ],
)
def test_nothing_is_told_where_an_end_is_open_or_before_the_beginning(begins: str, ends: str | None) -> None:
    assert find_lasting(Edtf.parse(begins), None if ends is None else Edtf.parse(ends)) is None


@given(first=st.dates(), last=st.dates())
def test_it_never_lasted_less_than_nothing_nor_longer_than_at_most(first: object, last: object) -> None:
    found = find_lasting(Edtf.parse(str(first)), Edtf.parse(str(last)))
    assert (found is not None) == (first <= last)  # type: ignore[operator]
    assert found is None or 0 <= found.least <= found.most


def test_the_board_says_what_bounds_the_time_and_where_it_began(client: TestClient) -> None:
    rows = [row for row in client.get("/mediation.json").json() if row["unit"]]
    assert {row["unit"] for row in rows} == {"hours", "days"}
    assert all(row["begins_claim"] and row["bound"] for row in rows)
    html = client.get("/mediation", headers={"cookie": "language=en"}).text
    assert "the breach is told by its day alone" in html
    for row in rows:
        assert f"#{row['begins_claim']}" in html
