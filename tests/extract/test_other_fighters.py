"""Fighters without a name, who are not always of the armed group that a page names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def doers(record: PageRecord, line: int) -> list[str | None]:
    return [actor.party for event in record.events if event.evidence.line == line for actor in event.actors]


@pytest.mark.parametrize(
    ("lines", "line", "parties"),
    [
        (
            (
                "Tentara Nigeria dan Boko Haram bertempur di Borno, Senin.",
                "Di Zamfara, bandit bersenjata menculik 50 siswa.",
            ),
            2,
            [None],
        ),
        (
            ("Tentara Nigeria dan Boko Haram bertempur di Borno, Senin.", "Pemberontak membakar sebuah pos polisi."),
            2,
            ["BOKO HARAM"],
        ),
        (
            ("FARC menyerang pos polisi Kolombia di Cauca, Senin.", "Milisi pro-pemerintah membunuh dua petani."),
            2,
            [None],
        ),
        (
            ("FARC menyerang pos polisi Kolombia di Cauca, Senin.", "Pemberontak antipemerintah membunuh dua polisi."),
            2,
            ["FARC"],
        ),
        (
            ("Milisi menyerang tentara Somaliland di Las Anod, Senin.", "Milisi itu membakar dua kendaraan."),
            1,
            [None],
        ),
        (
            ("Tentara Nigeria dan Boko Haram bertempur di Borno.", "Milisi setempat membantu tentara."),
            2,
            [None],
        ),
        (
            ("ISIS menguasai Mosul.", "Tentara Irak dan milisi Syiah menyerang kota itu, Senin."),
            2,
            ["IRQ", None],
        ),
        (
            (
                "Paramiliter membunuh dua petani di Antioquia, Senin.",
                "FARC menuduh paramiliter bekerja sama dengan tentara Kolombia.",
                "FARC menyerang pos polisi Kolombia.",
                "Paramiliter menculik seorang guru.",
            ),
            4,
            [None],
        ),
    ],
)
def test_fighters_without_a_name_are_of_the_page_s_group_unless_they_cannot_be(
    read: Read, lines: tuple[str, ...], line: int, parties: list[str | None]
) -> None:
    assert doers(read(*lines), line) == parties


def test_who_attacked_is_who_did_the_attack_told_before_and_not_the_only_named_group(read: Read) -> None:
    record = read(
        "Sekelompok pria bersenjata tak dikenal menyerang sebuah desa di Burkina Faso, Selasa, menewaskan 17 warga.",
        "Para penyerang membakar toko-toko.",
        "Pekan lalu, JNIM menyerang pangkalan militer di Djibo dan membunuh sepuluh prajurit.",
    )
    assert doers(record, 2) == [None]


def test_that_attack_of_a_day_is_the_one_told_of_that_day(read: Read) -> None:
    record = read(
        "Orang-orang bersenjata menyerang sebuah desa di Burkina Faso pada Selasa, menewaskan 17 warga.",
        "Pada Senin, JNIM menyerang pangkalan militer di Djibo.",
        "Serangan hari Selasa itu menewaskan pula dua guru.",
    )
    assert doers(record, 3) == [None]


@pytest.mark.parametrize(
    ("lines", "party"),
    [
        (
            (
                "Kelompok bersenjata menculik dua diplomat Iran di Peshawar, Minggu.",
                "Polisi menggerebek tiga rumah.",
                "Teheran mendesak Islamabad membebaskan keduanya.",
                "Sebuah bom meledak di Karachi.",
            ),
            "PAK",
        ),
        (("Pemberontak membunuh lima warga Suriah di Aleppo, Senin.", "Polisi menangkap dua orang."), "SYR"),
    ],
)
def test_the_state_of_guests_who_are_seized_is_not_at_home_there(
    read: Read, lines: tuple[str, ...], party: str
) -> None:
    assert doers(read(*lines), 2) == [party]
