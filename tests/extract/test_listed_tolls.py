"""Counts told as a list, as an estimate, of people described, in joined numerals; who is captured."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import Outcome, VictimKind
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

LEAD = "Perang itu pecah pada hari Senin setelah serangan udara."


def counts(record: PageRecord) -> list[tuple[str, int | None, int | None]]:
    return [(one.outcome.value, one.min, one.max) for one in record.casualties]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Puluhan ribu orang diperkirakan tewas.", [("killed", 20000, 99999)]),
        (
            "Seratus orang diperkirakan tewas dan 2.000 warga terusir dari rumah mereka.",
            [("killed", 100, 100), ("displaced", 2000, 2000)],
        ),
        ("Di antara korban tewas terdapat dua wanita dan empat anak.", [("killed", 2, 2), ("killed", 4, 4)]),
        ("Mayat seorang pria ditemukan di tepi jalan di kota itu.", [("killed", 1, 1)]),
        ("Jenazah tiga prajurit ditemukan di tepi jalan di kota itu.", [("killed", 3, 3)]),
        (
            "Bulan Sabit Merah merinci korban tewas: 31 orang di Nabil, 12 orang di Saraqib, dan dua orang di Binnish.",
            [("killed", 31, 31), ("killed", 12, 12), ("killed", 2, 2)],
        ),
        ("Delapanbelas pemrotes tewas ketika aksi itu berlangsung.", [("killed", 18, 18)]),
        ("Duapuluh lima tentara dan limaratus warga tewas.", [("killed", 25, 25), ("killed", 500, 500)]),
    ],
)
def test_the_sentence_counts(read: Read, text: str, told: list[tuple[str, int | None, int | None]]) -> None:
    assert counts(read(LEAD, text)) == told


@pytest.mark.parametrize(
    "text", ["Puluhan ribu orang bisa tewas.", "Serangan itu dikhawatirkan akan menewaskan puluhan ribu orang."]
)
def test_what_is_feared_is_not_counted(read: Read, text: str) -> None:
    assert counts(read(LEAD, text)) == []


def test_both_of_two_joined_counts_have_what_a_relative_clause_tells(read: Read) -> None:
    text = "Sembilan orang Korea Selatan dan seorang warga Nigeria yang disandera milisi dibebaskan pada hari Jumat."
    found = {(one.outcome, one.min, one.side) for one in read(LEAD, text).casualties}
    assert {(Outcome.RELEASED, 9, "KOR"), (Outcome.RELEASED, 1, "NGA"), (Outcome.CAPTURED, 9, "KOR")} <= found


def test_people_thought_to_be_rebels_are_counted_as_such(read: Read) -> None:
    (count,) = read(LEAD, "Enam orang yang diduga pemberontak tewas di tepi sungai itu.").casualties
    assert (count.min, count.who) == (6, VictimKind.MILITANT)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Pasukan Iran menangkap 15 tentara Inggris di perairan itu.", Outcome.CAPTURED),
        ("Polisi Inggris menangkap 15 tentara Inggris di pangkalan itu.", Outcome.DETAINED),
        ("Polisi Inggris menangkap 15 demonstran di London.", Outcome.DETAINED),
    ],
)
def test_soldiers_whom_another_land_takes_are_captured(read: Read, text: str, outcome: Outcome) -> None:
    assert [one.outcome for one in read(LEAD, text).casualties] == [outcome]


def test_a_number_between_commas_after_a_name_is_an_age(read: Read) -> None:
    assert counts(read(LEAD, "Warga bernama Issa Sawadogo, 51, kehilangan rumahnya.")) == []


def test_how_badly_the_wounded_are_hurt_makes_no_count(read: Read) -> None:
    assert counts(read(LEAD, "Lima belas tentara terluka, lima di antaranya luka berat.")) == [("wounded", 15, 15)]


def test_a_share_of_people_is_no_count(read: Read) -> None:
    text = "Sekitar 45.000 warga mengungsi, 90 persen di antaranya perempuan."
    assert counts(read(LEAD, text)) == [("displaced", 45000, 45000)]


def test_some_people_are_counted(read: Read) -> None:
    assert counts(read(LEAD, "Sebuah stasiun televisi menyatakan beberapa orang telah cedera.")) == [
        ("wounded", 2, None)
    ]


def test_what_was_only_said_at_first_is_no_count(read: Read) -> None:
    text = "Seorang serdadu yang semula dinyatakan diculik, Hadar Levi, telah dipastikan gugur dalam pertempuran."
    assert counts(read(LEAD, text)) == [("killed", 1, 1)]
