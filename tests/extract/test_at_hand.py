"""Who stands at hand for an act whose sentence names no doer or no target."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.actor import Actor
from runut.record.claims import Event, EventType
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]
WAR = "Tentara Filipina menyerang gerilyawan MILF di Cotabato pada Senin."


def parties(actors: tuple[Actor, ...]) -> list[str]:
    return sorted(actor.party or "" for actor in actors)


def event_of(record: PageRecord, kind: EventType) -> Event:
    return next(event for event in reversed(record.events) if event.type is kind)


def test_an_act_in_the_active_is_done_by_the_side_named_nearest_before_it(read: Read) -> None:
    event = event_of(read("Ethiopia melancarkan operasi yang merebut beberapa kota di Eritrea."), EventType.COERCE)
    assert parties(event.actors) == ["ETH"]
    assert parties(event.recipients) == ["ERI"]


def test_who_condemns_a_blow_has_not_dealt_it(read: Read) -> None:
    event = event_of(read(WAR, "Norwegia mengecam bom yang menewaskan lima warga di Davao."), EventType.ASSAULT)
    assert parties(event.actors) == []


@pytest.mark.parametrize("words", ["Mereka diminta menyerahkan diri.", "Laporan itu menyerukan perundingan."])
def test_what_a_passive_or_a_text_demands_is_not_the_last_named_sides(read: Read, words: str) -> None:
    event = event_of(read(WAR, "Gerilyawan MILF dikepung.", words), EventType.REQUEST)
    assert event.actors == ()


@pytest.mark.parametrize("words", ["Pos Norwegia itu ditutup.", "Norwegia menyebut lima orang dituduh berkhianat."])
def test_who_closed_or_blamed_in_the_passive_is_not_the_side_named_before_it(read: Read, words: str) -> None:
    assert all("NOR" not in parties(event.actors) for event in read(WAR, words).events)


def test_a_withdrawal_that_no_side_is_named_for_is_both_camps(read: Read) -> None:
    event = event_of(
        read(WAR, "Semua pasukan harus ditarik dari garis depan menurut perjanjian itu."), EventType.RETREAT
    )
    assert parties(event.actors) == ["MILF", "PHL"]


@pytest.mark.parametrize("words", ["Sebuah bom meledak di Davao.", "Sebuah bom mobil meledak di Davao, Filipina."])
def test_a_bomb_without_a_target_hits_the_state_in_which_it_goes_off(read: Read, words: str) -> None:
    event = event_of(read(words), EventType.ASSAULT)
    assert parties(event.actors) == []
    assert parties(event.recipients) == ["PHL"]
    assert all(actor.basis for actor in event.recipients)


def test_a_state_does_not_strike_itself(read: Read) -> None:
    event = event_of(read("Tentara Filipina melepaskan tembakan di Davao."), EventType.ASSAULT)
    assert parties(event.recipients) == []


def test_force_that_names_neither_target_nor_place_hits_nobody_said(read: Read) -> None:
    event = event_of(read("Polisi Kenya berjaga di Nairobi.", "Sebuah bom meledak."), EventType.ASSAULT)
    assert parties(event.recipients) == []


def test_a_threat_without_a_target_is_to_the_state_of_the_story(read: Read) -> None:
    event = event_of(read("Polisi Kenya berjaga di Nairobi.", "Jepang mengancam."), EventType.THREATEN)
    assert parties(event.recipients) == ["KEN"]
