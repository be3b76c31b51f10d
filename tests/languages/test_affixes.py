"""Affix rules: the sound changes of the nasal prefix, literals, clitics."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from runut.errors import DataError
from runut.languages import read_toml
from runut.languages.affixes import Voice, parse_affixes

AFFIXES = parse_affixes(read_toml("id", "affixes"))


def _find_forms(root: str, form_class: str) -> Iterator[tuple[str, Voice]]:
    for stem, voice in AFFIXES.find_stems(root, form_class):
        for form in AFFIXES.with_clitics(stem, voice):
            yield form, voice


@pytest.mark.parametrize(
    ("root", "form"),
    [
        ("serang", "menyerang"),
        ("tembak", "menembak"),
        ("kecam", "mengecam"),
        ("kirim", "mengirim"),
        ("pukul", "memukul"),
        ("bunuh", "membunuh"),
        ("usir", "mengusir"),
        ("lucut", "melucut"),
        ("rebut", "merebut"),
        ("bom", "mengebom"),
        ("ada", "mengada"),
        ("khianat", "mengkhianat"),
    ],
)
def test_the_nasal_prefix_changes_with_the_first_sound(root: str, form: str) -> None:
    assert (form, Voice.ACT) in set(_find_forms(root, "v"))


def test_a_verb_class_gives_active_passive_and_headline_forms() -> None:
    forms = dict(_find_forms("tangkap", "v"))
    assert forms["menangkap"] is Voice.ACT
    assert forms["ditangkap"] is Voice.PAS
    assert forms["tangkap"] is Voice.HEAD


def test_a_letter_that_suffix_and_root_share_is_often_written_once_but_not_in_the_bare_form() -> None:
    forms = dict(_find_forms("tembak", "vkan"))
    assert (forms["menembakkan"], forms["menembakan"]) == (Voice.ACT, Voice.ACT)
    assert "tembakan" not in forms


def test_nouns_tell_whose_genitive_they_take() -> None:
    assert ("serangan", Voice.NAGENT) in set(_find_forms("serang", "nan"))
    assert ("penangkapan", Voice.NPATIENT) in set(_find_forms("tangkap", "npe"))


def test_event_nouns_are_found_doubled_and_with_the_possessive() -> None:
    forms = {form for form, _ in _find_forms("serang", "nan")}
    assert {"serangan", "serangannya", "serangan-serangan"} <= forms


def test_a_literal_class_keeps_the_form_as_written() -> None:
    assert ("baku tembak", Voice.NAGENT) in set(_find_forms("baku tembak", "=n"))


def test_an_unknown_form_class_is_named() -> None:
    with pytest.raises(DataError, match=r"'xyz'.*affixes\.toml"):
        list(_find_forms("serang", "xyz"))


def test_compounds_double_their_first_word_and_none_is_said_twice() -> None:
    forms = {form for form, _ in _find_forms("serangan udara", "=n")}
    doubled = {"serangan-serangan udara", "serangan-serangan udaranya"}
    assert forms == {"serangan udara", "serangan udaranya", *doubled}
    assert AFFIXES.with_clitics("rudal jelajah", "class") == (
        "rudal jelajah",
        "rudal jelajahnya",
        "rudal-rudal jelajah",
        "rudal-rudal jelajahnya",
    )
