"""Offices of several fields, and officers with the land where they serve, are one person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    ("office", "name", "party"),
    [
        ("Menteri Pertahanan dan Keamanan Filipina Delfin Lorenzana", "Delfin Lorenzana", "PHL"),
        ("Komisaris Uni Afrika untuk Perdamaian dan Keamanan Bankole Adeoye", "Bankole Adeoye", "AU"),
        ("Menteri Koordinator Politik, Hukum, dan Keamanan Djoko Suyanto", "Djoko Suyanto", "IDN"),
        ("Komandan Pasukan Penjaga Perdamaian PBB di Lebanon Letnan Jenderal Aroldo Lazaro", "Aroldo Lazaro", "UN"),
        ("Utusan Khusus PBB untuk Suriah Geir Pedersen", "Geir Pedersen", "UN"),
    ],
)
def test_an_office_and_who_holds_it_are_one(read: Read, office: str, name: str, party: str) -> None:
    record = read(f"Perang berlanjut di Papua. {office} mengecam serangan terhadap warga sipil di kota itu.")
    accusers = [event.actors for event in record.events if event.type == "ACCUSE"]
    assert [[(actor.name, actor.party) for actor in actors] for actors in accusers] == [[(name, party)]]


def test_two_who_hold_offices_stay_two(read: Read) -> None:
    record = read("Menteri Luar Negeri Prancis dan Kanselir Jerman Olaf Scholz mengecam serangan Rusia.")
    accusers = next(event.actors for event in record.events if event.type == "ACCUSE")
    assert [actor.party for actor in accusers] == ["FRA", "DEU"]
