"""Offers that are taken up, texts that are signed, and breaches that nobody is told to have done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import Agreement, AgreementKind, Topic
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

TRUCE = "Israel dan Hamas menyepakati jeda kemanusiaan tiga hari di Gaza."


def rows(record: PageRecord, line: int) -> list[Agreement]:
    return [agreement for agreement in record.agreements if agreement.evidence.line == line]


@pytest.mark.parametrize("said", ["menyetujui rancangan itu", "menerima usulan dari Kairo", "terima proposal tersebut"])
def test_an_offer_taken_up_is_the_agreement_told_before(read: Read, said: str) -> None:
    (agreement,) = rows(read(TRUCE, f"Seorang menteri membenarkan bahwa Hamas {said}."), 2)
    assert agreement.kind is AgreementKind.HUMANITARIAN_TRUCE


@pytest.mark.parametrize("said", ["menolak rancangan itu", "mengajukan usulan lain", "mempelajari proposal tersebut"])
def test_an_offer_that_is_not_taken_up_is_none(read: Read, said: str) -> None:
    assert rows(read(TRUCE, f"Seorang menteri membenarkan bahwa Hamas {said}."), 2) == []


def test_a_truce_that_was_offered_and_taken_up_is_one(read: Read) -> None:
    (agreement,) = read("Hamas menerima usul gencatan senjata dengan Israel.").agreements
    assert (agreement.kind, set(agreement.parties)) == (AgreementKind.CEASEFIRE, {"ISR", "HAMAS"})


def test_a_text_that_two_sides_sign_is_an_agreement(read: Read) -> None:
    (agreement,) = read("Kolombia dan ELN menandatangani dokumen yang melarang penculikan.").agreements
    assert set(agreement.parties) == {"COL", "ELN"}


def test_a_text_that_one_side_signs_is_none(read: Read) -> None:
    assert read("Presiden Kolombia menandatangani dokumen yang melarang penculikan.").agreements == ()


def test_what_is_almost_agreed_is_not(read: Read) -> None:
    assert read("Israel dan Hamas hampir mencapai kesepakatan gencatan senjata.").agreements == ()


@pytest.mark.parametrize("whoever", ["siapa yang", "pihak mana pun yang"])
def test_a_breach_by_nobody_in_particular_is_not_told(read: Read, whoever: str) -> None:
    assert rows(read(TRUCE, f"Mesir akan mencatat {whoever} melanggar jeda itu."), 2) == []


def test_a_truce_that_is_broken_lays_nothing_down(read: Read) -> None:
    (agreement,) = rows(read(TRUCE, "Hamas melanggar jeda itu pada Senin."), 2)
    assert agreement.provisions == ()


def test_a_resolution_that_the_united_nations_adopt_is_their_councils(read: Read) -> None:
    (agreement,) = read("Perserikatan Bangsa-Bangsa mengadopsi sebuah resolusi tentang perang di Sudan.").agreements
    assert agreement.kind is AgreementKind.MANDATE


def test_a_resolution_of_the_general_assembly_is_no_mandate(read: Read) -> None:
    assert read("Majelis Umum PBB mengadopsi sebuah resolusi tentang perang di Sudan.").agreements == ()


def test_who_only_agree_to_swap_prisoners_make_an_exchange_deal(read: Read) -> None:
    (agreement,) = read("Houthi dan pemerintah Yaman bersepakat menukar 1.000 tahanan.").agreements
    assert (agreement.kind, set(agreement.parties)) == (AgreementKind.EXCHANGE_DEAL, {"HOUTHI", "YEM"})


def test_a_roadmap_to_peace_is_one_agreement(read: Read) -> None:
    assert len(read("Thailand dan BRN menyepakati peta jalan perdamaian.").agreements) == 1


def test_what_an_official_says_must_be_done_is_not_laid_down(read: Read) -> None:
    record = read(TRUCE, "Semua tahanan harus dibebaskan, kata seorang menteri Israel.")
    assert [provision.topic for provision in record.agreements[-1].provisions] == [Topic.CEASEFIRE]


def test_an_agreement_for_a_truce_is_the_truce(read: Read) -> None:
    (agreement,) = read("Thailand dan Kamboja mencapai kesepahaman untuk gencatan senjata.").agreements
    assert agreement.kind is AgreementKind.CEASEFIRE


def test_what_one_side_agrees_in_a_line_of_the_agreement_is_laid_down(read: Read) -> None:
    deal = "Hal itu muncul setelah kesepakatan yang diambil Selasa"
    text = f"{deal} dimana Iran setuju untuk menutup reaktornya dan mengizinkan pengawas IAEA."
    record = read("Iran dan Amerika Serikat menandatangani perjanjian nuklir.", text)
    assert Topic.MONITORING in {one.topic for agreement in rows(record, 2) for one in agreement.provisions}


def test_the_fighters_of_a_land_without_an_army_keep_its_truce(read: Read) -> None:
    record = read(
        "Jeda kemanusiaan di Gaza memasuki hari kedua.",
        "Israel menyerang Palestina. Israel mengebom Palestina. Hamas menembakkan roket ke Israel.",
    )
    assert set(record.agreements[0].parties) == {"ISR", "HAMAS"}
