"""From whom a town is taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize(
    ("line", "losers"),
    [
        ("M23 merebut kota Goma pada Senin.", ["COD"]),
        ("Pada 2014 kota Mosul direbut ISIS.", ["IRQ"]),
        ("Pemberontak mulai memasuki kota Homs pada Senin.", ["SYR"]),
        ("Tentara Suriah merebut kembali kota Aleppo pada Senin.", []),
    ],
)
def test_a_town_is_taken_from_the_state_where_it_lies(read: Read, line: str, losers: list[str]) -> None:
    events = read(f"{line}\nSepuluh tentara tewas dalam pertempuran itu.", published="2024-03-05").events
    assert [actor.party for actor in events[0].recipients] == losers
