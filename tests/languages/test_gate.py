"""The gate's words: every language's file is whole, and no word of evidence hides as a guise."""

from __future__ import annotations

import pytest

from runut.languages.gate import NAME_GROUPS, gated_languages, load_gate


@pytest.mark.parametrize("language", gated_languages())
def test_a_language_has_evidence_and_topics(language: str) -> None:
    gate = load_gate(language)
    assert all(group.words for name, group in gate.groups.items() if name not in NAME_GROUPS)
    assert all(topic.words and topic.guises for topic in gate.topics.values())


@pytest.mark.parametrize("language", gated_languages())
def test_no_guise_is_a_word_of_evidence(language: str) -> None:
    gate = load_gate(language)
    evidence = frozenset().union(*(group.words for group in gate.groups.values()))
    assert not [form for topic in gate.topics.values() for form in topic.guises & evidence]


@pytest.mark.parametrize("language", gated_languages())
def test_no_clear_word_speaks_for_a_topic(language: str) -> None:
    gate = load_gate(language)
    clear = gate.groups["clear"].words
    assert not [form for topic in gate.topics.values() for form in (topic.words | topic.sure) & clear]


def test_indonesian_and_english_have_a_gate() -> None:
    assert {"id", "en"} <= set(gated_languages())
