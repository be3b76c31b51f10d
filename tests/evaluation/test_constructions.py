"""Sentences whose grammar alone tells who does what to whom are read so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

from constructions import (
    GROUPS,
    PAIRS,
    PASSAGES,
    REBEL_PAIRS,
    SORTS,
    WRAPPINGS,
    Pair,
    count_asked,
    find_failures,
    find_passage_failures,
    of_sort,
    parse_expected,
    read_table,
    wrap,
)

from runut.record.claims import EventType

_SHARE = 0.85
"""What is read of what the mini-stories ask, at least."""
_EVERY_OTHER = 4
_EVERY = 11
_EVERY_SORT = 40
"""One construction in so many, where all would take long: `make constructions` reads them all."""


def test_constructions_tell_what_they_tell() -> None:
    assert [str(failure) for failure in find_failures(read_table()[::_EVERY_OTHER], PAIRS[0])] == []


@pytest.mark.parametrize("pair", PAIRS[1:], ids=lambda pair: pair.first)
def test_constructions_tell_the_same_of_other_quarrels(pair: Pair) -> None:
    assert [str(failure) for failure in find_failures(read_table()[::_EVERY], pair)] == []


@pytest.mark.parametrize("pair", SORTS, ids=lambda pair: f"{pair.first} {pair.second}")
def test_constructions_tell_the_same_of_other_sorts_of_sides(pair: Pair) -> None:
    rows = of_sort(read_table(), pair)[::_EVERY_SORT]

    assert [str(failure) for failure in find_failures(rows, pair)] == []


def test_what_only_states_have_is_not_asked_of_groups() -> None:
    rows = [("Bom meledak di ibu kota {A}.", "ASSAULT >A"), ("{A} menyerang {B}.", "ASSAULT A>B")]

    assert of_sort(rows, SORTS[0]) == rows[1:]
    assert of_sort(rows, SORTS[-1]) == rows


@pytest.mark.parametrize("wrapping", WRAPPINGS, ids=["meanwhile", "on-a-day", "by-reports", "so-agencies"])
def test_what_stands_around_a_sentence_changes_nothing(wrapping: tuple[str, str]) -> None:
    rows = wrap(read_table()[::_EVERY], *wrapping)

    assert [str(failure) for failure in find_failures(rows, PAIRS[0])] == []


def test_most_of_what_stories_leave_to_the_sentences_before_is_read() -> None:
    stories, pairs = read_table(PASSAGES), (PAIRS[0], REBEL_PAIRS[0])

    failures = [str(failure) for failure in find_passage_failures(stories, pairs)]

    assert len(failures) <= (1 - _SHARE) * count_asked(stories, pairs), failures


def test_nameless_people_and_groups_are_told_apart() -> None:
    assert [str(failure) for failure in find_passage_failures(read_table(GROUPS), PAIRS[:1])] == []


def test_what_a_story_tells_is_asked_line_by_line() -> None:
    stories = [("{A} menyerang {B}. || Ia membantah.", "ASSAULT A>B; !CONSULT || CONSULT A"), ("{G} mundur.", "-")]

    failures = list(find_passage_failures(stories, PAIRS[:1]))

    assert [(failure.expected.type, count_asked(stories, PAIRS[:1])) for failure in failures] == [
        (EventType.CONSULT, 3)
    ]


def test_a_role_left_out_may_be_anything() -> None:
    expected = parse_expected("ASSAULT B", PAIRS[0])

    assert (expected.type, expected.actors, expected.recipients) == (EventType.ASSAULT, {"THA"}, frozenset())


def test_what_is_not_told_fails_and_says_what_was_read() -> None:
    failures = list(find_failures([("{A} menyerang {B}.", "CONSULT A,B")], PAIRS[0]))

    assert [str(failure).splitlines()[1].strip() for failure in failures] == [
        "wanted CONSULT KHM,THA>; read ASSAULT:happened KHM>THA"
    ]
