"""Whose people demonstrators are."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def test_demonstrators_are_no_states_people(read: Read) -> None:
    event = read("Ribuan warga Iran berunjuk rasa di Teheran.").events[-1]
    assert [actor.party for actor in event.actors] == [None]


def test_demonstrators_are_of_the_group_whose_protest_was_told(read: Read) -> None:
    lines = ("Pendukung Hamas berunjuk rasa di Gaza.", "Para pengunjuk rasa berpawai ke pusat kota.")
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == ["HAMAS"]


def test_demonstrators_are_not_all_of_a_group_that_others_joined(read: Read) -> None:
    lines = (
        "Pendukung Mursi dan kelompok Ikhwanul Muslimin berpawai di Kairo.",
        "Para pendukung Mursi berunjuk rasa di Suez.",
    )
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == [None]


def test_a_group_that_protests_in_its_land_does_so_against_those_in_power(read: Read) -> None:
    lines = ("Polisi Mesir menangkap sepuluh orang di Kairo.", "Ikhwanul Muslimin berunjuk rasa di Suez.")
    assert [actor.party for actor in read(*lines).events[-1].recipients] == ["EGY"]
