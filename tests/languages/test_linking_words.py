from __future__ import annotations

import pytest

from runut.languages import known_languages, read_toml
from runut.languages.linking_words import WordsOf, load_linking_words


def test_every_language_has_the_same_pairs_of_opposed_words() -> None:
    pairs = {
        code: [(row["id"], row["of"]) for row in read_toml(code, "linking")["opposed"]] for code in known_languages()
    }
    assert len({tuple(rows) for rows in pairs.values()}) == 1


@pytest.mark.parametrize("code", known_languages())
def test_words_are_folded_and_stand_in_one_list(code: str) -> None:
    words = [word for row in read_toml(code, "linking")["opposed"] for name in ("one", "other") for word in row[name]]
    assert len(set(words)) == len(words)
    assert all(word == word.casefold().strip() for word in words)


def test_opposed_words_of_two_languages_are_one_pair() -> None:
    slants = load_linking_words().slants
    assert slants["membebaskan"] == slants["liberated"]
    assert slants["menduduki"].pair == slants["membebaskan"].pair
    assert slants["menduduki"].is_other
    assert slants["teroris"].of is WordsOf.PEOPLE
    assert "merebut" not in slants
