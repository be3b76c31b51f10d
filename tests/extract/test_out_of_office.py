"""Whose will those carry who fight for a ruler that was brought down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def doers(record: PageRecord) -> list[str | None]:
    return [actor.party for event in record.events for actor in event.actors]


@pytest.mark.parametrize(
    ("line", "published", "parties"),
    [
        ("Loyalis Assad menyerang pos polisi di Homs, Kamis.", "2025-03-07", [None]),
        ("Loyalis Assad menyerang pos polisi di Homs, Kamis.", "2014-03-07", ["SYR"]),
        ("Sisa-sisa milisi Assad membunuh dua warga Homs, Kamis.", "2025-03-07", [None]),
        ("Pasukan yang setia kepada mantan presiden Laurent Gbagbo menyerang Bouake, Kamis.", "2011-05-07", [None]),
        ("Presiden terguling Laurent Gbagbo mengecam Prancis, Kamis.", "2011-05-07", [None]),
        ("Presiden Laurent Gbagbo mengecam Prancis, Kamis.", "2010-05-07", ["CIV"]),
        ("Pasukan Presiden Bashar al-Assad menyerang Idlib, Kamis.", "2014-05-07", ["SYR"]),
    ],
)
def test_those_who_are_for_a_ruler_brought_down_carry_no_states_will(
    read: Read, line: str, published: str, parties: list[str | None]
) -> None:
    assert doers(read(line, published=published)) == parties
