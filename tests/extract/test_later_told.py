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
        ("Dua pendaki ditangkap polisi Kenya.", "Kedua pendaki itu berasal dari Malaysia."),
        ("Dua tentara diculik di perbatasan Kenya.", "Kedua tentara Malaysia itu dirawat."),
    ],
    ids=["copula", "both-are", "by-name", "both-aside", "from-where", "in-the-phrase"],
)
def test_nameless_people_are_of_the_side_told_later(read: Read, first: str, later: str) -> None:
    event = read(first, later).events[0]

    assert [actor.party for actor in event.recipients] == ["MYS"]


def test_others_are_not_of_that_side(read: Read) -> None:
    event = read("Dua pria ditangkap polisi Kenya.", "Insinyur itu adalah warga Malaysia.").events[0]

    assert [actor.party for actor in event.recipients] != ["MYS"]


def test_people_are_of_the_body_that_they_have_joined(read: Read) -> None:
    told = "Petani di Kenya, yang tergabung dalam Serikat Tani Lembah (STL), menyerang kantor gubernur."
    events = read(told, "Para petani menuntut ganti rugi.").events

    assert [[actor.party for actor in event.actors] for event in events] == [["STL"], ["STL"]]
