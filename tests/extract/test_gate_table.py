"""The gate's own pass: words by the longest, names only where they are written as names."""

from __future__ import annotations

from runut.extract.gate_table import load_gate_table
from runut.record.span import Span

TABLE = load_gate_table("id")


def forms(text: str) -> list[str]:
    return [found.word.form for found in TABLE.find(text, Span(0, len(text)))]


def test_of_overlapping_words_only_the_longest_counts() -> None:
    assert forms("perjanjian damai itu") == ["perjanjian damai"]


def test_a_guise_hides_words_and_names_in_it() -> None:
    assert forms("perang harga itu") == ["perang harga"]


def test_a_word_takes_the_languages_endings() -> None:
    assert forms("perangnya usai") == ["perangnya"]


def test_a_word_inside_another_is_not_found() -> None:
    assert forms("perangkat keras") == []


def test_a_name_in_small_letters_is_no_name() -> None:
    assert [found.is_name for found in TABLE.find("Di Mali", Span(0, 7))] == [True]
    assert forms("di mali") == []


def test_an_acronym_counts_in_capitals_only() -> None:
    assert forms("kata ELN") == ["eln"]
    assert forms("kata Eln") == []


def test_a_name_knows_the_quarrels_of_its_party() -> None:
    (found,) = TABLE.find("Yerevan", Span(0, 7))
    assert {party for _, party in found.word.sides} == {"ARM"}
