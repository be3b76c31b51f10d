"""Tests for how acronyms are written."""

from __future__ import annotations

import pytest

from runut.world.acronyms import is_only_capitals


@pytest.mark.parametrize("name", ["FARC", "NATO", "MILF", "ISAF", "FARDC", "MINUSMA", "Hamas"])
def test_an_acronym_that_is_spoken_is_met_as_a_name_too(name: str) -> None:
    assert not is_only_capitals(name)


@pytest.mark.parametrize("name", ["AS", "UE", "OPM", "ETA", "MEND", "AGAM", "PACE"])
def test_an_acronym_that_is_short_or_a_word_wants_capitals(name: str) -> None:
    assert is_only_capitals(name)


def test_a_word_of_the_language_wants_capitals() -> None:
    assert is_only_capitals("KOMPAK"[:5], is_word=True)
    assert is_only_capitals("KOMPAK")
    assert not is_only_capitals("MINUSMA", is_word=True)
