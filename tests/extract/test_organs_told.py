"""Organs and bodies of states, of two states at once and of no state at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.annotate.phrases.mentions import Mention
from runut.extract.reader import read_sentences
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def first(text: str) -> Mention:
    return next(mention for sentence in read_sentences(text, "id") for _, mention in sentence.mentions)


def doers(record: PageRecord, line: int) -> list[set[str | None]]:
    return [{actor.party for actor in event.actors} for event in record.events if event.evidence.line == line]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Serikat Buruh Chile menuntut kenaikan upah.", None),
        ("Ketua Asosiasi Jurnalis Turki, Ali Demir, menuduh polisi.", None),
        ("Jaringan Dokter Sudan menuduh RSF.", None),
        ("Komite Mahasiswa Iran menuntut reformasi.", None),
        ("Federasi Rusia menyerang Ukraina.", "RUS"),
        ("Menteri Persatuan Korea Selatan menolak.", "KOR"),
        ("Jaringan intelijen Israel membunuh seorang ilmuwan.", "ISR"),
        ("Pemerintah Persatuan Nasional Libya menolak.", "LBY"),
        ("Dewan Keamanan Nasional Turki menolak.", "TUR"),
    ],
)
def test_a_union_or_league_of_a_land_does_not_carry_its_state_s_will(text: str, party: str | None) -> None:
    assert first(text).party == party


@pytest.mark.parametrize(
    "organ",
    ["militer", "pemerintah", "angkatan bersenjata", "perdana menteri", "kepala negara", "menteri luar negeri"],
)
def test_both_organs_are_those_of_the_two_states(read: Read, organ: str) -> None:
    record = read("India dan Pakistan berunding di Dubai, Senin.", f"Kedua {organ} sepakat menarik pasukan.")
    assert doers(record, 2) == [{"IND", "PAK"}]


def test_two_soldiers_told_of_are_not_the_two_armies(read: Read) -> None:
    record = read(
        "India dan Pakistan berunding di Dubai, Senin.",
        "Dua tentara India tewas di Kashmir.",
        "Kedua tentara itu ditembak penembak jitu.",
    )
    event = next(event for event in record.events if event.evidence.line == 3)
    assert {actor.party for actor in event.recipients} == {"IND"}


def test_an_organ_without_a_side_is_that_of_the_last_one_so_called_where_two_states_share_a_page(read: Read) -> None:
    record = read(
        "Polisi Turki menahan dua warga Suriah di Gaziantep, Senin.",
        "Polisi juga menyita senjata.",
        "ISIS mengaku berada di balik serangan sebelumnya.",
    )
    assert doers(record, 2) == [{"TUR"}]


def test_coup_leaders_act_for_their_land_and_their_backers_are_a_crowd(read: Read) -> None:
    record = read(
        "Militer Niger menggulingkan Presiden Mohamed Bazoum, Rabu.",
        "Para pemimpin kudeta menutup perbatasan.",
        "Ribuan pendukung kudeta membakar markas partai berkuasa.",
    )
    assert doers(record, 2) == [{"NER"}]
    assert doers(record, 3) == [{None}]


@pytest.mark.parametrize(
    "text",
    [
        "Militer India dan Pakistan kembali baku tembak.",
        "Militer India dan Pakistan baku tembak lagi.",
        "Tentara India dan Pakistan kembali bertempur.",
        "India dan Pakistan kembali berperang.",
    ],
)
def test_two_who_fight_again_are_both_told(read: Read, text: str) -> None:
    record = read(text)
    assert [event.type.value for event in record.events] == ["ASSAULT"]
    assert doers(record, 1) == [{"IND", "PAK"}]


def test_the_seat_of_a_breakaway_government_acts_for_it_and_is_a_place(read: Read) -> None:
    record = read(
        "Moldova menuntut penarikan tentara Rusia dari Transnistria, Senin.",
        "Tiraspol menolak tuntutan itu.",
        "Sebuah bom meledak di Tiraspol.",
    )
    assert doers(record, 2) == [{"TRANSNISTRIA"}]
    assert record.events[-1].place == "Tiraspol"


@pytest.mark.parametrize("verb", ["menghukum mati", "memvonis mati"])
def test_who_is_sentenced_to_death_has_not_died(read: Read, verb: str) -> None:
    record = read(f"Pengadilan Irak {verb} dua militan ISIS karena serangan bom di Baghdad, kata hakim, Kamis.")
    assert record.events[0].type.value == "SANCTION"
    assert not record.casualties
