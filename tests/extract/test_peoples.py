"""Peoples and faiths carry no state's will, and are no groups with a code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def _names(record: PageRecord) -> list[str | None]:
    return [actor.party or actor.name for actor in record.events[-1].actors]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("Bentrokan pecah di Kenya.", "Warga Syiah menuduh polisi."),
        ("Masyarakat Lowai mengungsi di Kenya.", "Kelompok Lowai menuduh polisi."),
        ("Orang-orang Sambe mengungsi di Kenya.", "Para pemimpin Sambe menuduh polisi."),
    ],
    ids=["faith", "people", "leaders"],
)
def test_a_people_has_no_party(read: Read, before: str, line: str) -> None:
    assert [actor.party for actor in read(before, line).events[-1].actors] == [None]


def test_a_group_of_that_name_stays_one(read: Read) -> None:
    assert _names(read("Kelompok Tagasa menyerang Nairobi, Kenya.")) == ["TAGASA"]


def test_who_is_killed_is_of_the_land(read: Read) -> None:
    record = read(
        "Bentrokan pecah di Nairobi, Kenya.", "Polisi Kenya menahan seorang penembak.", "Lima warga Syiah tewas."
    )

    assert [actor.party for actor in record.events[-1].recipients] == ["KEN"]


def test_citizens_who_use_force_carry_no_states_will(read: Read) -> None:
    events = read("Bentrokan pecah di Nairobi, Kenya.", "Warga Tolang menyerang warga Berai.").events

    assert [(actor.name, actor.party) for actor in (*events[-1].actors, *events[-1].recipients)] == [
        ("Warga Tolang", None),
        ("warga Berai", None),
    ]


def test_forces_are_of_the_person_in_their_phrase(read: Read) -> None:
    events = read("Sado Menda menuduh pemerintah Kenya.", "Pasukan Menda menyerang polisi Kenya.").events

    assert [actor.party for actor in events[-1].actors] == [None]
