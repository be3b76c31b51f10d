"""Of whose people those are who fall in an attack told before."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def test_who_falls_in_that_attack_is_of_the_side_it_struck(read: Read) -> None:
    lines = (
        "Konflik antara Armenia dan Azerbaijan memasuki pekan kedua.",
        "Pasukan Armenia menembakkan roket ke Ganja.",
        "Lima warga sipil tewas dalam serangan itu.",
    )
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == ["ARM"]
    assert [actor.party for actor in event.recipients] == ["AZE"]


def test_who_falls_in_an_attack_keeps_a_side_that_is_told(read: Read) -> None:
    lines = ("Pasukan Armenia menembakkan roket ke Ganja.", "Lima warga Rusia tewas dalam serangan itu.")
    assert [actor.party for actor in read(*lines).events[-1].recipients] == ["RUS"]


def test_who_shoots_back_shoots_at_who_shot(read: Read) -> None:
    lines = ("Pasukan Rusia menembaki pos Georgia.", "Tentara Georgia membalas tembakan.")
    assert [actor.party for actor in read(*lines).events[-1].recipients] == ["RUS"]


def test_force_that_drives_people_off_strikes_them(read: Read) -> None:
    event = read("Polisi Kenya melepaskan tembakan untuk membubarkan massa.").events[-1]
    assert [(actor.name, actor.party) for actor in event.recipients] == [("massa", None)]
