"""What a speaker says that others must do is a request of theirs."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.claims import EventType
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]
LEAD = "Pasukan Armenia dan Azerbaijan bertempur di perbatasan."


def requests(record: PageRecord) -> list[tuple[str, list[str | None], list[str | None]]]:
    return [
        (one.trigger, [actor.party for actor in one.actors], [actor.party for actor in one.recipients])
        for one in record.events
        if one.type is EventType.REQUEST
    ]


def test_who_must_do_something_is_asked_by_who_says_so(read: Read) -> None:
    record = read(LEAD, '"Azerbaijan harus memilih jalan damai," kata Presiden Armenia Aram Sarian.')
    assert requests(record) == [("harus memilih", ["ARM"], ["AZE"])]


def test_a_duty_outside_quotations_of_oneself_or_with_a_reason_asks_nobody(read: Read) -> None:
    record = read(
        LEAD,
        "Azerbaijan harus memilih jalan damai.",
        '"Kami harus memilih jalan damai," kata Presiden Armenia Aram Sarian.',
        '"Jalan itu harus dialihkan karena jembatan rusak," kata Presiden Armenia Aram Sarian.',
        '"Tugas yang harus ditangani masih banyak," kata Presiden Armenia Aram Sarian.',
    )
    assert requests(record) == []


def test_they_and_you_in_the_mouth_of_a_side_are_the_other_one(read: Read) -> None:
    record = read(
        LEAD,
        '"Mereka menyerang kami," kata Presiden Armenia Aram Sarian.',
        '"Anda telah menyerang desa kami," kata Presiden Armenia Aram Sarian.',
    )
    told = [one for one in record.events if one.evidence.line > 1]
    assert [([a.party for a in one.actors], [r.party for r in one.recipients]) for one in told] == [
        (["AZE"], ["ARM"]),
        (["AZE"], ["ARM"]),
    ]
