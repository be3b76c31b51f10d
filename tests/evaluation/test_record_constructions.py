"""Short pages of different newsrooms tell together what they tell: one thing or two, the same or otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from record_constructions import PAIRS, Construction, build_page, find_failures, read_table

_EVERY = 6
"""One row in so many, where all would take long: `make constructions` reads them all."""


def test_pages_tell_together_what_they_tell() -> None:
    rows = [one for one in read_table() if one.fits(PAIRS[0])][::_EVERY]

    assert [str(failure) for failure in find_failures(rows, PAIRS[0])] == []


def test_pages_tell_the_same_of_an_armed_group() -> None:
    rows = [one for one in read_table() if one.fits(PAIRS[1])][1::_EVERY]

    assert [str(failure) for failure in find_failures(rows, PAIRS[1])] == []


def test_a_row_that_does_not_hold_says_what_was_read_and_found() -> None:
    pages = (
        "{A} dan {B} berunding di Jenewa pada Senin (4/8/2025).",
        "{A} dan {B} berunding di Doha pada Senin (4/8/2025).",
    )
    row = Construction(pages=pages, rows=("one CONSULT 1.1 2.1", "number 3"))

    (failure,) = find_failures([row], PAIRS[0])

    assert failure.faults == (
        "one CONSULT 1.1 2.1: apart",
        "missed: number 3",
        "invented: place (CONSULT where) Jenewa against Doha",
    )
    assert failure.claims[0] == "page1 L5: CONSULT/ KHM,THA > - happened 2025-08-04 Jenewa"


def test_a_page_says_when_it_came_out_and_where_its_lines_stand() -> None:
    text, day, lines = build_page("@2025-08-09 = Judul || Baris satu. || Baris dua.", 0)

    assert day == "2025-08-09"
    assert [text.splitlines()[number - 1] for number in lines] == ["Judul", "Baris satu.", "Baris dua."]
