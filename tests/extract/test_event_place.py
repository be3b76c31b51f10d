"""Where an attack was, and who did it, where a sentence goes back to one told before."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.claims import Event
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def last(record: PageRecord) -> Event:
    return record.events[-1]


def parties(actors: tuple[Actor, ...]) -> list[str]:
    return sorted(actor.party or "" for actor in actors)


def test_an_attack_told_before_gives_its_place_to_that_attack_and_to_its_dead(read: Read) -> None:
    blow, blame = read(
        "Rudal menghantam Ganja pada Senin.", "Azerbaijan menuding Armenia berada di balik serangan itu."
    ).events[::2]
    assert (blow.place, blame.place) == ("Ganja", "Ganja")
    assert last(read("Rudal menghantam Ganja pada Senin. Kejaksaan mencatat 13 warga sipil tewas.")).place == "Ganja"


def test_that_town_is_the_one_named_last(read: Read) -> None:
    assert last(read("Rudal menghantam Ganja pada Senin. Armenia membantah menyerang kota itu.")).place == "Ganja"
    assert last(read("Ledakan terdengar di Kargil setelah tentara India menyerang kota itu.")).place == "Kargil"


def test_who_denies_a_blow_at_once_is_not_taken_for_its_doer(read: Read) -> None:
    record = read(
        "Pasukan Armenia menembaki Jabrayil di Azerbaijan pada Senin.",
        "Selasa, serangan rudal menghantam Ganja. Armenia membantah menyerang kota itu.",
    )
    rockets = next(event for event in record.events if event.place == "Ganja")
    assert rockets.actors == ()
    assert any("denied behind it" in step.why for step in rockets.steps)


def test_those_who_sign_sign_against_nobody(read: Read) -> None:
    record = read(
        "Armenia dan Azerbaijan berperang.",
        "Rusia dan Turki menandatangani nota kesepahaman. Menteri kedua negara menandatangani dokumen itu.",
    )
    signed = [event for event in record.events if "sign" in event.mode]
    assert [(parties(event.actors), event.recipients) for event in signed] == [(["RUS", "TUR"], ())] * 2
