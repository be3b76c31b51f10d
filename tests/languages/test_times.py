"""The words of time of a language, compiled."""

from __future__ import annotations

import re

import pytest

from runut.languages.time_patterns import expand_patterns, join_forms
from runut.languages.time_words import Cased, SlotSigns, TimeWord, compile_words, fold_time_word
from runut.languages.times import load_times


def word(key: str, language: str = "id") -> TimeWord | Cased:
    return load_times(language).words[key]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_month_and_weekday_has_a_name(language: str) -> None:
    words = load_times(language)
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))
    assert all(re.fullmatch(r"[+-]\d\d:\d\d", offset) for offset in words.zones.values())


@pytest.mark.parametrize("language", ["id", "en"])
def test_keys_are_casefolded(language: str) -> None:
    words = load_times(language)
    assert all(key == key.casefold() for key in (*words.months, *words.weekdays, *words.zones, *words.words))


def test_archaic_and_misspelt_months_are_known() -> None:
    months = load_times("id").months
    assert (months["pebruari"], months["agusutus"], months["nopember"], months["nop"], months["ags"]) == (
        2,
        8,
        11,
        11,
        8,
    )


def test_number_words_reach_a_hundred() -> None:
    for language in ("id", "en"):
        words = load_times(language)
        single = {entry.value("count") for entry in words.words.values() if isinstance(entry, TimeWord)}
        joined = {row.word.value("count") for rows in words.phrases.values() for row in rows}
        assert set(range(1, 101)) <= single | joined


def test_week_and_sunday_are_told_apart_by_case() -> None:
    minggu = word("minggu")
    assert isinstance(minggu, Cased)
    assert "weekday" not in minggu.lower.slots
    assert "unit_week" not in minggu.capital.slots
    assert {"weekday", "unit_week"} <= minggu.opening.slots


def test_english_may_in_lower_case_is_no_month() -> None:
    may = word("may", "en")
    assert isinstance(may, Cased)
    assert may.lower.slots == {"plain"}
    assert may.capital.value("month") == 5
    assert may.lower.value("month") is None


def test_fold_drops_case_apostrophes_and_possessive_endings() -> None:
    assert fold_time_word("Jum’at", "") == "jumat"
    assert fold_time_word("MONDAY’S", "'s") == "monday"
    assert fold_time_word("Selasa", "'s") == "selasa"


def test_pattern_that_names_an_unknown_slot_is_a_fault() -> None:
    faults: list[str] = []
    join_forms([("date", "day monht")], SlotSigns(), faults)
    assert faults == ["a pattern names 'monht', which no word fills"]


def test_pattern_sees_only_where_it_may_open() -> None:
    signs = SlotSigns()
    day, comma, plain = (next(iter(signs.filling(slot))) for slot in ("year_range", "comma", "plain"))
    pattern = join_forms([("pair", "(?<!plain)year_range? comma")], signs, []).pattern
    assert [match.span() for match in pattern.finditer(plain + comma + day + comma)] == [(2, 4)]


def test_shapes_are_put_in_place_of_their_names() -> None:
    data = {"shapes": {"ab": "a|b", "abc": "ab c"}, "patterns": [{"rule": "x", "form": "abc? d"}]}
    assert expand_patterns(data) == [("x", "(?:(?:a|b) c)? d")]


def test_longest_phrase_comes_first() -> None:
    rows = load_times("id").phrases["tadi"]
    assert [len(row.rest) for row in rows] == sorted((len(row.rest) for row in rows), reverse=True)


def test_slots_of_a_form_in_several_lists_are_joined() -> None:
    data: dict[str, object] = {
        "suffixes": {"possessive": ""},
        "has_months_in_lower_case": False,
        "numbers": {"words": {"lalu": 1}, "teen": "", "ten": "", "joined": []},
        "slots": {"past": ["lalu"]},
        **{table: {} for table in ("months", "months_short", "seasons", "weekdays", "weekdays_short", "offsets")},
        **{table: {} for table in ("zones", "feasts", "units", "one_units", "parts", "vague")},
    }
    words, _ = compile_words(data, SlotSigns())
    entry = words["lalu"]
    assert isinstance(entry, TimeWord)
    assert entry.slots == {"past", "count"}
    assert (entry.value("count"), entry.value("past")) == (1, "lalu")
