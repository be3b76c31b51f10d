"""Whose plan is backed, whose proposal is welcomed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    "words",
    [
        "Norwegia mendukung rencana Sudan untuk Darfur.",
        "Norwegia mendukung rencana baru Presiden Omar al-Bashir.",
        "Norwegia menyambut baik gagasan yang diajukan oleh Sudan.",
        "Norwegia menyambut adanya gagasan yang diajukan Sudan.",
        "Norwegia menyetujui rancangan yang disusun Sudan.",
    ],
)
def test_who_backs_a_plan_backs_whose_it_is(read: Read, words: str) -> None:
    event = read("Tentara Chad menyerang desa itu.", words).events[-1]
    assert [actor.party for actor in event.actors] == ["NOR"]
    assert [actor.party for actor in event.recipients] == ["SDN"]


def test_a_plan_of_nobody_is_backed_for_nobody(read: Read) -> None:
    event = read("Norwegia mendukung rencana yang diajukan pekan lalu.").events[-1]
    assert event.recipients == ()


def test_who_chairs_a_body_is_not_whom_its_founders_agree_with(read: Read) -> None:
    event = read("Chad dan Sudan sepakat membentuk kelompok kerja yang diketuai Norwegia.").events[-1]
    assert "NOR" not in [actor.party for actor in event.recipients]
