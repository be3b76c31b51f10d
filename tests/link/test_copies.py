"""Copies: equal and nearly equal articles are told of the page read before, others are not."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from runut.link.texts.copies import CopyIndex, body_of
from runut.record.article import Article, Line, LineLabel

RANDOM = random.Random(7)  # noqa: S311 - made-up stories, no secrets
WORDS = ["".join(RANDOM.choices("abdegiklmnoprstu", k=6)) for _ in range(3000)]


def story(words: int = 150) -> list[str]:
    return RANDOM.choices(WORDS, k=words)


def changed(words: list[str], share: float) -> list[str]:
    return [RANDOM.choice(WORDS) if RANDOM.random() < share else word for word in words]


def test_an_equal_article_is_a_copy_to_the_letter() -> None:
    index, words = CopyIndex(), story()
    assert index.add("first", " ".join(words)) is None
    copy = index.add("second", "  ".join(words).upper() + "!")
    assert copy is not None
    assert copy.is_exact
    assert copy.reason == "the same text as first"
    assert len(index) == 1


def test_a_text_with_few_words_changed_is_a_near_copy_and_says_how_near() -> None:
    index, words = CopyIndex(), story()
    index.add("first", " ".join(words))
    copy = index.add("second", " ".join(changed(words, 0.03)))
    assert copy is not None
    assert not copy.is_exact
    assert 0.6 < copy.alike < 1
    assert copy.reason.startswith("nearly the same text as first (about ")


def test_a_text_with_a_new_end_is_a_near_copy() -> None:
    index, words = CopyIndex(), story()
    index.add("first", " ".join(words))
    assert index.add("second", " ".join(words + story(30))) is not None


def test_other_texts_are_no_copies() -> None:
    index = CopyIndex()
    assert [index.add(str(number), " ".join(story())) for number in range(300)] == [None] * 300


def test_texts_that_share_one_paragraph_are_no_copies() -> None:
    index, background = CopyIndex(), story(40)
    index.add("first", " ".join(story(120) + background))
    assert index.add("second", " ".join(story(120) + background)) is None


def test_short_texts_are_copies_only_where_they_are_equal() -> None:
    index = CopyIndex()
    index.add("first", "Bandara itu ditutup sampai besok pagi.")
    assert index.add("second", "Bandara itu ditutup sampai besok siang.") is None
    assert index.add("third", "Bandara itu ditutup sampai besok pagi.") is not None


def test_pages_without_a_story_are_copies_of_nothing() -> None:
    index = CopyIndex()
    assert index.add("first", "") is None
    assert index.add("second", " \n") is None
    assert len(index) == 0


def test_the_table_grows_and_forgets_nothing() -> None:
    index, stories = CopyIndex(), [" ".join(story(40)) for _ in range(1500)]
    for number, text in enumerate(stories):
        index.add(str(number), text)
    for number, text in enumerate(stories):
        copy = index.add("again", text)
        assert copy is not None
        assert copy.of == str(number)


def test_the_chrome_of_a_page_is_not_compared() -> None:
    text = "Menu\nIsi berita itu."
    lines = (
        Line(number=1, start=0, end=4, label=LineLabel.CHROME),
        Line(number=2, start=5, end=20, label=LineLabel.BODY),
    )
    assert body_of(text, Article(lines=lines)) == "Isi berita itu."


@given(st.lists(st.text(), max_size=20))
def test_any_text_is_taken_and_the_same_again_is_a_copy(texts: list[str]) -> None:
    index = CopyIndex()
    for text in texts:
        index.add("first", text)
        again = index.add("again", text)
        assert again is None or again.is_exact
