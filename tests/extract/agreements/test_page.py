"""Agreements: kind, parties, mediators, date and what they lay down (CODEBOOK §7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import Agreement, AgreementKind, Topic
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def topics(agreement: Agreement) -> list[Topic]:
    return [provision.topic for provision in agreement.provisions]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israel dan Hamas menyepakati gencatan senjata.", AgreementKind.CEASEFIRE),
        ("Israel dan Hamas menyepakati penghentian permusuhan.", AgreementKind.CEASEFIRE),
        ("Israel dan Hamas menyepakati jeda kemanusiaan.", AgreementKind.HUMANITARIAN_TRUCE),
        ("Israel dan Hamas menyepakati pertukaran tahanan.", AgreementKind.EXCHANGE_DEAL),
        ("Israel dan Hamas menandatangani perjanjian damai.", AgreementKind.PEACE_AGREEMENT),
        ("Israel dan Hamas menandatangani pernyataan bersama.", AgreementKind.STATEMENT),
        ("Israel dan Hamas menandatangani sebuah kesepakatan.", AgreementKind.PEACE_AGREEMENT),
    ],
)
def test_what_it_is_called_tells_its_kind(read: Read, text: str, kind: AgreementKind) -> None:
    (agreement,) = read(text).agreements
    assert (agreement.kind, agreement.parties) == (kind, ("ISR", "HAMAS"))


def test_a_resolution_of_the_security_council_is_a_mandate(read: Read) -> None:
    (agreement,) = read("Dewan Keamanan PBB mengadopsi resolusi tentang Sudan.").agreements
    assert (agreement.kind, agreement.parties) == (AgreementKind.MANDATE, ("UN",))


@pytest.mark.parametrize(
    "text",
    [
        "Kolombia dan ELN menandatangani perjanjian damai di Havana.",
        "Perjanjian damai itu ditandatangani Kolombia dan ELN di Havana.",
        "Perjanjian damai ditandatangani oleh Kolombia dan ELN di Havana.",
    ],
)
def test_those_who_sign_are_its_parties(read: Read, text: str) -> None:
    (agreement,) = read(text).agreements
    assert (agreement.kind, agreement.parties) == (AgreementKind.PEACE_AGREEMENT, ("COL", "ELN"))


def test_a_mediator_is_no_party(read: Read) -> None:
    (agreement,) = read("Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia.").agreements
    assert (agreement.parties, agreement.mediators) == (("ARM", "AZE"), ("RUS",))


def test_the_date_of_signing_is_the_date_in_its_sentence(read: Read) -> None:
    (agreement,) = read("Kolombia dan ELN menandatangani perjanjian damai pada 26 September 2016.").agreements
    assert str(agreement.signed) == "2016-09-26"


def test_an_undated_agreement_has_no_date(read: Read) -> None:
    (agreement,) = read("Kolombia dan ELN menandatangani perjanjian damai.").agreements
    assert agreement.signed is None


def test_each_part_it_lays_down_is_a_provision_with_its_topic(read: Read) -> None:
    text = (
        "Armenia dan Turki menandatangani perjanjian yang mencakup penarikan pasukan, pertukaran tahanan dan koridor."
    )
    (agreement,) = read(text).agreements
    assert topics(agreement) == [Topic.WITHDRAWAL, Topic.PRISONERS, Topic.CORRIDOR]


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("otonomi", Topic.POLITICAL_STATUS),
        ("perlucutan senjata", Topic.DISARMAMENT),
        ("pemulangan pengungsi", Topic.RETURN_OF_DISPLACED),
        ("bantuan kemanusiaan", Topic.HUMANITARIAN),
        ("demarkasi", Topic.DELIMITATION),
        ("tim pemantau", Topic.MONITORING),
        ("pasukan penjaga perdamaian", Topic.PEACEKEEPING),
        ("penjinakan ranjau", Topic.MINES),
    ],
)
def test_the_words_of_a_part_tell_its_topic(read: Read, words: str, topic: Topic) -> None:
    (agreement,) = read(f"Filipina dan MILF menandatangani perjanjian yang memuat {words}.").agreements
    assert topic in topics(agreement)


def test_a_provision_is_the_words_it_claims(read: Read) -> None:
    record = read("Filipina dan MILF menandatangani perjanjian yang memuat otonomi dan perlucutan senjata.")
    (agreement,) = record.agreements
    assert len(agreement.provisions) == 2
    for provision in agreement.provisions:
        assert record.page.text[provision.start : provision.end] == provision.said


def test_an_agreement_whose_signing_is_set_is_told_but_not_signed(read: Read) -> None:
    (agreement,) = read("Kolombia dan ELN akan menandatangani perjanjian damai bulan depan.").agreements
    assert (agreement.parties, agreement.signed) == (("COL", "ELN"), None)


def test_what_is_signed_only_after_something_else_is_no_agreement_yet(read: Read) -> None:
    text = "Pasukan Kolombia akan ditarik setelah perjanjian damai dengan ELN ditandatangani."
    assert read(text).agreements == ()


def test_talks_make_no_agreement(read: Read) -> None:
    assert read("Kolombia dan ELN mengadakan perundingan di Havana.").agreements == ()


def test_a_breach_tells_of_the_agreement_broken(read: Read) -> None:
    (agreement,) = read("Gencatan senjata itu dilanggar tentara Armenia.").agreements
    assert (agreement.kind, agreement.trigger) == (AgreementKind.CEASEFIRE, "Gencatan senjata itu dilanggar")


def test_a_sentence_that_goes_back_to_it_adds_to_its_row(read: Read) -> None:
    text = (
        "Kolombia dan ELN menandatangani perjanjian di Havana. Perjanjian itu mengatur pembebasan tahanan. "
        "Isinya antara lain penarikan pasukan dari Arauca."
    )
    (agreement,) = read(text).agreements
    assert topics(agreement) == [Topic.PRISONERS, Topic.WITHDRAWAL]


def test_a_line_that_tells_of_it_again_is_a_row_of_its_own_with_its_parties(read: Read) -> None:
    lines = ("Kolombia dan ELN menandatangani perjanjian damai.", "Kesepakatan tersebut mulai berlaku pada Senin.")
    first, second = read(*lines).agreements
    assert (first.kind, first.parties) == (second.kind, second.parties) == (second.kind, ("COL", "ELN"))


@pytest.mark.parametrize(
    "text",
    [
        "Kolombia dan ELN menyepakati gencatan senjata yang ditengahi Kuba.",
        "Gencatan senjata antara Kolombia dan ELN yang difasilitasi Kuba mulai berlaku.",
        "Kolombia dan ELN menyepakati gencatan senjata dengan perantaraan Kuba.",
        "Kuba menengahi gencatan senjata antara Kolombia dan ELN.",
        "Dengan penengahan Kuba, Kolombia dan ELN menandatangani perjanjian damai.",
    ],
)
def test_who_mediates_is_told_left_and_right_of_its_name(read: Read, text: str) -> None:
    (agreement,) = read(text).agreements
    assert (set(agreement.parties), agreement.mediators) == ({"COL", "ELN"}, ("CUB",))


@pytest.mark.parametrize(
    "text",
    [
        "Uni Eropa menyambut baik perjanjian damai Kolombia dan ELN.",
        "Kuba mengusulkan gencatan senjata antara Kolombia dan ELN.",
        "Perundingan Kolombia dan ELN berakhir tanpa kesepakatan.",
        "Kuba mendesak Kolombia dan ELN menyepakati gencatan senjata.",
        "Kolombia dan ELN gagal mencapai kesepakatan.",
        "Jika gencatan senjata itu dilanggar, Kolombia akan membalas serangan ELN.",
    ],
)
def test_wishes_offers_and_opinions_make_no_row(read: Read, text: str) -> None:
    assert read(text).agreements == ()


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Kolombia dan ELN memperpanjang gencatan senjata.", "memperpanjang gencatan senjata"),
        ("Tentara Kolombia melanggar gencatan senjata dengan ELN.", "melanggar gencatan senjata"),
        ("ELN mencabut gencatan senjata dengan Kolombia.", "mencabut gencatan senjata"),
        ("Disepakati, gencatan senjata antara Kolombia dan ELN.", "Disepakati, gencatan senjata"),
        ("Kolombia membatalkan perjanjian damai dengan ELN.", "membatalkan perjanjian damai"),
        ("Gencatan senjata Kolombia dan ELN runtuh.", "Gencatan senjata Kolombia dan ELN runtuh"),
    ],
)
def test_it_is_told_by_what_makes_keeps_breaks_or_ends_it(read: Read, text: str, trigger: str) -> None:
    (agreement,) = read(text).agreements
    assert (agreement.trigger, set(agreement.parties)) == (trigger, {"COL", "ELN"})


def test_what_both_sides_agree_to_do_is_an_agreement_without_a_name(read: Read) -> None:
    (agreement,) = read("Kolombia dan ELN sepakat membebaskan semua tahanan dan membersihkan ranjau.").agreements
    assert (agreement.kind, topics(agreement)) == (AgreementKind.OTHER, [Topic.PRISONERS, Topic.MINES])


def test_an_agreement_with_an_armed_group_that_disarms_it_is_a_peace_agreement(read: Read) -> None:
    text = "Kolombia dan ELN menandatangani kesepakatan. Kesepakatan itu mewajibkan ELN menyerahkan semua senjatanya."
    (agreement,) = read(text).agreements
    assert agreement.kind is AgreementKind.PEACE_AGREEMENT


def test_a_truce_under_its_bare_name_lays_down_a_ceasefire_inside_a_longer_name_not(read: Read) -> None:
    (bare,) = read("Kolombia dan ELN menyepakati gencatan senjata.").agreements
    (named,) = read("Kolombia dan ELN menandatangani perjanjian gencatan senjata.").agreements
    assert (topics(bare), topics(named)) == ([Topic.CEASEFIRE], [])


def test_what_stands_in_an_agreement_may_follow_an_opening(read: Read) -> None:
    told = "berdasarkan perjanjian damai 5 Mei 2002, PBB akan mengerahkan pasukan penjaga perdamaian ke Dili."
    (agreement,) = read(f"Sementara itu, {told}").agreements
    assert topics(agreement) == [Topic.PEACEKEEPING]


def test_what_is_left_out_of_what_is_due_is_laid_down_too(read: Read) -> None:
    agreements = read(
        "Armenia dan Azerbaijan menandatangani perjanjian damai pada 3 Mei 2021.",
        "Distrik Kelbajar diserahkan pada 15 Mei, kecuali koridor yang dijaga PBB.",
    ).agreements
    assert {topic for agreement in agreements for topic in topics(agreement)} >= {Topic.TERRITORY, Topic.CORRIDOR}


def test_a_truce_called_off_lays_down_nothing(read: Read) -> None:
    (agreement,) = read("ELN mencabut gencatan senjata dengan Kolombia.").agreements
    assert agreement.provisions == ()


def test_a_provision_tells_who_owes_it_to_whom_and_by_when(read: Read) -> None:
    text = (
        "Armenia dan Azerbaijan menandatangani perjanjian. Berdasarkan perjanjian itu, Armenia harus menyerahkan "
        "distrik Agdam kepada Azerbaijan paling lambat 20 November 2020."
    )
    (agreement,) = read(text).agreements
    (provision,) = agreement.provisions
    assert (provision.topic, provision.obligor, provision.beneficiary) == (Topic.TERRITORY, "ARM", "AZE")
    assert str(provision.deadline) == "2020-11-20"


def test_another_year_is_another_agreement(read: Read) -> None:
    first, second = read(
        "Kolombia dan ELN menandatangani perjanjian pada 5 Mei 2016 tentang pembebasan tahanan.",
        "Perjanjian yang ditandatangani Kolombia dan ELN pada 1998 mengatur penarikan pasukan.",
    ).agreements
    assert (str(first.signed), str(second.signed)) == ("2016-05-05", "1998")


def test_an_agreement_bears_its_name_and_the_place_where_it_was_made(read: Read) -> None:
    (agreement,) = read("Filipina dan MILF menandatangani Perjanjian Malino di Kuala Lumpur.").agreements
    assert (agreement.name, agreement.place) == ("Perjanjian Malino", "Kuala Lumpur")


def test_duties_in_the_next_line_go_on_with_it(read: Read) -> None:
    lines = ("Filipina dan MILF menandatangani perjanjian damai.", "MILF wajib menyerahkan senjatanya kepada pemantau.")
    _, second = read(*lines).agreements
    assert topics(second) == [Topic.DISARMAMENT]


def test_a_trade_pact_is_no_agreement_of_a_conflict(read: Read) -> None:
    assert read("Kolombia dan ELN berperang. Kolombia menandatangani perjanjian perdagangan.").agreements == ()


@pytest.mark.parametrize(
    "items",
    [
        ("1. Pembebasan semua tahanan.", "2. Penarikan pasukan dari Arauca."),
        ("(1) pembebasan semua tahanan;", "(2) penarikan pasukan dari Arauca."),
        ("- pembebasan semua tahanan", "- penarikan pasukan dari Arauca"),
        ("Pertama, pembebasan semua tahanan.", "Kedua, penarikan pasukan dari Arauca."),
    ],
)
def test_each_item_of_a_list_that_follows_is_a_row(read: Read, items: tuple[str, str]) -> None:
    first, *rest = read("Kolombia dan ELN menandatangani perjanjian damai. Isinya:", *items).agreements
    assert [topics(one) for one in (first, *rest)] == [[], [Topic.PRISONERS], [Topic.WITHDRAWAL]]
    assert {one.parties for one in rest} == {first.parties}


def test_a_list_about_something_else_is_none(read: Read) -> None:
    assert read("Polisi menyita barang bukti:", "1. Sepucuk senjata.", "2. Peta ranjau.").agreements == ()


def test_a_truce_for_humanity_may_be_called_a_truce_for_short(read: Read) -> None:
    lines = ("Kolombia dan ELN menyepakati jeda kemanusiaan.", "Gencatan senjata itu mulai berlaku pada Senin.")
    assert [one.kind for one in read(*lines).agreements] == [AgreementKind.HUMANITARIAN_TRUCE] * 2


def test_whose_it_is_may_be_told_by_who_fights_whom(read: Read) -> None:
    lines = (
        "Gencatan senjata itu mulai berlaku pada Senin.",
        "Sebelumnya Rusia menyerang Ukraina. Ukraina menuduh Rusia menembaki Kyiv. Rusia mengebom Ukraina.",
    )
    agreement, *_ = read(*lines).agreements
    assert set(agreement.parties) == {"RUS", "UKR"}


def test_a_condition_makes_no_agreement(read: Read) -> None:
    text = "Kuba bersedia mengirim pengamat dengan syarat tercapai persetujuan antara Kolombia dan ELN."
    assert read(text).agreements == ()


def test_who_mediates_between_two_sides_is_not_one_of_them(read: Read) -> None:
    (agreement,) = read("Rusia menengahi kesepakatan damai antara Armenia dan Azerbaijan.").agreements
    assert (agreement.parties, agreement.mediators) == (("ARM", "AZE"), ("RUS",))


def test_one_of_three_who_signed_may_be_told_later_as_the_mediator(read: Read) -> None:
    *_, agreement = read(
        "Rusia, Azerbaijan, dan Armenia menandatangani pernyataan trilateral pada 10 November 2020.",
        "Enam pekan pertempuran disudahi dengan gencatan senjata yang ditengahi Rusia.",
    ).agreements
    assert (sorted(agreement.parties), agreement.mediators) == (["ARM", "AZE"], ("RUS",))


def test_another_agreement_called_by_its_day_is_that_of_the_two_sides_and_of_that_day(read: Read) -> None:
    *_, agreement = read(
        "Pertempuran antara Armenia dan Azerbaijan pecah lagi.",
        "Amerika Serikat, Armenia, dan Azerbaijan mengeluarkan pernyataan bersama pada 26 Oktober 2020.",
        "Mereka menegaskan kembali komitmen pada kesepakatan 10 Oktober 2020.",
    ).agreements
    assert (sorted(agreement.parties), str(agreement.signed)) == (["ARM", "AZE"], "2020-10-10")


def test_bodies_and_people_of_no_side_owe_nothing(read: Read) -> None:
    (agreement,) = read(
        "Armenia dan Azerbaijan menandatangani kesepakatan: jenazah ditukar paling lambat Mei."
    ).agreements
    assert [provision.obligor for provision in agreement.provisions] == [None]


def test_the_relative_clause_of_an_agreement_gives_its_sides_and_its_day(read: Read) -> None:
    text = "Pusat itu mengawasi pelaksanaan kesepakatan yang dicapai pada 9 Maret 2020 antara Armenia dan Azerbaijan."
    (agreement,) = read(text).agreements
    assert (agreement.parties, str(agreement.signed)) == (("ARM", "AZE"), "2020-03-09")


def test_a_truce_that_a_centre_watches_or_a_memorandum_is_about_is_not_told(read: Read) -> None:
    (agreement,) = read(
        "Rusia dan Turki menandatangani nota kesepahaman tentang pusat pemantauan gencatan senjata."
    ).agreements
    assert agreement.parties == ("RUS", "TUR")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Pertukaran tawanan itu menindaklanjuti pernyataan bersama 7 Maret.", "2022-03-07"),
        (
            "Pertukaran tawanan ini merupakan pelaksanaan butir kedua pernyataan trilateral yang diteken pada 7 Maret.",
            "2022-03-07",
        ),
    ],
)
def test_what_carries_out_an_agreement_is_laid_down_by_it(read: Read, text: str, day: str) -> None:
    (agreement,) = read("Armenia dan Azerbaijan berperang.", text).agreements
    assert (agreement.kind, str(agreement.signed)) == (AgreementKind.STATEMENT, day)
    assert Topic.PRISONERS in topics(agreement)


@pytest.mark.parametrize(
    "text",
    [
        "Penyerahan itu berlangsung sesuai kesepakatan trilateral.",
        "Armenia meminta Rusia menjaga jalan sesuai butir keenam pernyataan November 2020.",
    ],
)
def test_what_is_done_in_accordance_with_a_document_tells_of_it(read: Read, text: str) -> None:
    assert [one.kind for one in read("Armenia dan Azerbaijan berperang.", text).agreements] == [AgreementKind.STATEMENT]


def test_that_agreement_is_the_one_told_last(read: Read) -> None:
    record = read(
        "Rusia dan Turki menandatangani nota kesepahaman tentang pusat pemantauan.",
        "Pusat itu mengawasi pelaksanaan kesepakatan yang dicapai pada 9 Maret 2022 antara Armenia dan Azerbaijan.",
        "Kesepakatan itu mengakhiri pertempuran.",
    )
    assert record.agreements[-1].parties == ("ARM", "AZE")
    assert topics(record.agreements[-1]) == [Topic.CEASEFIRE]


def test_a_truce_called_by_its_short_name_again_lays_down_nothing_more(read: Read) -> None:
    first, again = read("Kolombia dan ELN menyepakati jeda pertempuran.", "Jeda itu diumumkan Senin.").agreements
    assert (topics(first), topics(again)) == ([Topic.CEASEFIRE], [])
