from __future__ import annotations

import pytest

from runut.extract.agreements.bearing import (
    Keeping,
    find_breached,
    find_place_words,
    find_topics,
    is_brought_about,
    read_keeping,
)
from runut.record.claims import Agreement, AgreementKind, Provision, Topic
from runut.record.evidence import Evidence
from runut.record.span import Span


def claim(text: str, trigger: str, said: str | None = None) -> Agreement:
    start = text.index(trigger)
    at = text.index(said) if said else 0
    return Agreement(
        id="a",
        evidence=Evidence(line=1, start=start, end=start + len(trigger), sentence=Span(0, len(text))),
        trigger=trigger,
        kind=AgreementKind.CEASEFIRE,
        provisions=(Provision(topic=Topic.TERRITORY, said=said, start=at, end=at + len(said)),) if said else (),
    )


@pytest.mark.parametrize(
    ("text", "trigger", "keeping"),
    [
        ("Pasukan itu melanggar gencatan senjata.", "melanggar gencatan senjata", Keeping.BROKEN),
        ("Gencatan senjata itu dilanggar.", "Gencatan senjata itu dilanggar", Keeping.BROKEN),
        ("Kedua pihak mematuhi jeda tempur.", "mematuhi jeda tempur", Keeping.HOLDS),
        ("Gencatan senjata mulai berlaku.", "Gencatan senjata mulai berlaku", Keeping.IN_FORCE),
        ("Mereka memperpanjang gencatan senjata.", "memperpanjang gencatan senjata", Keeping.EXTENDED),
        ("Kesepakatan itu dibatalkan.", "Kesepakatan itu dibatalkan", Keeping.ENDED),
        ("Kedua pihak sepakat merevisi perjanjian damai.", "perjanjian damai", Keeping.EXTENDED),
        ("Mereka memperpanjang tenggat dalam perjanjian damai.", "perjanjian damai", Keeping.EXTENDED),
        ("Tenggat dalam perjanjian damai diubah.", "perjanjian damai", Keeping.EXTENDED),
        ("Mereka sepakat mengubah gencatan senjata.", "sepakat mengubah gencatan senjata", Keeping.EXTENDED),
        ("Tenggat dalam gencatan senjata 3 Mei yang dicapai di Doha diubah.", "gencatan senjata", Keeping.EXTENDED),
        ("Tenggat gencatan senjata yang dicapai di Doha diubah.", "gencatan senjata yang dicapai", Keeping.EXTENDED),
    ],
)
def test_the_words_of_a_claim_say_how_it_is_kept(text: str, trigger: str, keeping: Keeping) -> None:
    kept = read_keeping(claim(text, trigger), text, "id")
    assert kept is not None
    assert (kept.keeping, kept.is_denied) == (keeping, False)


def test_a_negation_before_the_word_denies_it() -> None:
    text = "Kesepakatan itu belum dijalankan."
    kept = read_keeping(claim(text, "Kesepakatan itu belum dijalankan"), text, "id")
    assert kept is not None
    assert kept.is_denied


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Perang berakhir dengan gencatan senjata.", "berakhir dengan gencatan senjata"),
        ("Mereka menandatangani perjanjian.", "menandatangani perjanjian"),
        ("Perjanjian Aljir memuat lima pasal.", "Perjanjian Aljir"),
        ("Perjanjian damai yang diubah itu memuat lima pasal.", "Perjanjian damai"),
        ("Perjanjian damai memuat lima pasal, lalu diubah.", "Perjanjian damai"),
        ("...", "..."),
    ],
)
def test_what_makes_or_names_an_agreement_says_nothing_of_its_keeping(text: str, trigger: str) -> None:
    assert read_keeping(claim(text, trigger), text, "id") is None


@pytest.mark.parametrize("language", ["xx", None])
def test_a_language_without_words_says_nothing(language: str | None) -> None:
    text = "Kesepakatan itu mengakibatkan penarikan pasukan."
    told = claim(text, "Kesepakatan itu", "penarikan pasukan")
    assert read_keeping(told, text, language) is None
    assert not is_brought_about(told, 0, text, language)
    assert find_topics(text, Span(0, len(text)), language) == frozenset()
    assert find_place_words("dari Agdam", language) == {"agdam"}


def test_what_came_of_an_agreement_is_told_from_what_it_lays_down() -> None:
    text = "Kesepakatan itu mengakibatkan penarikan pasukan dan penyerahan wilayah."
    assert is_brought_about(claim(text, "Kesepakatan itu", "penyerahan wilayah"), 0, text, "id")
    other = "Perang mengakibatkan kerusakan. Kesepakatan itu mengatur penyerahan wilayah."
    assert not is_brought_about(claim(other, "Kesepakatan itu", "penyerahan wilayah"), 0, other, "id")


def test_topics_are_read_from_the_words_of_provisions() -> None:
    text = "Kedua pihak menukar jenazah dan tawanan perang."
    assert find_topics(text, Span(0, len(text)), "id") == {Topic.REMAINS, Topic.PRISONERS}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mengembalikan Distrik Agdam paling lambat 20 November 2020", {"agdam"}),
        ("kembali pada Desember 2020", set()),
        ("Gencatan Senjata Kini Bertahan Di Sini", set()),
        ("Menarik pasukan dari Kelbajar", {"kelbajar"}),
    ],
)
def test_names_in_a_stretch_are_its_places_and_people(text: str, names: set[str]) -> None:
    assert find_place_words(text, "id") == names


def test_a_deed_tells_what_it_breaks() -> None:
    text = "Menurut Yerevan, pemblokiran itu melanggar kesepakatan."
    assert find_breached(text, Span(0, len(text)), "id") == {Topic.CORRIDOR}
    assert find_breached(text, Span(0, len(text)), "xx") == frozenset()


@pytest.mark.parametrize(
    "text", ["Distrik Kelbajar diserahkan pada 15 November.", "Wilayah Kelbajar diserahkan November 15, 2020."]
)
def test_months_are_no_places(text: str) -> None:
    assert find_place_words(text, "id") == {"kelbajar"}
