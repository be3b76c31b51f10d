"""The words "para pelaku", "penculik itu" are who did the act told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def _names(record: PageRecord) -> list[str | None]:
    return [actor.party or actor.name for actor in record.events[-1].actors]


@pytest.mark.parametrize(
    ("before", "line", "name"),
    [
        (
            "Pria bersenjata menembak dua hakim di Kenya.",
            "Para pelaku juga membakar sebuah mobil polisi.",
            "Pria bersenjata",
        ),
        (
            "Pria bersenjata menculik dua dokter di Kenya.",
            "Penculik membebaskan kedua dokter itu.",
            "Pria bersenjata",
        ),
        ("PKK menyerang sebuah pos tentara Turki.", "Para penyerang membunuh enam tentara.", "PKK"),
        ("Polisi Kenya menembak dua warga.", "Penculik mengancam akan membunuh sandera.", "Penculik"),
    ],
    ids=["nobody-known", "abductors", "of-a-side", "no-abduction-told"],
)
def test_doers_go_back_to_the_act(read: Read, before: str, line: str, name: str) -> None:
    assert _names(read(before, line)) == [name]


def test_who_is_caught_is_not_who_catches(read: Read) -> None:
    record = read("Seorang pria menikam dua polisi di Kenya.", "Polisi Kenya menembak mati penyerang itu.")

    assert [actor.name for actor in record.events[-1].recipients] == ["pria"]
