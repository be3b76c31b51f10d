"""The run of scores with the largest sum."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from runut.clean.block import Block, find_block


@given(st.lists(st.integers(-9, 9), max_size=30))
def test_no_other_run_has_a_larger_sum(scores: list[int]) -> None:
    sums = [sum(scores[i : j + 1]) for i in range(len(scores)) for j in range(i, len(scores))]
    block = find_block(scores)
    found = sum(scores[block.first : block.last + 1]) if block else 0
    assert found == max([0, *sums])


def test_chrome_inside_a_story_is_bridged_and_outside_is_not() -> None:
    assert find_block([-2, 3, -2, 3, -4, 2]) == Block(1, 3)


def test_a_page_of_chrome_has_no_block() -> None:
    assert find_block([-1, -2]) is None
