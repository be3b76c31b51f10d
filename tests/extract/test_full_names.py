"""What a page calls people of no side at the fullest stands for them everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def _names(record: PageRecord) -> list[str | None]:
    return [actor.party or actor.name for actor in record.events[-1].actors]


@pytest.mark.parametrize(
    ("before", "line", "name"),
    [
        ("Petani kopi memblokir jalan di Kenya.", "Para petani menuntut pemerintah Kenya mundur.", "Petani kopi"),
        ("Kubu oposisi Kenya menolak hasil pemilu.", "Pihak oposisi mengecam polisi.", "Kubu oposisi Kenya"),
        (
            "Demonstran antipemerintah berkumpul di Nairobi, Kenya.",
            "Pendemo melempari polisi dengan batu.",
            "Demonstran antipemerintah",
        ),
        ("Milisi proterong membakar desa di Kenya.", "Milisi menembak mati dua polisi.", "Milisi proterong"),
    ],
    ids=["workers", "opposition", "crowd", "fighters"],
)
def test_people_of_no_side_bear_their_fullest_name(read: Read, before: str, line: str, name: str) -> None:
    assert _names(read(before, line)) == [name]


def test_a_fuller_name_that_follows_holds_before_it(read: Read) -> None:
    record = read("Oposisi mengecam polisi Kenya.", "Oposisi Kenya menolak hasil pemilu.")

    assert [actor.name for actor in record.events[0].actors] == ["Oposisi Kenya"]


def test_two_sorts_of_people_are_not_one(read: Read) -> None:
    record = read("Petani kopi memblokir jalan di Kenya.", "Petani tebu mengecam polisi.", "Petani menyerang polisi.")

    assert _names(record) == ["Petani"]


def test_those_who_protest_carry_no_states_will(read: Read) -> None:
    record = read("Petani kopi memblokir jalan di Kenya.", "Polisi Kenya menembaki petani kopi.")

    assert [actor.party for actor in record.events[-1].recipients] == [None]


def test_protesters_are_who_is_told_to_protest_first(read: Read) -> None:
    record = read("Petani kopi memblokir jalan di Kenya.", "Polisi Kenya menembaki pengunjuk rasa.")

    assert [actor.name for actor in record.events[-1].recipients] == ["Petani kopi"]


def test_soldiers_of_old_are_no_states(read: Read) -> None:
    assert read("Mantan tentara menyerbu istana presiden Kenya.").events[0].actors[0].party is None


def test_members_of_a_gang_are_of_it(read: Read) -> None:
    record = read("Geng motor menyerang sebuah pos polisi di Kenya.", "Anggota geng membunuh dua polisi.")

    assert _names(record) == ["Geng motor"]
