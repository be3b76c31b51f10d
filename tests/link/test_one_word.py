"""What languages call by several words is one."""

from __future__ import annotations

import pytest

from runut.link.comparing.one_word import one_word


@pytest.mark.parametrize(
    ("one", "other"), [("cambodia", "kamboja"), ("cambodian", "kamboja"), ("may", "mei"), ("thursday", "kamis")]
)
def test_words_of_two_languages_for_one_thing_are_one(one: str, other: str) -> None:
    assert one_word(one) == one_word(other)


def test_a_word_that_nobody_knows_stands_for_itself() -> None:
    assert one_word("telukawan") == "telukawan"
    assert one_word("kamis") != one_word("jumat")
