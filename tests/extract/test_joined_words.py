"""Lists kept together, totals, promises, truces in force: readings that hang on several words at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import runut
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Presiden Serbia Aleksandar Vucic bertemu Presiden Kosovo Vjosa Osmani di Brussel.", ["SRB", "XKX"]),
        ("Presiden Rusia akan bertemu Presiden Turki di Sochi pekan depan.", ["RUS", "TUR"]),
        ("Pertempuran antara tentara Sudan dan RSF meletus di Khartoum.", ["SDN", "RSF"]),
        ("Militer Ukraina mengklaim telah menewaskan 300 tentara Rusia di Kherson.", ["UKR"]),
        ("Presiden Sudan Omar al-Bashir dan pemimpin Gerakan Keadilan (JEM) Khalil Ibrahim bertemu.", ["SDN", "JEM"]),
    ],
)
def test_actors(read: Read, sentence: str, actors: list[str]) -> None:
    (event,) = read(sentence).events
    assert [actor.party for actor in event.actors] == actors


def test_those_urged_stay_together_before_what_they_are_urged_to_do(read: Read) -> None:
    event = read("Moskow mendesak Baku dan Yerevan menghentikan pertempuran.").events[0]
    assert [actor.party for actor in event.recipients] == ["AZE", "ARM"]


@pytest.mark.parametrize(
    ("sentence", "least"),
    [
        ("Korban tewas akibat serangan bom mencapai 60 orang.", 60),
        ("Jumlah korban tewas dalam pertempuran itu bertambah menjadi 75 orang.", 75),
        ("Ledakan bom menewaskan tiga belas tentara.", 13),
        ("Ledakan bom menewaskan tiga ratus lima puluh tentara.", 350),
        ("Sekitar dua ribu lima ratus warga mengungsi dari kota itu.", 2500),
    ],
)
def test_counts(read: Read, sentence: str, least: int) -> None:
    (count,) = read(sentence).casualties
    assert count.min == least


def test_what_is_promised_is_no_event_of_its_own(read: Read) -> None:
    record = read("Azerbaijan dan Armenia sepakat menghentikan pertempuran.")
    assert [event.type.value for event in record.events] == ["AGREE"]
    assert len(record.agreements) == 1


def test_a_truce_that_begins_is_in_force_not_signed(read: Read) -> None:
    (truce,) = read("Gencatan senjata antara Israel dan Hamas mulai berlaku pada 4 Mei 2022.").agreements
    assert truce.signed is None
    assert str(truce.effective) == "2022-05-04"


def test_a_provision_ends_before_the_full_stop(read: Read) -> None:
    (deal,) = read(
        "Armenia dan Turki menandatangani perjanjian yang mencakup penarikan pasukan dan koridor."
    ).agreements
    assert deal.provisions[-1].said == "koridor"


@pytest.mark.parametrize(
    "page",
    ["Tentara Rusia menyerang Kyiv pada 3 Mei 2022.", "Pasukan Rusia menembaki kota Kyiv di Ukraina pada 3 Mei 2022."],
)
def test_a_page_of_one_dated_sentence_is_read(page: str) -> None:
    (event,) = runut.read_page(page).events
    assert str(event.time) == "2022-05-03"
