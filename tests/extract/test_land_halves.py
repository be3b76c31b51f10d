"""The two states of one land are told apart by their direction alone."""

from __future__ import annotations

from runut.pipeline import read_page

TEXT = """Korea Selatan menyatakan siap berunding dengan Korea Utara, Kamis.
Utara menolak usul itu pada Jumat.
Presiden Selatan Roh Moo-hyun mengecam penolakan itu."""


def test_north_and_south_are_the_two_koreas() -> None:
    events = read_page(TEXT, published="2007-01-27").events
    acted = {(event.type.value, actor.party) for event in events for actor in event.actors}
    assert {("REJECT", "PRK"), ("ACCUSE", "KOR")} <= acted


def test_a_direction_alone_is_no_state() -> None:
    events = read_page("Korea Utara menembakkan rudal.\nTentara bergerak ke Utara.", published="2007-01-27").events
    assert all(actor.name != "Utara" for event in events for actor in (*event.actors, *event.recipients))


def test_both_of_a_land_in_two_are_its_two_states() -> None:
    text = (
        "Korea Utara menembaki pulau Korea Selatan, menewaskan dua marinir.\nChina mengimbau kedua Korea menahan diri."
    )
    (request,) = (event for event in read_page(text, published="2010-11-24").events if event.type.value == "REQUEST")
    assert {actor.party for actor in request.recipients} == {"KOR", "PRK"}
