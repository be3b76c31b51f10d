"""Whom "menteri itu", "kedua jenderal" and "kapal itu" go back to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.pipeline import read_page
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

_TITLE = "Konflik Kamboja dan Thailand Memanas\n\nSelasa, 5 Agustus 2025\n\n"


@pytest.mark.parametrize(
    ("before", "line", "actors"),
    [
        ("Menteri Pertahanan Thailand Ralo Vemir mengunjungi Hanoi.", "Menteri itu menuduh Kamboja.", ["THA"]),
        (
            "Panglima Kamboja dan panglima Thailand bertemu.",
            "Kedua jenderal menandatangani kesepakatan.",
            ["KHM", "THA"],
        ),
        ("Tiga kapal perang Thailand berlayar ke utara.", "Kapal-kapal itu menembaki Kamboja.", ["THA"]),
        ("Presiden Kamboja bertemu Perdana Menteri Vietnam.", "Keduanya menandatangani perjanjian.", ["KHM", "VNM"]),
        ("PKK menyerang pos itu.", "Sado Rek, yang mengaku juru bicara kelompok itu, menuduh Turki.", ["PKK"]),
        ("Tran Loi dan Amir Zain hadir.", "Kedua pihak menandatangani perjanjian damai.", ["KHM", "THA"]),
        ("Polisi Kamboja menggerebek kedutaan Thailand.", "Empat diplomat ditangkap.", ["KHM"]),
        ("Kamboja mengundang Thailand berunding.", "Undangan itu ditolak.", ["THA"]),
        ("Thailand membebaskan 20 tentara Kamboja.", "Mereka menyerang Vietnam.", ["KHM"]),
    ],
    ids=[
        "office",
        "two-of-a-rank",
        "ships",
        "who-met",
        "of-that-group",
        "both-camps",
        "who-goes-on",
        "who-was-invited",
        "those-freed",
    ],
)
def test_a_phrase_goes_back_to_who_was_told_of(before: str, line: str, actors: list[str]) -> None:
    text = f"{_TITLE}Konflik Kamboja dan Thailand memasuki pekan kedua.\n\n{before}\n\n{line}\n"

    told = read_page(text, id="page").events[-1]

    assert sorted(actor.party or "" for actor in told.actors) == actors


def test_both_go_back_to_two_groups_or_persons_of_no_side(read: Read) -> None:
    groups = ("Suku Ranggai dan suku Beluat bentrok di Kenya.", "Kedua suku sepakat berdamai.")
    called = ("Kelompok Islam dan kelompok Kristen bentrok di Kenya.", "Kedua kelompok warga itu berunding.")
    persons = ("Sado Menda dan Karo Belan bertemu di Nairobi, Kenya.", "Kedua tokoh sepakat berdamai.")

    told = [[actor.name for actor in read(*lines).events[-1].actors] for lines in (groups, called, persons)]

    assert told == [
        ["Suku Ranggai", "suku Beluat"],
        ["Kelompok Islam", "kelompok Kristen"],
        ["Sado Menda", "Karo Belan"],
    ]
