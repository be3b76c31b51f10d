"""Blame told in a plain predicate: whose deed it is of, and by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import EventType
from runut.record.page_record import PageRecord

Read = Callable[[str], PageRecord]


def blamed(record: PageRecord) -> list[tuple[list[str | None], list[str | None]]]:
    """Return who blames whom."""
    return [
        ([actor.party for actor in event.actors], [actor.party for actor in event.recipients])
        for event in record.events
        if event.type is EventType.ACCUSE
    ]


@pytest.mark.parametrize(
    "verdict", ["tidak dapat diterima", "sangat keji", "adalah kejahatan perang", "melanggar hukum internasional"]
)
def test_who_says_what_a_deed_is_blames_who_did_it(read: Read, verdict: str) -> None:
    record = read(f'"Serangan Israel itu {verdict}," kata Presiden Mesir.')
    assert blamed(record) == [(["EGY"], ["ISR"])]


@pytest.mark.parametrize(
    "text",
    [
        "Serangan Israel itu tidak dapat diterima.",
        '"Serangan Israel itu tidak melanggar hukum," kata Presiden Mesir.',
        '"Serangan Israel yang keji itu menewaskan lima orang," kata Presiden Mesir.',
    ],
)
def test_nobody_blames_where_nobody_says_so_or_only_describes(read: Read, text: str) -> None:
    assert blamed(read(text)) == []
