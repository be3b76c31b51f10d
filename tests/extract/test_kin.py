"""People of one family on a page are told apart."""

from __future__ import annotations

from runut.pipeline import read_page
from runut.record.claims import Event


def test_a_kinsman_with_another_first_name_is_another_person() -> None:
    text = (
        "Wakil Presiden Sara Duterte mengecam serangan NPA.\n"
        "Perundingan kandas pada 2017 ketika Presiden Rodrigo Duterte menolak bertemu pemimpin NPA."
    )

    events = [claim for claim in read_page(text, published="2023-11-28").claims if isinstance(claim, Event)]

    named = {actor.name for event in events for actor in event.actors}
    assert {"Sara Duterte", "Rodrigo Duterte"} <= named
