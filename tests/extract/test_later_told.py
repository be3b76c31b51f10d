"""Whose people somebody is may be told only afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Seorang insinyur diculik di Nairobi, Kenya.", "Insinyur tersebut adalah warga Malaysia."),
        ("Dua pria ditangkap polisi Kenya.", "Keduanya warga negara Malaysia."),
        ("Seorang aktivis ditembak di Kenya.", "Aktivis itu, Rano Beldik, warga negara Malaysia, dirawat."),
        ("Polisi Kenya menembak dua penyelundup.", "Para penyelundup, keduanya warga Malaysia, dirawat."),
    ],
    ids=["copula", "both-are", "by-name", "both-aside"],
)
def test_nameless_people_are_of_the_side_told_later(read: Read, first: str, later: str) -> None:
    event = read(first, later).events[0]

    assert [actor.party for actor in event.recipients] == ["MYS"]


def test_others_are_not_of_that_side(read: Read) -> None:
    event = read("Dua pria ditangkap polisi Kenya.", "Insinyur itu adalah warga Malaysia.").events[0]

    assert [actor.party for actor in event.recipients] != ["MYS"]
