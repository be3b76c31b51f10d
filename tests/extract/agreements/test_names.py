"""What a sentence calls agreements, and the words around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.extract.agreements import load_agreement_words
from runut.extract.agreements.names import Named, find_named
from runut.extract.agreements.phrases import read_words
from runut.extract.agreements.words import Telling
from runut.record.claims import AgreementKind
from runut.record.page_record import PageRecord
from runut.record.span import Span

Read = Callable[..., PageRecord]

WORDS = load_agreement_words("id")


def find(text: str) -> list[Named]:
    return list(find_named(text, read_words(text, Span(0, len(text))), WORDS))


def test_the_longest_name_at_a_place_is_the_agreements() -> None:
    (named,) = find("perjanjian gencatan senjata kemanusiaan")
    assert named.head.kind is AgreementKind.HUMANITARIAN_TRUCE


def test_where_nothing_is_called_an_agreement_there_is_none() -> None:
    assert find("Pasukan itu mundur ke desa.") == []


def test_the_short_form_in_brackets_is_no_second_one() -> None:
    assert len(find("Kesepakatan Penghentian Permusuhan (COHA)")) == 1


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("menandatangani sebuah perjanjian", Telling.MADE),
        ("pelanggaran atas perjanjian", Telling.BROKEN),
        ("disepakati, gencatan senjata", Telling.MADE),
    ],
)
def test_the_predicate_before_it_is_the_nearest_in_its_clause(text: str, telling: Telling) -> None:
    (named,) = find(text)
    assert named.left is not None
    assert named.left.telling is telling


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Perjanjian yang ditandatangani di Oslo", Telling.MADE),
        ("Perjanjian itu dilanggar", Telling.BROKEN),
        ("Gencatan senjata itu mulai berlaku", Telling.FORCE),
    ],
)
def test_the_predicate_after_it_has_it_as_its_subject(text: str, telling: Telling) -> None:
    (named,) = find(text)
    assert named.right is not None
    assert named.right.telling is telling


def test_another_clause_has_predicates_of_its_own() -> None:
    (named,) = find("menyepakati gencatan senjata setelah dua upaya kandas")
    assert named.right is None


@pytest.mark.parametrize("text", ["usulan gencatan senjata", "menolak perjanjian itu", "tanpa mencapai kesepakatan"])
def test_words_of_wishing_stand_right_before_it(text: str) -> None:
    assert [named.is_wished for named in find(text)] == [True]


@pytest.mark.parametrize("text", ["menyetujui usulan gencatan senjata", "perundingan dua hari menghasilkan perjanjian"])
def test_an_offer_taken_up_and_talks_that_bear_fruit_are_no_wish(text: str) -> None:
    assert [named.is_wished for named in find(text)] == [False]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Perjanjian Rambouillet", AgreementKind.PEACE_AGREEMENT),
        ("Kesepakatan Sochi", AgreementKind.CEASEFIRE),
        ("Deklarasi Panmunjom", AgreementKind.STATEMENT),
    ],
)
def test_an_agreement_is_known_by_the_place_that_it_is_called_after(name: str, kind: AgreementKind) -> None:
    assert [named.head.kind for named in find(f"{name} tidak pernah dijalankan.")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Kolombia dan ELN melakukan gencatan senjata selama sepekan.",
        "Kolombia dan ELN menandatangani cease-fire di Quito.",
        "Gencatan senjata antara Kolombia dan ELN goyah.",
        "Kesepakatan damai dengan ELN hancur setelah serangan itu.",
        "Kolombia dan ELN meneken nota kesepakatan di Quito.",
        "Kolombia dan ELN sepakat berdamai.",
        "Kesepakatan tersebut merupakan hasil perundingan Kolombia dan ELN.",
    ],
)
def test_agreements_are_told_of_in_many_words(read: Read, text: str) -> None:
    assert len(read(text).agreements) == 1


def test_a_headline_tells_the_age_of_a_truce(read: Read) -> None:
    (agreement,) = read("Kolombia dan ELN bertempur.", title="Belum 24 Jam Gencatan Senjata, ELN Menyerang").agreements
    assert agreement.kind is AgreementKind.CEASEFIRE
