"""Passages whose grammar alone tells whose words they give and whom they count are read so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from claim_constructions import (
    COUNTS,
    WORDS,
    find_count_differences,
    find_word_differences,
    parse_counts,
    read_passages,
)
from constructions import PAIRS, Pair

_EVERY = 9
"""One passage in so many, where all would take long: `make constructions` reads them all."""


@pytest.mark.parametrize("third", range(3))
def test_every_passage_gives_the_words_that_it_gives(third: int) -> None:
    assert [str(one) for one in find_word_differences(read_passages(WORDS)[third::3], PAIRS[0])] == []


def test_every_passage_counts_whom_it_counts() -> None:
    assert [str(one) for one in find_count_differences(read_passages(COUNTS), PAIRS[0])] == []


@pytest.mark.parametrize("pair", PAIRS[1:], ids=lambda pair: pair.first)
def test_passages_give_and_count_the_same_of_other_quarrels(pair: Pair) -> None:
    words = find_word_differences(read_passages(WORDS)[::_EVERY], pair)
    counts = find_count_differences(read_passages(COUNTS)[::_EVERY], pair)

    assert [str(one) for one in (*words, *counts)] == []


def test_what_is_read_otherwise_is_told() -> None:
    passage = '"<Sofia Almar/UN|Ini gila sekali>," kata Menteri Pertahanan {A} Lena Morava.'

    (difference,) = find_word_differences([passage], PAIRS[0])

    assert (len(difference.missing), difference.extra) == (1, ("Lena Morava/KHM | Ini gila sekali",))


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'lima' is no number"):
        parse_counts("<killed lima person A|Lima orang>", PAIRS[0])
