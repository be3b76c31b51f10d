"""Units: words, names, fixed phrases and signs of a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest

from runut.annotate.words.numerals import load_numbers, parse_number
from runut.annotate.words.units import Unit
from runut.extract.reader import read_sentences

NUMBERS = load_numbers("id")


def units(text: str) -> list[Unit]:
    return [unit for sentence in read_sentences(text, "id") for unit in sentence.units]


def texts(text: str) -> list[str]:
    return [unit.text for unit in units(text)]


def test_a_fixed_phrase_is_one_unit() -> None:
    assert "gencatan senjata" in texts("Kabar gencatan senjata itu tiba kemarin.")


def test_a_name_of_several_words_is_one_unit() -> None:
    assert "Amerika Serikat" in texts("Utusan Amerika Serikat tiba di sana.")


def test_a_numeral_with_its_marks_is_one_unit() -> None:
    assert {"2.000", "1,2"} <= set(texts("Sebanyak 2.000 keluarga dari 1,2 juta jiwa pergi."))


def test_signs_are_units_and_no_words() -> None:
    assert [unit.text for unit in units("Mundur, lalu diam.") if not unit.is_word] == [",", "."]


def test_a_clitic_stays_with_its_unknown_word() -> None:
    assert "Dzu-Rahman" in texts("Menurut Dzu-Rahman, jalan itu sepi.")


def test_units_are_the_words_they_claim_and_stand_in_order() -> None:
    text = "Letjen Ahmad (54) berkata: “Kami menunggu di Al-Hasakah!”"
    found = units(text)
    assert all(text[unit.start : unit.end] == unit.text for unit in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_a_word_in_capitals_says_so() -> None:
    assert [unit.is_capital for unit in units("Kota sepi")] == [True, False]


def test_an_acronym_is_a_name_only_in_capitals() -> None:
    (upper, *_) = [unit for unit in units("Surat dari PBB tiba.") if unit.text == "PBB"]
    lower = [unit for unit in units("surat dari pbb tiba.") if unit.text == "pbb"]
    assert upper.entities
    assert not any(unit.entities for unit in lower)


def test_a_common_word_in_lower_case_names_no_place() -> None:
    (unit,) = [unit for unit in units("Kayu jati itu mahal.") if unit.text == "jati"]
    assert not unit.entities


@pytest.mark.parametrize(
    ("word", "value"),
    [("tujuh", 7), ("2.000", 2000), ("12", 12), ("1,5", 1.5), ("1.234.567", 1_234_567), ("seribu", 1000)],
)
def test_a_number_word_or_numeral_has_its_value(word: str, value: float) -> None:
    number = parse_number(word, NUMBERS)
    assert number is not None
    assert (number.min, number.max) == (value, value)


@pytest.mark.parametrize("word", ["perang", "1.2.3.4", "9" * 20, "12.3456.78"])
def test_what_is_no_number_has_no_value(word: str) -> None:
    assert parse_number(word, NUMBERS) is None


def test_an_article_before_a_known_name_is_part_of_it() -> None:
    assert "As-Sadr" in texts("Mereka menanggapi seruan As-Sadr kemarin.")
