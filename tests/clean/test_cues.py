"""The cue data of all shipped languages hold together."""

from __future__ import annotations

import pytest

from runut.clean.cues import Cue, load_cues
from runut.languages import known_languages, read_toml


@pytest.mark.parametrize(
    ("line", "cue"),
    [
        ("Kolom Komentar", Cue.COMMENTS),
        ("KOMENTAR (12)", Cue.COMMENTS),
        ("Dunia", Cue.CHROME),
        ("» Selengkapnya »", Cue.CHROME),
        ("3 jam yang lalu", Cue.CHROME),
        ("Related Stories", Cue.STOP),
        ("---", Cue.CHROME),
        ("Kedua kubu bertemu", None),
    ],
)
def test_a_whole_line_is_known_whatever_its_case_signs_and_numbers(line: str, cue: Cue | None) -> None:
    assert load_cues().find_whole(line.lower()) is cue


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("baca juga: kabar lain", "baca juga:"),
        ("baca: kabar lain", "baca:"),
        ("bacaan wajib", None),
        ("editor: sari", "editor"),
        ("editorial hari ini", None),
        ("by sari wening", "by"),
        ("bye", None),
    ],
)
def test_a_cue_at_the_start_ends_with_its_word(line: str, words: str | None) -> None:
    found = load_cues().find_start(line)
    assert (found[0] if found else None) == words


def test_a_cue_inside_is_no_part_of_a_longer_word() -> None:
    found = [(hit.start, hit.cue) for hit in load_cues().find_inside("perkataan itu, kata dia kepada kami")]
    assert found == [(15, Cue.SAID), (24, Cue.TOLD)]


@pytest.mark.parametrize("code", known_languages())
def test_every_cue_is_in_lower_case_and_stands_once_in_its_list(code: str) -> None:
    faults = []
    for section, rows in read_toml(code, "lines").items():
        for key, words in _lists(rows):
            faults += [f"{section}.{key}: {word!r}" for word in words if word != word.lower()]
            faults += [f"{section}.{key}: {word!r} twice" for word in set(words) if words.count(word) > 1]
    assert faults == []


def _lists(rows: dict[str, object]) -> list[tuple[str, list[str]]]:
    found = []
    for key, value in rows.items():
        if isinstance(value, list):
            found.append((key, value))
        elif isinstance(value, dict):
            found += _lists(value)
    return found
