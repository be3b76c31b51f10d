"""Retellings and look-alikes in small sets of pages; the whole table with `make retellings`."""

from __future__ import annotations

import pytest
from retellings import SETS, is_aside, parse_set, score_set, score_sets, tell

FLOORS = {"sets": (0.95, 0.92), "sets aside": (0.97, 0.87)}
"""Precision and recall over pairs of events on two pages, at least."""


def test_what_others_retell_is_joined_and_what_looks_alike_is_not() -> None:
    tallies = score_sets()
    shown = "\n".join([*tell(tallies), *tallies["sets"].wrong])
    for name, (precision, recall) in FLOORS.items():
        assert tallies[name].pairwise[0] >= precision, shown
        assert tallies[name].pairwise[1] >= recall, shown


def test_about_a_third_of_the_sets_is_kept_aside() -> None:
    names = [path.stem for path in SETS.glob("*.txt")]
    assert 0.2 < sum(map(is_aside, names)) / len(names) < 0.5


def test_a_set_without_a_page_is_refused() -> None:
    with pytest.raises(ValueError, match="no page"):
        parse_set("Judul\n")
    with pytest.raises(ValueError, match="no head"):
        parse_set("== Harian\nJudul\n")


def test_an_event_that_is_not_read_is_counted() -> None:
    pages = parse_set("== Harian | 2020-10-09\nCuaca\n[rain ASSAULT] Hujan turun di Jakarta.\n")
    tally = score_set(pages)
    assert (tally.claims, tally.labels, tally.unread) == (0, 1, 1)
