"""Measures that something is done to: whose they are and against whom, told once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Sanksi Uni Eropa terhadap Myanmar dicabut.", ("EU", "MMR")),
        ("Sanksi terhadap Myanmar dicabut Uni Eropa.", ("EU", "MMR")),
        ("Embargo minyak Uni Eropa terhadap Suriah diperpanjang.", ("EU", "SYR")),
        ("Embargo terhadap Suriah oleh Uni Eropa diperpanjang setahun.", ("EU", "SYR")),
        ("Bantuan Jepang untuk Myanmar ditangguhkan.", ("JPN", "MMR")),
    ],
)
def test_who_takes_a_measure_acts_on_whom_it_is_against(
    read: Callable[[str], PageRecord], text: str, parties: tuple[str, str]
) -> None:
    [event] = read(text).events
    assert ([a.party for a in event.actors], [r.party for r in event.recipients]) == ([parties[0]], [parties[1]])


def test_words_behind_a_thing_say_whose_it_is(read: Callable[[str], PageRecord]) -> None:
    [event] = read("Polisi menyita tanah milik petani Karo.").events
    assert [one.name for one in event.recipients] == ["petani Karo"]
