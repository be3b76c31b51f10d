"""Groups that the world does not know are told apart by the names that a page gives them."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def test_a_group_is_known_by_its_name_in_capitals(read: Read) -> None:
    event = read("Pemerintah Nigeria menyerang Laskar Tagasa.", "Pasukan Laskar Tagasa mundur.").events[-1]
    assert [actor.party for actor in event.actors] == ["LASKAR TAGASA"]


def test_a_group_is_known_by_the_letters_behind_its_name(read: Read) -> None:
    lines = ("Nigeria dan Front Pembebasan Tagasa (FPT) berunding.", "Pasukan Front Pembebasan Tagasa mundur.")
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == ["FPT"]


def test_letters_behind_the_name_of_a_body_make_it_no_person(read: Read) -> None:
    event = read("Nigeria dan Front Pembebasan Tagasa (FPT) berunding.").events[-1]
    assert [actor.kind for actor in event.actors if actor.party == "FPT"] == ["nonstate_armed"]
