"""Sentences of many conflicts, written for this test, with a type of event that each tells ("none": tells none)."""

from __future__ import annotations

from pathlib import Path

import pytest

from runut.extract.acts.events import find_events
from runut.extract.reader import read_sentences

_ROWS = Path(__file__).with_name("told.tsv").read_text(encoding="utf-8").splitlines()[1:]
_TOLD = [tuple(row.split("\t")) for row in _ROWS if not row.startswith("none")]
_UNTOLD = [row.split("\t")[1] for row in _ROWS if row.startswith("none")]


def _types(text: str) -> list[str]:
    return [event.type.value for sentence in read_sentences(text, "id") for event in find_events(sentence)]


@pytest.mark.parametrize(("event_type", "text"), _TOLD)
def test_the_sentence_tells_an_event_of_the_type(event_type: str, text: str) -> None:
    assert event_type in _types(text)


@pytest.mark.parametrize("text", _UNTOLD)
def test_everyday_words_tell_no_event(text: str) -> None:
    assert _types(text) == []
