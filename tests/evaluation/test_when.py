"""Sentences that tell when an act happened, and whether it did, are read so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from constructions import PAIRS, read_table
from when import TABLE, UNTOLD, find_failures, parse_expected

from runut.record.claims import EventType, Status


def test_every_sentence_tells_its_time_and_state() -> None:
    assert list(find_failures(read_table(TABLE), PAIRS[0])) == []


def test_what_a_sentence_does_not_tell_is_no_event() -> None:
    assert list(find_failures(read_table(UNTOLD), PAIRS[0])) == []


def test_an_event_that_must_not_be_read_is_found() -> None:
    (failure,) = find_failures([("Pasukan {A} menyerang pos {B}.", "!ASSAULT")], PAIRS[0])

    assert "wanted !ASSAULT; read ASSAULT:happened" in failure


def test_a_time_that_an_act_must_not_have_is_found() -> None:
    rows = [("Pasukan {A} menyerang pos {B} pada 20 Juli.", "ASSAULT@!2025-07-20")]

    (failure,) = find_failures(rows, PAIRS[0])

    assert "wanted ASSAULT@!2025-07-20; read ASSAULT:happened@2025-07-20" in failure


def test_what_is_expected_is_parsed() -> None:
    expected = parse_expected("COERCE:ongoing@2014/..")

    assert (expected.type, expected.status, expected.time) == (EventType.COERCE, Status.ONGOING, "2014/..")


def test_a_state_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="begun"):
        parse_expected("COERCE:begun")
