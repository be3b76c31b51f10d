"""Sentences that go on with an agreement told before without calling it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import AgreementKind, Topic
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

DEAL = "Pemerintah Indonesia dan GAM meneken kesepakatan damai di Helsinki, Selasa."
FAR = "Hujan deras mengguyur ibu kota sepanjang sore."


def told_topics(record: PageRecord) -> list[set[Topic]]:
    return [{one.topic for one in agreement.provisions} for agreement in record.agreements]


@pytest.mark.parametrize(
    ("between", "text"),
    [
        ((), "Senjata harus diserahkan dalam 30 hari dan tahanan harus dibebaskan."),
        ((FAR, FAR), "Senjata harus diserahkan dalam 30 hari dan tahanan harus dibebaskan."),
        ((FAR, FAR), "Pasal ketiga mengatur pelucutan senjata milisi dan pembebasan tahanan."),
        ((), "Milisi dilucuti dalam 30 hari, sedangkan tahanan dibebaskan sekaligus."),
    ],
)
def test_what_goes_on_with_an_agreement_is_a_row_of_it(read: Read, between: tuple[str, ...], text: str) -> None:
    record = read(DEAL, *between, text)
    assert told_topics(record)[-1] == {Topic.DISARMAMENT, Topic.PRISONERS}
    assert {one.kind for one in record.agreements} == {AgreementKind.PEACE_AGREEMENT}


@pytest.mark.parametrize(
    ("between", "text"),
    [
        ((FAR, FAR), "Milisi dilucuti dalam 30 hari, sedangkan tahanan dibebaskan sekaligus."),
        ((), "Tentara menembaki Bireuen dan menangkap sejumlah pengungsi."),
        ((), "Kata seorang warga, milisi dilucuti dan tahanan dibebaskan."),
    ],
)
def test_what_tells_of_other_things_is_none(read: Read, between: tuple[str, ...], text: str) -> None:
    assert len(read(DEAL, *between, text).agreements) == 1


def test_a_further_sentence_of_the_line_adds_what_it_lays_down(read: Read) -> None:
    (one,) = read(f"{DEAL} Milisi dilucuti dalam 30 hari.").agreements
    assert Topic.DISARMAMENT in {provision.topic for provision in one.provisions}


def test_who_signs_without_naming_it_signs_what_was_told(read: Read) -> None:
    record = read(DEAL, FAR, "Pemimpin GAM membubuhkan tanda tangan pada Rabu.")
    assert [one.kind for one in record.agreements] == [AgreementKind.PEACE_AGREEMENT] * 2


def test_witnesses_who_sign_make_no_row(read: Read) -> None:
    assert len(read(DEAL, FAR, "Duta besar Jepang membubuhkan tanda tangan pada Rabu.").agreements) == 1


def test_what_is_agreed_between_states_is_of_no_kind_of_its_own(read: Read) -> None:
    (one,) = read("Israel dan Mesir menandatangani sebuah protokol.").agreements
    assert one.kind is AgreementKind.OTHER


def test_a_deal_does_not_go_back_to_a_resolution(read: Read) -> None:
    record = read(
        "Dewan Keamanan PBB mengesahkan Resolusi 1701 tentang Lebanon.",
        "Israel dan Lebanon meneken kesepakatan mengenai perbatasan laut.",
    )
    assert [one.kind for one in record.agreements] == [AgreementKind.MANDATE, AgreementKind.OTHER]


@pytest.mark.parametrize(
    "text",
    [
        "Deklarasi itu memuat pelucutan senjata milisi.",
        "Berdasarkan deklarasi tersebut, milisi akan dilucuti.",
        "Deklarasi Tripoli mengatur pelucutan senjata milisi.",
    ],
)
def test_a_declaration_that_says_something_is_a_text(read: Read, text: str) -> None:
    (one,) = read("Pemerintah Sudan dan JEM berunding.", text).agreements
    assert {provision.topic for provision in one.provisions} == {Topic.DISARMAMENT}


@pytest.mark.parametrize(
    "text", ["Deklarasi perang Ukraina mengejutkan dunia.", "Rusia melanggar Piagam PBB, kata Ukraina."]
)
def test_an_act_of_declaring_or_the_law_of_nations_is_none(read: Read, text: str) -> None:
    assert read(text).agreements == ()


def test_far_from_its_name_words_go_on_with_what_was_told_most(read: Read) -> None:
    record = read(
        DEAL,
        "Kesepakatan damai itu berlaku sejak Rabu.",
        "Kesepakatan damai dengan MILF di Filipina diteken pada 2014.",
        FAR,
        FAR,
        "Tahanan harus dibebaskan.",
    )
    assert set(record.agreements[-1].parties) == {"IDN", "GAM"}


def test_what_is_due_on_a_day_is_owed_by_and_to_those_named_before(read: Read) -> None:
    record = read(
        "Armenia dan Azerbaijan menandatangani kesepakatan pada 4 Mei 2022.",
        "Berdasarkan kesepakatan itu, Armenia harus mengembalikan Distrik Agdam kepada Azerbaijan sebelum 20 Mei 2022.",
        "Distrik Kelbajar diserahkan pada 15 Juni 2022 dan Distrik Lachin pada 1 Juli 2022.",
    )
    due = record.agreements[-1].provisions
    assert [str(one.deadline) for one in due] == ["2022-06-15", "2022-07-01"]
    assert {(one.topic, one.obligor, one.beneficiary) for one in due} == {(Topic.TERRITORY, "ARM", "AZE")}
