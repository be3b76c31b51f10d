from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from runut.link.comparing.cells import MAX_NEIGHBOURS, Seat
from runut.link.growing.parts import find_parted

SEATS = st.sets(st.integers(0, 400), min_size=60, max_size=200)


def seats_at(days: set[int]) -> list[Seat]:
    return [Seat(day, f"e{day}", is_wide=day % 3 == 0) for day in sorted(days)]


def pairs_near(members: Sequence[Seat]) -> set[tuple[str, str]]:
    return {
        pair
        for at, one in enumerate(members)
        for other in members[at + 1 : at + MAX_NEIGHBOURS + 1]
        if one.is_wide or other.is_wide
        for pair in ((one.id, other.id), (other.id, one.id))
    }


@given(days=SEATS, more=st.sets(st.integers(0, 400), max_size=12))
def test_who_no_longer_stands_near_whom_is_found_around_the_seats_that_are_new(days: set[int], more: set[int]) -> None:
    before, after = seats_at(days), seats_at(days | more)
    changed = seats_at(more - days)
    assert set(find_parted(before, after, changed)) == pairs_near(before) - pairs_near(after)


@given(days=SEATS, fewer=st.sets(st.integers(0, 400), max_size=12))
def test_who_stands_near_whom_anew_is_found_around_the_seats_that_are_gone(days: set[int], fewer: set[int]) -> None:
    before, after = seats_at(days), seats_at(days - fewer)
    changed = seats_at(days & fewer)
    assert set(find_parted(after, before, changed)) == pairs_near(after) - pairs_near(before)
