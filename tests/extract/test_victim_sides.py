"""Whose the people counted are: by their phrase, their place, who lost or counts them (CODEBOOK §6, §9.10)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def sides(record: PageRecord) -> list[tuple[int | None, str | None]]:
    return [(count.min, count.side) for count in record.casualties]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rusia menyerang Ukraina. Ukraina mengaku kehilangan 92 orang.", [(92, "UKR")]),
        ("Rusia menyerang Ukraina. Sembilan orang tewas di pihak Ukraina.", [(9, "UKR")]),
        ("Rusia menyerang Ukraina. Tiga orang dari pihak Rusia terluka.", [(3, "RUS")]),
        (
            '"Di pihak kami hanya tiga orang yang gugur," kata Menteri Pertahanan Ukraina Oleksii Reznikov.',
            [(3, "UKR")],
        ),
    ],
)
def test_people_are_of_the_side_that_lost_them(read: Read, text: str, told: list[tuple[int, str]]) -> None:
    assert sides(read(text)) == told


def test_a_part_is_of_the_side_of_its_whole(read: Read) -> None:
    record = read("Serangan itu menewaskan 20 warga Palestina, termasuk empat anak.")
    assert sides(record) == [(20, "PSE"), (4, "PSE")]


def test_an_authority_counts_its_own_dead_where_two_lands_are_at_war(read: Read) -> None:
    record = read(
        "Pasukan Rusia menyerang pasukan Ukraina.", "Kementerian Kesehatan Ukraina melaporkan 12 orang tewas."
    )
    assert sides(record) == [(12, "UKR")]


def test_who_is_said_to_have_killed_is_not_their_side(read: Read) -> None:
    record = read(
        "Pasukan Rusia menyerang pasukan Ukraina.",
        "Kementerian Pertahanan Ukraina mengatakan pasukan Ukraina menewaskan 12 orang.",
    )
    assert sides(record) == [(12, None)]


def test_an_authority_within_one_land_tells_no_side_of_people(read: Read) -> None:
    record = read(
        "Taliban menyerang polisi Afghanistan di Kabul.", "Kementerian Kesehatan Afghanistan menyebut 5 orang tewas."
    )
    assert sides(record) == [(5, None)]


def test_civilians_in_a_land_fought_over_are_of_no_side(read: Read) -> None:
    record = read("Azerbaijan menyerang Armenia.", "Sedikitnya 18 warga sipil tewas di wilayah konflik itu.")
    assert sides(record) == [(18, None)]


@pytest.mark.parametrize("people", ["sopir truk", "tukang ojek", "peladang", "biarawati", "pengacara", "nakhoda"])
def test_those_who_ply_a_trade_are_civilians(read: Read, people: str) -> None:
    (count,) = read(f"Serangan itu menewaskan dua {people} di Bangkok, Thailand.").casualties
    assert str(count.who) == "civilian"


def test_the_organs_of_a_land_without_an_army_count_its_people(read: Read) -> None:
    record = read(
        "Israel bertempur melawan Hamas.", "Hamas bungkam.", "Kementerian Kesehatan Gaza melaporkan 12 orang tewas."
    )
    assert sides(record) == [(12, "PSE")]


def test_a_sides_own_soldiers_are_not_of_who_harms_them(read: Read) -> None:
    text = "Israel melancarkan serangan setelah Hizbullah menangkap dua prajuritnya di perbatasan."
    (count,) = read("Perang itu pecah pada hari Senin.", text).casualties
    assert count.side == "ISR"


def test_soldiers_of_no_side_are_those_under_attack(read: Read) -> None:
    (count,) = read("Perang itu pecah.", "Tentara Uganda diserang sejak mendarat dan dua personel cedera.").casualties
    assert count.side == "UGA"


def test_a_town_that_opens_a_sentence_tells_where_and_not_whose(read: Read) -> None:
    (count,) = read("Perang itu pecah.", "Di Kabul, sebuah bom menewaskan lima orang pada Senin pagi.").casualties
    assert count.side is None


def test_the_freed_are_of_whom_the_story_told_to_be_held(read: Read) -> None:
    record = read(
        "Taliban menyandera 23 warga Korea Selatan di Ghazni.", "Dua wanita yang sakit dibebaskan pada 13 Agustus."
    )
    assert [one.side for one in record.casualties] == ["KOR", "KOR"]


def test_civilians_of_the_land_that_was_struck_are_its_own_whoever_counts_them(read: Read) -> None:
    record = read(
        "Pasukan Rusia menyerang pasukan Ukraina.",
        "Kementerian Pertahanan Rusia mengatakan serangan terhadap Ukraina itu menewaskan tujuh warga sipil.",
    )
    assert sides(record) == [(7, "UKR")]
