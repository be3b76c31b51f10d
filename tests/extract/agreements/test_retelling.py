"""What goes back to an agreement, decides one without its name, or lays down more of it (CODEBOOK §7, §9.21)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import Agreement, AgreementKind, Topic
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

COUNCIL = "Dewan Keamanan PBB pada Senin"


def topics(agreement: Agreement) -> set[Topic]:
    return {one.topic for one in agreement.provisions}


def test_its_own_text_goes_back_to_an_agreement(read: Read) -> None:
    record = read(
        "Pemerintah Chad dan pemberontak meneken kesepakatan damai di Libreville, Selasa.",
        "Naskahnya menyebutkan milisi akan dilucuti dalam 30 hari.",
    )
    _, second = record.agreements
    assert (second.kind, topics(second)) == (AgreementKind.PEACE_AGREEMENT, {Topic.DISARMAMENT})


def test_then_is_not_a_truce_of_the_past(read: Read) -> None:
    record = read(
        "Azerbaijan dan Armenia menyepakati gencatan senjata kemanusiaan.",
        "Armenia mematuhi gencatan senjata, lalu menuduh Azerbaijan menembaki Stepanakert.",
    )
    assert {one.kind for one in record.agreements} == {AgreementKind.HUMANITARIAN_TRUCE}


@pytest.mark.parametrize(
    "act", ["menjatuhkan sanksi atas Sudan", "mengesahkan pengerahan 5.000 prajurit", "memperpanjang mandat UNIFIL"]
)
def test_what_the_council_decides_is_a_mandate(read: Read, act: str) -> None:
    (one,) = read(f"{COUNCIL} {act}.").agreements
    assert (one.kind, one.parties) == (AgreementKind.MANDATE, ("UN",))


@pytest.mark.parametrize(
    "text",
    [
        "Pengamat tiba dalam sepekan asalkan Dewan Keamanan PBB memberi mandat.",
        "Dewan Keamanan PBB akan menjatuhkan sanksi atas Sudan.",
        "Dewan Keamanan PBB membahas sanksi atas Sudan.",
    ],
)
def test_what_the_council_may_decide_is_none(read: Read, text: str) -> None:
    assert read(text).agreements == ()


def test_a_resolution_by_number_is_told_whatever_is_said_of_it(read: Read) -> None:
    (one,) = read("Empat belas anggota Dewan Keamanan PBB mendukung Resolusi 661 tentang Irak.").agreements
    assert one.kind is AgreementKind.MANDATE


def test_who_stands_as_mediator_is_no_party(read: Read) -> None:
    record = read(
        "Pakistan memerangi Taliban.",
        "Kedua pihak menyepakati gencatan senjata dengan Qatar dan Turki sebagai penengah.",
    )
    (one,) = record.agreements
    assert (set(one.parties), set(one.mediators)) == ({"PAK", "TALIBAN"}, {"QAT", "TUR"})


def test_an_item_of_a_list_is_laid_down_whatever_it_is_about(read: Read) -> None:
    record = read(
        "Pemerintah Filipina dan MILF menandatangani kesepakatan damai. Isinya sebagai berikut:",
        "(1) pelucutan senjata milisi;",
        "(2) lomba perahu setiap tahun;",
        "(3) bantuan kemanusiaan.",
    )
    assert [topics(one) for one in record.agreements[1:]] == [
        {Topic.DISARMAMENT},
        {Topic.OTHER},
        {Topic.HUMANITARIAN},
    ]


def test_a_group_of_that_name_lays_down_no_independence(read: Read) -> None:
    record = read(
        "Myanmar dan Tentara Kemerdekaan Kachin menyepakati gencatan senjata. "
        "Tentara Kemerdekaan Kachin harus menarik pasukan."
    )
    assert Topic.POLITICAL_STATUS not in set().union(*map(topics, record.agreements))


@pytest.mark.parametrize(
    ("headline", "topic"),
    [
        ("Sudan dan SPLM Sepakat Kosongkan Kota dari Tentara", Topic.WITHDRAWAL),
        ("Rusia dan Ukraina Sepakat Bebaskan Tawanan Perang", Topic.PRISONERS),
        ("India dan Pakistan Sepakat Hentikan Perang", Topic.CEASEFIRE),
    ],
)
def test_bare_verbs_of_headlines_tell_what_is_agreed(read: Read, headline: str, topic: Topic) -> None:
    (one,) = read(f"{headline}.").agreements
    assert topic in topics(one)


def test_rebels_whom_nobody_names_are_those_of_the_story(read: Read) -> None:
    record = read(
        "Taliban menculik 23 warga Korea Selatan di Afghanistan.",
        "Seoul dan para penculik mencapai kesepakatan, Selasa.",
    )
    (one,) = record.agreements
    assert set(one.parties) == {"KOR", "TALIBAN"}
