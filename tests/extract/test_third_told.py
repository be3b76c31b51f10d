"""Third parties: who only watched over, hosted or brought about what others agree, sign or exchange (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    ("text", "actors", "helpers"),
    [
        ("Mali dan Niger menggelar pembicaraan damai yang dipantau PBB.", {"MLI", "NER"}, {"UN"}),
        ("Kolombia dan FARC menandatangani perjanjian damai dengan disaksikan Kuba.", {"COL", "FARC"}, {"CUB"}),
        ("Laos dan Brunei meneken perjanjian batas, disaksikan Presiden Malta.", {"LAO", "BRN"}, {"MLT"}),
        ("Armenia dan Azerbaijan menyepakati gencatan senjata yang difasilitasi Rusia.", {"ARM", "AZE"}, {"RUS"}),
        ("Iran dan Irak berunding di Amman di bawah pengawasan Oman.", {"IRN", "IRQ"}, {"OMN"}),
        ("Rusia dan Ukraina berunding di Istanbul atas prakarsa Turki.", {"RUS", "UKR"}, {"TUR"}),
        ("Iran dan Arab Saudi bertemu di Bagdad berkat perantaraan China.", {"IRN", "SAU"}, {"CHN"}),
        ("Thailand dan Kamboja sepakat berdamai di hadapan Perdana Menteri Malaysia.", {"THA", "KHM"}, {"MYS"}),
        ("Para pemimpin Chad dan Sudan bertemu di Tripoli atas undangan Libya dan PBB.", {"TCD", "SDN"}, {"LBY", "UN"}),
        ("Israel berunding dengan Hamas lewat Qatar.", {"ISR", "HAMAS"}, {"QAT"}),
        ("Hamas melepaskan 20 sandera melalui Palang Merah.", {"HAMAS"}, {"ICRC"}),
        ("Norwegia menengahi perundingan Sri Lanka dan LTTE.", {"NOR", "LKA", "LTTE"}, {"NOR"}),
    ],
)
def test_helpers_are_third_parties(read: Read, text: str, actors: set[str], helpers: set[str]) -> None:
    event = read(text).events[0]
    assert {actor.party for actor in event.actors} == actors
    assert {actor.party for actor in event.third_parties} == helpers


@pytest.mark.parametrize(
    "text",
    [
        "Jepang memuji Turki atas bantuan Kenya di Somalia.",
        "Rusia mengirim pasukan lewat Belarus.",
        "Fatah bertemu Hamas di bawah kepemimpinan baru.",
        "Sudan dan Chad menandatangani perjanjian yang dijamin Sudan.",
    ],
)
def test_others_are_not(read: Read, text: str) -> None:
    assert not any(event.third_parties for event in read(text).events)
