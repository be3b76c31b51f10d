"""Whom "menteri itu", "kedua jenderal" and "kapal itu" go back to."""

from __future__ import annotations

import pytest

from runut.pipeline import read_page

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
