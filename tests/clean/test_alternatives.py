"""Patterns of any of some words."""

from __future__ import annotations

import re

import pytest

from runut.clean.alternatives import one_of

_WORDS = ["foto", "foto:", "foto oleh", "f", "Dok.", "(c)"]


@pytest.mark.parametrize("word", _WORDS)
def test_each_word_is_found_whole(word: str) -> None:
    match = re.compile(one_of(_WORDS), re.IGNORECASE).fullmatch(word)
    assert match is not None


@pytest.mark.parametrize(
    ("line", "found"), [("Foto oleh A", "Foto oleh"), ("FOTO: A", "FOTO:"), ("fotografer", "foto"), ("fajar", "f")]
)
def test_of_words_that_begin_alike_the_longest_is_found(line: str, found: str) -> None:
    match = re.compile(one_of(_WORDS), re.IGNORECASE).match(line)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize("line", ["", "dokter", "c", "arsip"])
def test_other_words_are_not(line: str) -> None:
    assert re.compile(one_of(_WORDS), re.IGNORECASE).match(line) is None
