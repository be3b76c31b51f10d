from __future__ import annotations

import pytest

from runut.languages.stems import find_stem, stemmed_languages


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("menewaskan menewaskannya tewasnya tewas", "tewas"),
        ("mengatakan dikatakan katanya katakanlah berkata kata", "kata"),
        ("pasukannya pasukan", "pasukan"),
        ("menyerang diserang penyerangan serangan serangannya", "serang"),
        ("perundingan berunding dirundingkan", "runding"),
        ("kesepakatan menyepakati disepakati sepakat", "sepakat"),
        ("membantah dibantahnya bantah", "bantah"),
        ("persenjataan bersenjata senjata", "senjata"),
    ],
)
def test_the_forms_of_a_root_have_one_stem(words: str, stem: str) -> None:
    assert {find_stem(word, "id") for word in words.split()} == {stem}


@pytest.mark.parametrize(
    "word",
    [
        "tahanan",
        "tawanan",
        "pemerintah",
        "kaukasus",
        "masalah",
        "langkah",
        "hanya",
        "perdana",
        "tetapi",
        "kenya",
        "kaku",
    ],
)
def test_a_word_that_only_looks_like_a_form_is_its_own_stem(word: str) -> None:
    assert find_stem(word, "id") == word


def test_a_language_without_affixes_leaves_words_as_they_are() -> None:
    assert stemmed_languages() == ("id",)
    for language in ("en", "ru", "xx", "und"):
        assert find_stem("katanya", language) == "katanya"


def test_a_region_of_a_language_has_its_stems() -> None:
    assert find_stem("pasukannya", "id-ID") == "pasukan"
