"""Whose an agreement is: who stands behind a passive, members of a body, whom a verb of agreeing joins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Pernyataan bersama yang dikeluarkan Kolombia dan ELN itu menyebutkan penghentian permusuhan.",
            {"COL", "ELN"},
        ),
        ("Kesepakatan damai yang dicapai wakil Kolombia dan ELN itu disambut PBB.", {"COL", "ELN"}),
        (
            "Gencatan senjata itu ditandatangani oleh Kelompok Kontak, yang beranggotakan Ukraina, Rusia, dan OSCE.",
            {"UKR", "RUS", "OSCE"},
        ),
        (
            "Kelompok Kontak yang terdiri atas Ukraina, Rusia, dan OSCE menyepakati gencatan senjata.",
            {"UKR", "RUS", "OSCE"},
        ),
        ("Kolombia dan ELN mengumumkan tercapainya kesepakatan gencatan senjata.", {"COL", "ELN"}),
        ("Kolombia-ELN Paraf Perjanjian Damai di Oslo", {"COL", "ELN"}),
    ],
)
def test_who_makes_it_stands_behind_a_passive_or_is_a_member_of_the_body(
    read: Read, text: str, parties: set[str]
) -> None:
    (agreement,) = read(text).agreements
    assert set(agreement.parties) == parties


def test_two_who_agree_stay_two_where_words_between_describe_them(read: Read) -> None:
    text = (
        "Hamas menyerang pasukan Fatah. Partai Fatah di bawah Abbas dan gerakan Hamas yang garis keras sepakat "
        "membentuk pemerintah persatuan."
    )
    (agreement,) = read(text).agreements
    assert set(agreement.parties) == {"FATAH", "HAMAS"}


def test_a_crowd_without_a_side_is_no_party(read: Read) -> None:
    text = "Polisi Myanmar menembaki para demonstran di Yangon.", "Gencatan senjata mulai berlaku pada Senin."
    assert all(party == party.upper() for row in read(*text).agreements for party in row.parties)


def test_a_truce_told_after_the_text_that_ends_the_war_leaves_that_text_what_it_is(read: Read) -> None:
    text = (
        "Rusia, Armenia, dan Azerbaijan menandatangani pernyataan bersama yang mengakhiri perang.",
        "Gencatan senjata berlaku mulai Selasa.",
        "Menurut naskah itu, Armenia harus menyerahkan Distrik Lembah kepada Azerbaijan.",
    )
    assert [row.kind for row in read(*text).agreements] == ["statement", "ceasefire", "statement"]


def test_a_day_before_itu_is_no_part_of_a_name(read: Read) -> None:
    text = (
        "Armenia dan Azerbaijan sepakat membentuk komisi perbatasan.",
        "Gencatan senjata pada hari itu dicapai lewat mediasi Rusia.",
    )
    assert [row.kind for row in read(*text).agreements] == ["other", "ceasefire"]


def test_an_armed_group_that_keeps_a_truce_is_its_side_in_place_of_its_land(read: Read) -> None:
    text = (
        "Pasukan Israel menggempur Libanon selatan.",
        "Gencatan senjata mulai berlaku di Libanon selatan pada Sabtu.",
        "Hizbullah menyatakan akan menghormati gencatan senjata itu.",
    )
    assert all(set(row.parties) <= {"ISR", "HEZBOLLAH"} for row in read(*text).agreements)


def test_who_thought_of_a_truce_is_no_side(read: Read) -> None:
    text = "Gencatan senjata Kolombia dan ELN yang digagas PBB dan Kuba runtuh dalam sehari."
    (agreement,) = read(text).agreements
    assert set(agreement.parties) == {"COL", "ELN"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kedua Korea menandatangani perjanjian damai.", {"KOR", "PRK"}),
        ("Kesepakatan itu dicapai oleh AS, kedua negara Korea, dan Jepang.", {"USA", "KOR", "PRK", "JPN"}),
    ],
)
def test_a_name_that_two_states_share_stands_for_both(read: Read, text: str, parties: set[str]) -> None:
    (agreement,) = read(text).agreements
    assert set(agreement.parties) == parties
