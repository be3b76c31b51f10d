"""Stories that leave a side unsaid are read as the codebook and their words settle it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from camps import Row, find_unread, read_rows

_EVERY = 2
"""One story in so many, where all would take long: `make constructions` reads them all."""


def test_sides_left_unsaid_are_those_of_the_story() -> None:
    assert [str(one) for one in find_unread(read_rows()[::_EVERY])] == []


def test_sides_left_unsaid_are_those_of_another_story() -> None:
    assert [str(one) for one in find_unread(read_rows()[1::_EVERY], nth=1)] == []


def test_what_is_not_told_fails_and_says_what_was_read() -> None:
    row = Row(quarrel="states", story="{A} menyerang {B}.", events="ASSAULT B>A")

    assert [str(one).splitlines()[1].strip() for one in find_unread([row])] == [
        "wanted ASSAULT B>A; read ASSAULT:happened IND>PAK"
    ]
