"""Agreements: kind, parties, mediators, date and what they lay down (CODEBOOK §7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.extract.agreements import load_agreement_words, name_near
from runut.record.claims import Agreement, AgreementKind, Topic
from runut.record.page_record import PageRecord
from runut.record.span import Span

Read = Callable[..., PageRecord]
WORDS = load_agreement_words("id")


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
        ("Israel dan Hamas menandatangani sebuah protokol.", AgreementKind.OTHER),
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


def test_an_agreement_still_to_be_signed_is_none_yet(read: Read) -> None:
    assert read("Kolombia dan ELN akan menandatangani perjanjian damai bulan depan.").agreements == ()


def test_talks_make_no_agreement(read: Read) -> None:
    assert read("Kolombia dan ELN mengadakan perundingan di Havana.").agreements == ()


def test_a_breach_tells_of_the_agreement_broken(read: Read) -> None:
    (agreement,) = read("Gencatan senjata itu dilanggar tentara Armenia.").agreements
    assert (agreement.kind, agreement.trigger) == (AgreementKind.CEASEFIRE, "dilanggar")


def test_the_first_name_after_a_verb_is_the_agreements() -> None:
    text = "menandatangani perjanjian damai dan deklarasi bersama"
    named = name_near(text, Span(0, len(text)), WORDS)
    assert named is not None
    assert (named.kind, text[named.start : named.end]) == (AgreementKind.PEACE_AGREEMENT, "perjanjian damai")


def test_the_last_name_before_a_passive_is_the_agreements() -> None:
    text = "Setelah deklarasi bersama, perjanjian damai ditandatangani"
    named = name_near(text, Span(0, len(text)), WORDS, last=True)
    assert named is not None
    assert text[named.start : named.end] == "perjanjian damai"


def test_the_longest_name_at_a_place_is_the_agreements() -> None:
    text = "gencatan senjata kemanusiaan"
    named = name_near(text, Span(0, len(text)), WORDS)
    assert named is not None
    assert named.kind is AgreementKind.HUMANITARIAN_TRUCE


def test_where_nothing_is_called_an_agreement_there_is_none() -> None:
    text = "Pasukan itu mundur ke desa."
    assert name_near(text, Span(0, len(text)), WORDS) is None
