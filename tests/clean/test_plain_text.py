"""The plain form of a text, and where its code points stand on the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.clean import clean_page
from runut.clean.plain_text import find_plain_text
from runut.read import page_from_text
from runut.record.span import Span

odd = st.lists(
    st.sampled_from(["a", "Z", "e\u0301", "é", " ", "  ", "\t", "\u00a0", "\u200b", "\u00ad", "«", "»", "\n", "."])
).map("".join)


@pytest.mark.parametrize("text", ["", "Satu baris.", "Dua\nbaris “di sini”.", "a\u00a0b", " a b "])
def test_a_plain_text_stays_as_it_is(text: str) -> None:
    assert find_plain_text(text) is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("dua  spasi", "dua spasi"),
        ("tab \t di sini", "tab di sini"),
        ("Erdog\u0306an", "Erdoğan"),
        ("se\u00adrangan", "serangan"),
        ("«Perang»", "“Perang”"),
        ("„Perang,“ katanya", "“Perang,” katanya"),
        ("``Perang,'' katanya: ''tidak.''", '"Perang," katanya: "tidak."'),
        ("”Perang,” katanya, ”tidak.”", "“Perang,” katanya, “tidak.”"),
        ("“Perang,“ katanya.", "“Perang,” katanya."),
        ("‘’Perang,’’ katanya.", '"Perang," katanya.'),
        ("  awal\n\n  dua  \n", " awal\n\n dua \n"),
    ],
)
def test_what_carries_no_meaning_is_made_one(text: str, plain: str) -> None:
    found = find_plain_text(text)
    assert found is not None
    assert found.text == plain


def test_marks_inside_a_word_stay() -> None:
    found = find_plain_text("Jum''at  malam")
    assert found is not None
    assert found.text == "Jum''at malam"


def test_a_span_of_the_plain_text_is_told_in_the_characters_of_the_page() -> None:
    text = "kata  Erdog\u0306an,  se\u00adrangan"
    plain = find_plain_text(text)
    assert plain is not None
    for word, on_page in (("Erdoğan", "Erdog\u0306an"), ("serangan", "se\u00adrangan"), ("kata", "kata")):
        start = plain.text.index(word)
        assert plain.span_on_page(Span(start, start + len(word))).of(text) == on_page


@given(odd)
def test_the_plain_form_is_plain_and_keeps_its_lines(text: str) -> None:
    plain = find_plain_text(text)
    if plain is not None:
        assert len(plain.starts) == len(plain.ends) == len(plain.text)
        assert plain.starts == sorted(plain.starts)
        assert plain.text.count("\n") == text.count("\n")
        again = find_plain_text(plain.text)
        assert again is None or again.text == plain.text


@given(odd)
def test_lines_of_an_article_stand_where_the_page_has_them(text: str) -> None:
    page = page_from_text(f"Judul  «x»\n{text}\nAkhir.", id="x")
    for line in clean_page(page).lines:
        assert page.text.split("\n")[line.number - 1] == page.text[line.start : line.end]
