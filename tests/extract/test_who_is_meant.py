"""Whose people those are who only their story tells: of that group, by their own word, by the one who speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def doers(record: PageRecord, line: int) -> list[set[str | None]]:
    return [{actor.party for actor in event.actors} for event in record.events if event.evidence.line == line]


@pytest.mark.parametrize(
    "office", ["Kepala perunding kelompok itu", "Panglima gerakan itu", "Pemimpin politik organisasi tersebut"]
)
def test_an_officer_of_that_group_is_not_the_state_s(read: Read, office: str) -> None:
    record = read("Tentara Sri Lanka menyerang LTTE, Kamis.", f"{office} menuduh tentara membunuh warga.")
    assert doers(record, 2)[0] == {"LTTE"}


def test_the_head_of_that_body_is_of_the_body_told_last(read: Read) -> None:
    record = read(
        "Tentara Sri Lanka menyerang LTTE, Kamis.",
        "PBB mengutuk serangan itu.",
        "Ketua organisasi itu mendesak gencatan senjata.",
    )
    assert doers(record, 3)[0] == {"UN"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Seorang pria yang mengaku juru bicara Boko Haram menuduh tentara Nigeria membakar desa.", "BOKO HARAM"),
        ("Seseorang yang mengaku sebagai anggota JNIM menuduh tentara Mali membakar desa itu.", "JNIM"),
        ("Penelepon yang mengatasnamakan ETA menuduh polisi Spanyol menyiksa tahanan.", "ETA"),
        ("Hassan Lateh, yang mengaku anggota perwakilan BRN, menuduh tentara Thailand membakar desa.", "BRN-C"),
    ],
)
def test_who_claims_an_office_of_a_side_is_of_it(read: Read, text: str, party: str) -> None:
    assert doers(read(text), 1)[0] == {party}


def test_who_claims_an_office_of_that_group_is_of_it(read: Read) -> None:
    record = read(
        "Militer Filipina menyerang Abu Sayyaf, Senin.",
        "Abu Ramzi, orang yang mengaku juru bicara kelompok tersebut, membantah kalah.",
        "Ia mengancam membunuh kedua pelaut Indonesia.",
    )
    assert doers(record, 3) == [{"ABU SAYYAF"}]


def test_who_claims_a_deed_is_of_no_side_for_it(read: Read) -> None:
    record = read("Pria yang mengaku melihat penembakan itu menuduh polisi Kenya menembak massa, Senin.")
    assert {None} in doers(record, 1) or not record.events[0].actors


def test_his_side_is_the_speaker_s_behind_but_too(read: Read) -> None:
    record = read(
        "Nasr Abu Zaid, anggota delegasi Fatah, memuji kesepakatan Hamas dan Fatah di Kairo.",
        '"Kami menutup halaman itu," ujarnya.',
        "Hamdan Sabri, anggota delegasi Hamas, mengatakan pihaknya siap berdamai, tetapi tidak akan mengakui Israel.",
    )
    assert doers(record, 3) == [{"HAMAS"}, {"HAMAS"}]


@pytest.mark.parametrize(
    "words", ["kepada Al Jazeera menyatakan", "kepada BBC mengatakan", "mengatakan kepada Al Jazeera"]
)
def test_his_forces_are_never_the_medium_s(read: Read, words: str) -> None:
    record = read(f"Penasihat RSF, Mustafa Al-Tijani, {words} pasukannya akan mematuhi gencatan senjata di Sudan.")
    assert all(parties == {"RSF"} for parties in doers(record, 1))


def test_they_are_the_two_sides_before_a_state_that_brings_them_together(read: Read) -> None:
    record = read(
        "Presiden Filipina bertemu pemimpin MILF di Tokyo, Kamis.",
        "Malaysia memfasilitasi perundingan damai kedua pihak sejak 2001.",
        "Mereka sepakat mempercepat perundingan.",
    )
    assert doers(record, 3) == [{"PHL", "MILF"}]


def test_three_groups_are_no_states_and_envoys_are_those_told_in_a_row(read: Read) -> None:
    record = read(
        "Pemberontak JEM, SLA, dan LJM menyerang konvoi tentara Sudan di Darfur, Senin.",
        "Amerika Serikat, Inggris, dan Norwegia mengutuk serangan itu.",
        "Ketiga negara mendesak Khartoum menghentikan pemboman.",
        "Ketiga kelompok itu menolak berunding.",
        "Utusan PBB, Uni Afrika, dan IGAD bertemu pejabat Sudan di Nairobi.",
        "Para utusan itu mendesak gencatan senjata.",
    )
    assert doers(record, 3)[0] == {"USA", "GBR", "NOR"}
    assert doers(record, 4)[0] == {"JEM", "SLA", "LJM"}
    assert doers(record, 6)[0] == {"UN", "AU", "IGAD"}


def test_the_number_of_a_resolution_counts_no_people(read: Read) -> None:
    record = read("Indonesia memuji resolusi DK PBB 1701, yang mengakhiri perang Israel-Hizbullah pada 2006.")
    assert doers(record, 1)[-1] == {"HEZBOLLAH", "ISR"}
