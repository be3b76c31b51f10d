"""Names stand for each other where they name exactly the same things, and are no ordinary words."""

from __future__ import annotations

import pytest

from runut.languages.stems import stemmed_languages, stems_of
from runut.store.other_names import find_other_names, load_names
from runut.store.search_query import parse_search


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Moskow", {"Moskwa", "Moscow", "Moskva"}),
        ("Kiev", {"Kyiv", "Kyiw"}),
        ("Pashinyan", {"Pashinian"}),
        ("Yerusalem", {"Jerusalem", "Al-Quds", "Baitul Maqdis"}),
        ('"Dewan Keamanan"', {"Security Council"}),
    ],
)
def test_spellings_of_one_name_are_joined(name: str, others: set[str]) -> None:
    assert others <= set(parse_search(name).also)


@pytest.mark.parametrize("name", ["Moskow", "Kiev", "Pashinyan", "Yerusalem", "Stepanakert"])
def test_joining_goes_both_ways(name: str) -> None:
    for other in parse_search(name).also:
        assert name in parse_search(f'"{other}"').also


def test_an_acronym_counts_in_capitals_alone() -> None:
    assert "Amerika Serikat" in parse_search("AS").also
    assert parse_search("as").also == ()
    assert parse_search("who").also == ()


def test_a_whole_name_is_not_widened_to_a_part_of_it() -> None:
    assert parse_search('"Theresa May"').also == ()
    assert set(parse_search('"Nikol Pashinyan"').also) == {"Nikol Pashinian"}


def test_a_name_of_several_is_not_taken_for_one_of_them() -> None:
    assert "Saddam" not in parse_search("Hussein").also
    assert "Hussein" not in parse_search("Saddam").also


def test_no_name_brings_in_an_ordinary_word_or_what_it_finds_already() -> None:
    known = frozenset[str]().union(*(stems_of(language).known for language in stemmed_languages()))
    holders = load_names().holders
    for names in load_names().names.values():
        for name in names:
            found = list(find_other_names(name.said, [name.phrase]))
            assert len({other.phrase for other in found} | {name.phrase}) == len(found) + 1
            assert not [other for other in found if other.phrase[0] in known and len(other.phrase) == 1]
            assert all(holders[other.phrase] == holders[name.phrase] for other in found)


def test_words_that_are_no_names_are_looked_for_as_ever() -> None:
    assert parse_search("gencatan senjata") == parse_search("gencatan senjata", is_exact=True)
