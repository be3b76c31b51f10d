"""Who holds an office is read with their whole name and the side whose office it is."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from offices import TABLE, find_misread
from tables import read_lines


def test_every_office_is_its_holders_and_its_sides() -> None:
    assert list(find_misread(read_lines(TABLE))) == []


def test_a_side_that_an_office_does_not_have_is_found() -> None:
    (failure,) = find_misread([("Menteri Luar Negeri Rusia Lena Morava", "Lena Morava", "UKR")])

    assert "wanted Lena Morava of UKR; read Lena Morava of RUS" in failure
