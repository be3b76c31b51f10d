"""What is shown of a sentence to those who mend the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_every_piece_of_a_sentence_is_shown_with_the_rows_it_comes_from(run: Run) -> None:
    ended = run("sentence", "Tentara Turki menggempur dua pos milisi di Suriah, Senin (3/5/2021).")
    assert ended.code == 0
    for told in (
        "ASSAULT · Tentara Turki → pos milisi · happened",
        "▸ roots.tsv 'gempur' (act) where",
        "→ frames.toml [attack]",
        "people.tsv 'tentara' (role)",
        "world/states.tsv 'Turki' (state, TUR)",
        "2021-05-03",
        "words.toml in",
    ):
        assert told in ended.out


def test_a_word_that_no_table_has_is_told_and_so_is_that_there_is_no_event(run: Run) -> None:
    ended = run("sentence", "Tentara mengzzz kota itu.")
    assert "mengzzz  in no table" in ended.out
    assert "no event" in ended.out


def test_a_language_without_a_lexicon_is_refused(run: Run) -> None:
    ended = run("sentence", "Dat is oorlog.", "--language", "nl")
    assert ended.code == 1
    assert "no sentence of 'nl' can be read; languages read: id" in ended.err
