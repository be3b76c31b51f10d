"""What was measured of claims like one is told with how many were looked at, and nothing where that is too few."""

from __future__ import annotations

import pytest

from runut.export import measured
from runut.export.measured import ANY_EVENT, LEAST_FOUND, Measured, find_measured, load_measured
from runut.record.way import Way


@pytest.fixture
def _cells(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = {
        ("ASSAULT", Way.NAMED): Measured(right=30, found=40),
        ("AID", Way.NAMED): Measured(right=1, found=LEAST_FOUND - 1),
        (ANY_EVENT, Way.NAMED): Measured(right=31, found=100),
        ("count", Way.NONE): Measured(right=1, found=LEAST_FOUND - 1),
    }
    monkeypatch.setattr(measured, "load_measured", lambda: cells)
    find_measured.cache_clear()
    yield
    find_measured.cache_clear()


@pytest.mark.usefixtures("_cells")
def test_a_type_that_was_found_often_is_told_by_itself() -> None:
    assert find_measured("ASSAULT", Way.NAMED) == Measured(right=30, found=40)
    assert Measured(right=30, found=40).percent == 75


@pytest.mark.usefixtures("_cells")
def test_a_rare_type_is_told_by_all_events_and_says_so() -> None:
    assert find_measured("AID", Way.NAMED) == Measured(right=31, found=100, is_of_type=False)


@pytest.mark.usefixtures("_cells")
def test_nothing_is_told_where_too_few_were_found() -> None:
    assert find_measured("count", Way.NONE) is None
    assert find_measured("ASSAULT", Way.SUPPLIED) is None


def test_the_shipped_table_adds_up() -> None:
    table = load_measured()
    assert table
    assert all(0 <= one.right <= one.found for one in table.values())
    for way in Way:
        parts = [one for (sort, own), one in table.items() if own is way and sort.isupper()]
        every = table.get((ANY_EVENT, way), Measured(right=0, found=0))
        assert (sum(one.right for one in parts), sum(one.found for one in parts)) == (every.right, every.found)
