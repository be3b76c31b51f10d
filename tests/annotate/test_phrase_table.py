"""The table of phrases: every form at its place, and none inside a word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.annotate.words.phrase_table import PhraseTable

FORMS = ("a", "b", "a b", "a b c", "b  c", " c a", "c ", "b a ", "ab", "c")


def found(text: str, *forms: str) -> list[tuple[int, str]]:
    return list(PhraseTable(forms).find(text))


def test_a_word_and_the_phrases_that_it_opens_are_found_longest_first() -> None:
    assert found("perang saudara lama", "perang", "perang saudara", "perang saudara lama") == [
        (0, "perang saudara lama"),
        (0, "perang saudara"),
        (0, "perang"),
    ]


def test_a_form_inside_a_word_is_not_found() -> None:
    assert found("perangai dan seperangkat", "perang", "perang dan") == []


def test_phrases_share_words() -> None:
    assert found("kantor berita negara", "kantor berita", "berita negara") == [
        (0, "kantor berita"),
        (7, "berita negara"),
    ]


def test_a_sign_in_a_form_or_at_its_edge_is_a_space_of_its_own() -> None:
    assert found("di u s  kata", "u s ") == [(3, "u s ")]
    assert found("di u s kata", "u s ") == []
    assert found("cpi  m  dan cpi m", "cpi  m ") == [(0, "cpi  m ")]
    assert found("baca  972 magazine", " 972 magazine") == [(5, " 972 magazine")]
    assert found("baca 972 magazine", " 972 magazine") == []


class _Later:
    """Forms that wait for their first word."""

    openers = frozenset({"a", "b"})
    endings = ("c", "bc")

    def find_opened(self, word: str) -> list[str]:
        return [form for form in ALL_FORMS if form.lstrip().partition(" ")[0] == word]


ALL_FORMS = (*FORMS, "ac", "bbc", "abc c")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abc ", max_size=30))
def test_forms_that_wait_for_their_first_word_are_found_as_the_others_are(text: str) -> None:
    told = [form for form in ALL_FORMS if not form.startswith(("a", "b"))]
    assert list(PhraseTable([*told, "ab"], [_Later()]).find(text)) == list(PhraseTable(ALL_FORMS).find(text))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="abc ", max_size=30))
def test_every_form_is_found_wherever_it_stands_between_edges(text: str) -> None:
    edged = f" {text} "
    everywhere = [(place, form) for place in range(len(text)) for form in FORMS if edged.startswith(f" {form} ", place)]
    assert sorted(PhraseTable(FORMS).find(text)) == sorted(everywhere)
