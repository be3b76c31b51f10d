"""A fact in one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from runut.link import link_records
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord
from runut.web.briefs import count_in_words, make_brief
from runut.web.held import hold_whole
from runut.web.speech import load_web_words


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("struck", "whom"),
    [(["AZE", "orang"], "Azerbaijan"), (["orang"], "orang"), (["AZE", "warga"], "Azerbaijan, warga")],
    ids=["beside a side", "alone", "a sort of people"],
)
def test_whom_an_attack_struck_is_told_without_a_word_that_says_nothing(
    build_record: Callable[..., PageRecord], language: str, struck: Sequence[str], whom: str
) -> None:
    page = build_record("a", ("event", ("ASSAULT/aerial", ["ARM"], struck), {"time": "2020-10-11"}))
    held = hold_whole(WholeRecord(pages=(page,), links=link_records([page])), "a.runut")
    (fact,) = held.facts
    assert make_brief(held, load_web_words(language), fact).whom == whom


def test_one_person_is_not_told_in_the_plural(build_record: Callable[..., PageRecord]) -> None:
    words = load_web_words("en")
    for number, told in ((1, "1 journalist killed"), (2, "2 journalists killed")):
        page = build_record("a", ("casualty", ("killed", number, number), {"who": "journalist"}))
        assert count_in_words(page.casualties[0], words) == told
