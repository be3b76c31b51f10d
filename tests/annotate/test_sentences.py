"""Sentences end where a mark ends them, not after an abbreviation or inside a number."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from runut.annotate.words.sentences import find_sentences
from runut.record.span import Span

ABBREVIATIONS = frozenset({"dr", "letjen"})


def split(text: str, max_chars: int = 3000) -> list[str]:
    return [span.of(text) for span in find_sentences(text, Span(0, len(text)), ABBREVIATIONS, max_chars)]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert split("Pasukan mundur. Kota itu sepi.") == ["Pasukan mundur.", "Kota itu sepi."]


def test_an_abbreviation_or_an_initial_ends_nothing() -> None:
    assert split("Menurut Letjen. Ahmad dan G. S. Rath, perang usai.") == [
        "Menurut Letjen. Ahmad dan G. S. Rath, perang usai."
    ]


def test_a_thousands_mark_ends_nothing() -> None:
    assert split("Sekitar 2.000 tentara tiba.") == ["Sekitar 2.000 tentara tiba."]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert split("“Kami mundur.” Ia pergi.") == ["“Kami mundur.”", "Ia pergi."]


def test_an_endless_stretch_is_cut_at_a_space() -> None:
    parts = split("kata " * 1000, max_chars=100)
    assert all(len(part) <= 100 for part in parts)
    assert "".join(parts).replace(" ", "") == "kata" * 1000


@given(st.text(max_size=300))
def test_sentences_lie_in_order_inside_their_line_and_lose_no_word(text: str) -> None:
    spans = list(find_sentences(text, Span(0, len(text)), ABBREVIATIONS, 50))
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
