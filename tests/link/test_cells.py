from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from runut.link.comparing.cells import MAX_NEIGHBOURS, Cell, find_partners, key_of, seat_all

DAY = key_of("day", 1)
MONTH = key_of("month", 1)


def partners(things: dict[str, tuple[int, tuple[Cell, ...]]], name: str) -> set[str]:
    seats = seat_all((day, thing, cells) for thing, (day, cells) in things.items())
    return find_partners(things[name][0], name, things[name][1], seats)


def test_things_of_one_cell_are_compared_and_others_are_not() -> None:
    things = {"a": (1, (Cell(DAY),)), "b": (1, (Cell(DAY), Cell(MONTH))), "c": (2, (Cell(MONTH),))}
    assert partners(things, "a") == {"b"}
    assert partners(things, "b") == {"a", "c"}


def test_what_is_narrow_in_a_cell_meets_only_what_is_wide_there() -> None:
    narrow, wide = Cell(MONTH, is_wide=False), Cell(MONTH)
    things = {"a": (1, (narrow,)), "b": (9, (narrow,)), "c": (5, (wide,))}
    assert partners(things, "a") == {"c"}
    assert partners(things, "c") == {"a", "b"}


def test_in_a_crowded_cell_each_is_compared_with_those_near_it() -> None:
    things = {f"{number:03}": (number, (Cell(MONTH),)) for number in range(3 * MAX_NEIGHBOURS)}
    near = partners(things, "060")
    assert near == {f"{number:03}" for number in range(60 - MAX_NEIGHBOURS, 61 + MAX_NEIGHBOURS) if number != 60}
    assert partners(things, "000") == {f"{number:03}" for number in range(1, MAX_NEIGHBOURS + 1)}


THINGS = st.dictionaries(
    st.integers(0, 200).map(str),
    st.tuples(
        st.integers(0, 30),
        st.lists(
            st.builds(Cell, st.sampled_from([DAY, MONTH]), st.booleans()), max_size=2, unique_by=lambda cell: cell.key
        ).map(tuple),
    ),
    max_size=60,
)


@given(THINGS)
def test_who_is_compared_goes_both_ways_and_by_no_order_of_coming(
    things: dict[str, tuple[int, tuple[Cell, ...]]],
) -> None:
    found = {name: partners(things, name) for name in things}
    assert all(name in found[other] for name, others in found.items() for other in others)
    turned = dict(reversed(list(things.items())))
    assert {name: partners(turned, name) for name in things} == found


def test_the_number_of_a_cell_is_the_same_everywhere() -> None:
    assert (
        key_of("ASSAULT", "real", "AZE", 7)
        == key_of("ASSAULT", "real", "AZE", "7")
        != key_of("ASSAULT", "real", "AZ", "E7")
    )
