"""Who is held to have done what a noun tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import Event, EventType
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def told(record: PageRecord, kind: EventType) -> Event:
    return next(event for event in reversed(record.events) if event.type is kind)


@pytest.mark.parametrize(
    "words",
    [
        "Polisi mencari anggota JMB, yang dituduh sebagai pelaku serangkaian pemboman di Dhaka.",
        "Tujuh anggota JMB yang diduga terlibat dalam pemboman di Dhaka melarikan diri.",
        "Polisi menuduh JMB merencanakan pemboman di Dhaka.",
    ],
)
def test_who_is_blamed_for_a_bombing_is_who_did_it(read: Read, words: str) -> None:
    assert [actor.party for actor in told(read(words), EventType.ASSAULT).actors] == ["JMB"]


def test_whom_others_blame_did_not_do_what_stands_in_another_clause(read: Read) -> None:
    event = told(read("Norwegia menuduh JMB, dan pemboman di Dhaka menewaskan lima orang."), EventType.ASSAULT)
    assert "NOR" not in [actor.party for actor in event.actors]


def test_who_is_thought_to_be_behind_it_is_accused_and_accuses_nobody(read: Read) -> None:
    event = told(read("Macan Tamil diduga berada di balik dua pembunuhan itu."), EventType.ACCUSE)
    assert event.actors == ()
    assert [actor.party for actor in event.recipients] == ["LTTE"]


def test_a_group_described_by_what_it_opposes_claims_the_attack(read: Read) -> None:
    words = "ELN yang menentang perang Irak mengaku bertanggung jawab atas serangan terhadap pangkalan Amerika Serikat."
    event = told(read(words), EventType.ASSAULT)
    assert ([a.party for a in event.actors], [a.party for a in event.recipients]) == (["ELN"], ["USA"])
