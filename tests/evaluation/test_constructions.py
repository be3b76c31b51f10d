"""Sentences whose grammar alone tells who does what to whom are read so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from constructions import PAIRS, WRAPPINGS, Pair, find_failures, parse_expected, read_table, wrap

from runut.record.claims import EventType

_EVERY = 7
"""One construction in so many, where all would take long: `make constructions` reads them all."""


def test_every_construction_tells_what_it_tells() -> None:
    assert [str(failure) for failure in find_failures(read_table(), PAIRS[0])] == []


@pytest.mark.parametrize("pair", PAIRS[1:], ids=lambda pair: pair.first)
def test_constructions_tell_the_same_of_other_quarrels(pair: Pair) -> None:
    assert [str(failure) for failure in find_failures(read_table()[::_EVERY], pair)] == []


@pytest.mark.parametrize("wrapping", WRAPPINGS, ids=["meanwhile", "on-a-day", "by-reports", "so-agencies"])
def test_what_stands_around_a_sentence_changes_nothing(wrapping: tuple[str, str]) -> None:
    rows = wrap(read_table()[::_EVERY], *wrapping)

    assert [str(failure) for failure in find_failures(rows, PAIRS[0])] == []


def test_a_role_left_out_may_be_anything() -> None:
    expected = parse_expected("ASSAULT B", PAIRS[0])

    assert (expected.type, expected.actors, expected.recipients) == (EventType.ASSAULT, {"THA"}, frozenset())


def test_what_is_not_told_fails_and_says_what_was_read() -> None:
    failures = list(find_failures([("{A} menyerang {B}.", "CONSULT A,B")], PAIRS[0]))

    assert [str(failure).splitlines()[1].strip() for failure in failures] == [
        "wanted CONSULT KHM,THA>; read ASSAULT:happened KHM>THA"
    ]
