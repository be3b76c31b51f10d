"""Number phrases and their bounds: what "sedikitnya 30" and "hampir 100" allow (CODEBOOK §6)."""

from __future__ import annotations

import pytest

from runut.annotate.words.counts import Count, read_count
from runut.annotate.words.numerals import load_numbers
from runut.extract.reader import read_sentences

NUMBERS = load_numbers("id")


def count(words: str) -> Count:
    """Read the number phrase with which a sentence opens."""
    (sentence,) = read_sentences(words, "id")
    return read_count(sentence.units, 0, NUMBERS)


def bounds(words: str) -> tuple[float | None, float | None]:
    number = count(words).number
    assert number is not None
    return number.min, number.max


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("sedikitnya 30 prajurit", 30, None),
        ("setidaknya empat prajurit", 4, None),
        ("paling sedikit tujuh prajurit", 7, None),
        ("tidak kurang dari 12 prajurit", 12, None),
        ("lebih dari 50 prajurit", 51, None),
        ("hampir 100 prajurit", None, 99),
        ("kurang dari 20 prajurit", None, 19),
        ("paling banyak 40 prajurit", None, 40),
        ("sebanyak 2.000 prajurit", 2000, 2000),
    ],
)
def test_a_bound_word_opens_or_closes_one_side(words: str, least: int | None, most: int | None) -> None:
    assert bounds(words) == (least, most)


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("belasan prajurit", 11, 19),
        ("puluhan prajurit", 20, 99),
        ("lusinan prajurit", 24, 99),
        ("ratusan prajurit", 100, 999),
        ("ribuan prajurit", 1000, 9999),
        ("puluhan ribu prajurit", 20_000, 99_999),
        ("ratusan ribu prajurit", 100_000, 999_999),
        ("beberapa prajurit", 2, None),
    ],
)
def test_a_vague_quantity_is_a_range(words: str, least: int, most: int | None) -> None:
    assert bounds(words) == (least, most)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("tiga prajurit", 3),
        ("seorang prajurit", 1),
        ("sepuluh prajurit", 10),
        ("sebelas prajurit", 11),
        ("seratus prajurit", 100),
        ("dua puluh prajurit", 20),
        ("dua puluh lima prajurit", 25),
        ("enam ratus prajurit", 600),
        ("empat ribu prajurit", 4000),
        ("ketujuh prajurit", 7),
    ],
)
def test_number_words_add_up(words: str, value: int) -> None:
    assert bounds(words) == (value, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2.000 warga", 2000),
        ("1.250.000 warga", 1_250_000),
        ("1,2 juta warga", 1_200_000),
        ("2,5 ribu warga", 2500),
        ("3 juta warga", 3_000_000),
        ("14 ribu warga", 14_000),
    ],
)
def test_a_point_groups_thousands_and_a_comma_opens_a_fraction(words: str, value: int) -> None:
    assert bounds(words) == (value, value)


def test_about_keeps_the_number_and_says_so() -> None:
    number = count("sekitar 2.000 prajurit").number
    assert number is not None
    assert (number.min, number.max, number.approximate) == (2000, 2000, True)


def test_an_exact_number_is_not_approximate() -> None:
    number = count("2.000 prajurit").number
    assert number is not None
    assert not number.approximate


def test_a_count_begins_at_its_bound() -> None:
    found = count("sedikitnya 30 prajurit gugur")
    assert (found.start, found.last) == (0, 2)


def test_a_phrase_without_a_number_is_no_count() -> None:
    assert count("para prajurit gugur").number is None


def test_a_bound_word_without_a_number_is_no_bound() -> None:
    assert count("hampir setiap hari mereka menembak").number is None


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("30 hingga 40 prajurit", 30, 40),
        ("10.000 sampai 15.000 prajurit", 10_000, 15_000),
        ("2 sampai 3 juta orang", 2_000_000, 3_000_000),
        ("5-7 prajurit", 5, 7),
        ("30-an prajurit", 30, 39),
        ("200-an prajurit", 200, 299),
        ("tiga puluhan prajurit", 30, 39),
        ("dua setengah juta orang", 2_500_000, 2_500_000),
        ("setengah juta orang", 500_000, 500_000),
        ("tujuh ribu lebih prajurit", 7001, None),
        ("belasan ribu prajurit", 11_000, 19_999),
        ("sedikitnya ada 10 prajurit", 10, None),
        ("Keempatnya gugur", 4, 4),
    ],
)
def test_ranges_halves_and_rounded_numbers_keep_both_ends(words: str, least: int, most: int | None) -> None:
    assert bounds(words) == (least, most)


def test_a_range_that_falls_is_no_range() -> None:
    assert bounds("40 hingga 30 prajurit") == (40, 40)
