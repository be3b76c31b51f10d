"""The six of the six-party talks are known, on a page that tells of North Korea."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def test_six_party_talks_are_held_by_the_six(read: Read) -> None:
    page = read(
        "Korea Utara meledakkan bom nuklir. Perundingan enam negara akan dimulai di Beijing.", published="2007-02-05"
    )
    talks = next(event for event in page.events if event.type == "AGREE")
    assert {actor.party for actor in talks.actors} == {"PRK", "KOR", "CHN", "RUS", "JPN", "USA"}


def test_six_lands_elsewhere_are_not_they(read: Read) -> None:
    page = read(
        "Ethiopia dan Eritrea bertempur. Perundingan enam negara akan dimulai di Nairobi.", published="2007-02-05"
    )
    assert all("JPN" not in {actor.party for actor in event.actors} for event in page.events)
