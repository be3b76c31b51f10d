"""Who is struck in what carries them; who speaks on a visit; who grants what somebody receives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.actor import Actor
from runut.record.claims import Event, EventType
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]
WAR = "Tentara Sudan menyerang desa itu."


def parties(actors: tuple[Actor, ...]) -> list[str | None]:
    return [actor.party for actor in actors]


def told(record: PageRecord, kind: EventType) -> Event:
    return next(event for event in reversed(record.events) if event.type is kind)


@pytest.mark.parametrize(
    "words",
    [
        "Tentara Israel melepaskan tembakan ke arah mobil yang membawa beberapa pejuang Hamas.",
        "Tentara Israel menyerang sebuah jip yang ditumpangi komandan Hamas.",
    ],
)
def test_who_rides_in_what_is_struck_is_struck(read: Read, words: str) -> None:
    assert parties(told(read(words), EventType.ASSAULT).recipients) == ["HAMAS"]


def test_a_vehicle_of_a_side_is_struck_itself(read: Read) -> None:
    event = told(read("Gerilyawan ELN menyerang truk Kolombia yang membawa pekerja Peru."), EventType.ASSAULT)
    assert "COL" in parties(event.recipients)


def test_who_speaks_on_a_visit_makes_it(read: Read) -> None:
    event = told(read(WAR, "Itu mencemaskan, kata Presiden Ghana selama kunjungan ke Inggris."), EventType.CONSULT)
    assert (parties(event.actors), parties(event.recipients)) == (["GHA"], ["GBR"])


def test_who_grants_a_pardon_stands_behind_it(read: Read) -> None:
    event = told(read(WAR, "Jenderal Chad mendapat pengampunan Presiden Sudan."), EventType.CONCEDE)
    assert (parties(event.actors), parties(event.recipients)) == (["SDN"], ["TCD"])


def test_who_reacts_to_two_acts_by_demanding_demands(read: Read) -> None:
    words = "Menteri Chad Ali Karim bereaksi atas penyerbuan dan penangkapan itu dengan mendesak pembebasan wakilnya."
    assert parties(told(read(WAR, words), EventType.REQUEST).actors) == ["TCD"]
