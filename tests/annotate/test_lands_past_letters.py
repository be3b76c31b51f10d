"""A body with its letters in brackets and its land behind them."""

from __future__ import annotations

import pytest

from runut.pipeline import read_page


@pytest.mark.parametrize(
    ("body", "parties"),
    [
        ("Tentara Rakyat Baru (NPA) Filipina", ["NPA"]),
        ("Kementerian Luar Negeri (Kemlu) Rusia", ["RUS"]),
        ("Badan Intelijen Nasional (NIS) Korea Selatan", ["KOR"]),
        ("Partai Padi Merah (PPM) Sudan", ["PPM"]),
        ("Front Pembebasan Islam Moro (MILF), Filipina,", ["MILF"]),
    ],
)
def test_a_land_behind_letters_in_brackets_acts_for_nobody_else(body: str, parties: list[str]) -> None:
    record = read_page(f"{body} mengecam serangan di desa itu, Rabu.", published="2024-03-07")
    (condemned,) = (claim for claim in record.events if claim.type == "ACCUSE")
    assert [actor.party for actor in condemned.actors] == parties
