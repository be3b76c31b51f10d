"""Who accepts or refuses what was asked just before, and whose it was."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def parties(actors: tuple[Actor, ...]) -> list[str | None]:
    return [actor.party for actor in actors]


def test_a_demand_is_refused_by_who_was_asked(read: Read) -> None:
    event = read("Armenia menuntut Azerbaijan menarik pasukannya.", "Tuntutan itu ditolak.").events[-1]
    assert (parties(event.actors), parties(event.recipients)) == (["AZE"], ["ARM"])
    assert all(actor.basis for actor in (*event.actors, *event.recipients))


def test_an_offer_is_accepted_of_who_made_it(read: Read) -> None:
    lines = ("Malaysia menawarkan perundingan kepada Armenia.", "Armenia menerima tawaran itu.")
    event = read(*lines).events[-1]
    assert (parties(event.actors), parties(event.recipients)) == (["ARM"], ["MYS"])


def test_what_was_asked_long_before_is_not_answered(read: Read) -> None:
    lines = ("Armenia menuntut Azerbaijan menarik pasukannya.", "Hujan turun.", "Cuaca dingin.", "Usul itu ditolak.")
    assert read(*lines).events[-1].actors == ()
