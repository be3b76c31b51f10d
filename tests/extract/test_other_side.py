"""Whose organs without a side are in a quarrel of two states."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

WAR = ("Armenia dan Azerbaijan berperang.", "Konflik antara Armenia dan Azerbaijan memasuki pekan kedua.")


def parties(actors: tuple[Actor, ...]) -> list[str | None]:
    return [actor.party for actor in actors]


def test_a_parliament_that_condemns_one_of_two_states_is_the_others(read: Read) -> None:
    event = next(one for one in read(*WAR, "Parlemen mengecam Azerbaijan.").events if one.type == "ACCUSE")
    assert (parties(event.actors), parties(event.recipients)) == (["ARM"], ["AZE"])
    assert event.actors[0].basis


def test_a_hospital_bombed_by_one_of_two_states_is_the_others(read: Read) -> None:
    event = read(*WAR, "Rumah sakit itu dibom pesawat tempur Azerbaijan.").events[-1]
    assert (parties(event.actors), parties(event.recipients)) == (["AZE"], ["ARM"])


def test_who_condemns_that_attack_condemns_who_made_it(read: Read) -> None:
    lines = (
        "Pasukan Rusia menewaskan lima warga di Kabul, Afghanistan.",
        "Presiden Afghanistan mengecam serangan itu.",
    )
    assert parties(read(*lines).events[-1].recipients) == ["RUS"]
