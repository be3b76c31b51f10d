"""A group goes by the name that it gives itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def _names(record: PageRecord) -> list[str | None]:
    return [actor.party or actor.name for actor in record.events[-1].actors]


@pytest.mark.parametrize(
    ("before", "line", "names"),
    [
        (
            "Sebuah kelompok bersenjata menculik dua dokter di Kenya.",
            "Kelompok yang menamakan diri Brigade Sarang Tupai itu menuntut tebusan.",
            ["BRIGADE SARANG TUPAI"],
        ),
        (
            "Kelompok bersenjata menyerang Nairobi, Kenya.",
            "Kelompok itu, Singa Rawa, membunuh dua polisi.",
            ["SINGA RAWA"],
        ),
        (
            "Dua kelompok milisi, Harimau Lembah dan Elang Bukit, bertempur di Kenya.",
            "Elang Bukit menyerang sebuah bandara.",
            ["ELANG BUKIT"],
        ),
        (
            "Gerakan Fajar Merah, kelompok bersenjata di Kenya, menyerang Nairobi.",
            "Kelompok bersenjata itu membunuh dua polisi.",
            ["GERAKAN FAJAR MERAH"],
        ),
    ],
    ids=["called", "beside-a-comma", "two-of-them", "said-more-of"],
)
def test_a_group_has_the_name_beside_its_noun(read: Read, before: str, line: str, names: list[str]) -> None:
    assert _names(read(before, line)) == names


def test_a_group_told_before_has_the_name_that_follows(read: Read) -> None:
    record = read(
        "Sebuah kelompok bersenjata menculik dua dokter di Kenya.",
        "Kelompok yang menamakan diri Brigade Sarang Tupai itu menuntut tebusan.",
    )

    assert [actor.party for actor in record.events[0].actors] == ["BRIGADE SARANG TUPAI"]


def test_the_group_that_opens_a_story_is_the_one_named_next(read: Read) -> None:
    lead = "Kelompok garis keras membunuh dua hakim Kenya."
    named = "Laskar Tombak Suci mengancam akan membunuh hakim lain."
    events = read(lead, named, "Kelompok itu menuntut tebusan.").events

    assert [actor.party for actor in events[0].actors] == ["LASKAR TOMBAK SUCI"]
