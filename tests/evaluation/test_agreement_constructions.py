"""Passages of our own tell the agreements that they tell, and no others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from agreement_constructions import (
    PAIRS,
    Passage,
    build_page,
    find_failures,
    parse_expected,
    read_table,
)

from runut.record.claims import AgreementKind, Topic

_EVERY, _FEW = 4, 12
"""One passage in so many, where all would take long: `make constructions` reads them all."""


def test_passages_tell_the_agreements_that_they_tell() -> None:
    passages = [one for one in read_table() if one.fits(PAIRS[0])][::_EVERY]

    assert [str(failure) for failure in find_failures(passages, PAIRS[0])] == []


def test_passages_tell_the_same_of_armed_groups() -> None:
    passages = [one for one in read_table() if one.fits(PAIRS[1])]
    some = [one for number, one in enumerate(passages) if one.sort == "group" or number % _FEW == 0]

    assert [str(failure) for failure in find_failures(some, PAIRS[1])] == []


def test_what_is_not_told_fails_and_says_what_was_read() -> None:
    passage = Passage(lines=("{A} menyerang {B}.",), rows=("1 ceasefire A,B : ceasefire",))

    failures = [str(failure) for failure in find_failures([passage], PAIRS[0])]

    assert failures == ["Kamboja menyerang Thailand.\n    wanted 1 ceasefire A,B : ceasefire; read nothing"]


def test_a_row_gives_kinds_sides_days_and_duties() -> None:
    row = "2 other|peace_agreement A,B by=QAT signed=2025-08-04 : withdrawal(B>A)@2025-08-10"

    expected = parse_expected(row, PAIRS[0])

    assert (expected.line, expected.parties) == (2, {"KHM", "THA"})
    assert expected.kinds == {AgreementKind.OTHER, AgreementKind.PEACE_AGREEMENT}
    assert expected.told == (("by", "QAT"), ("signed", "2025-08-04"))
    (duty,) = expected.duties or ()
    assert (duty.topics, duty.obligor, duty.beneficiary) == ({Topic.WITHDRAWAL}, "THA", "KHM")
    assert duty.deadline == "2025-08-10"


def test_a_topic_without_its_form_is_refused() -> None:
    with pytest.raises(ValueError, match="write topic"):
        parse_expected("1 ceasefire A,B : 3 prisoners", PAIRS[0])


def test_a_headline_stands_on_the_first_line_of_its_page() -> None:
    page, places = build_page(Passage(lines=("= {A} dan {B} Sepakat", "Baris kedua."), rows=()), PAIRS[0])

    lines = page.splitlines()
    assert [lines[place - 1] for place in places] == ["Kamboja dan Thailand Sepakat", "Baris kedua."]
