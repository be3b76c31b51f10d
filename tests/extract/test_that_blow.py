"""What "serangan itu", "bom itu" and "penculikan tersebut" go back to."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def parties(actors: tuple[Actor, ...]) -> list[str | None]:
    return [actor.party for actor in actors]


def test_that_bomb_struck_whom_the_bomb_told_before_struck(read: Read) -> None:
    lines = (
        "Empat prajurit Pakistan terluka ketika sebuah bom meledak di dekat truk mereka.",
        "Bom yang ditanam di tepi jalan itu meledak pada Senin pagi.",
    )
    event = read(*lines).events[-1]
    assert parties(event.actors) == []
    assert parties(event.recipients) == ["PAK"]
    assert all(actor.basis for actor in event.recipients)


def test_that_attack_is_by_whom_it_says_and_on_whom_the_one_before_was(read: Read) -> None:
    lines = (
        "Orang bersenjata menembak tiga polisi Kenya di Garissa pada Senin.",
        "Serangan itu dilakukan oleh militan, kata gubernur.",
    )
    event = read(*lines).events[-1]
    assert [actor.name for actor in event.actors] == ["militan"]
    assert parties(event.recipients) == ["KEN"]


def test_that_abduction_is_the_last_abduction_and_no_other_blow(read: Read) -> None:
    lines = (
        "Orang bersenjata menculik dua pekerja Korea Selatan di Nigeria pada Senin.",
        "Pada Selasa mereka membom sebuah jembatan.",
        "Penculikan tersebut terjadi di Port Harcourt.",
    )
    assert parties(read(*lines).events[-1].recipients) == ["KOR"]


def test_the_fall_of_a_capital_is_done_to_it(read: Read) -> None:
    lines = ("Pemberontak menyerang pos itu.", "Perang berakhir sejak jatuhnya Baghdad pada 2003.")
    event = next(event for event in read(*lines).events if event.trigger == "jatuhnya")
    assert "IRQ" not in parties(event.actors)
    assert parties(event.recipients) == ["IRQ"]


def test_who_was_murdered_is_not_who_did_it(read: Read) -> None:
    lines = ("Perundingan Israel dan Palestina macet.", "Itu terjadi sejak pembunuhan Yitzhak Rabin pada 1995.")
    event = next(event for event in read(*lines).events if event.trigger == "pembunuhan")
    assert parties(event.recipients) == ["ISR"]
    assert event.actors == ()


def test_who_was_overthrown_fought_no_battle_of_two_camps(read: Read) -> None:
    lines = ("Tentara Filipina menyerang MILF di Cotabato.", "Kekacauan pecah sejak tergulingnya Ferdinand Marcos.")
    assert all(event.actors == () for event in read(*lines).events[1:])


def test_people_nobody_knows_did_it_and_not_who_struck_before(read: Read) -> None:
    lines = (
        "Aktivis JMB membom dua pasar di Dhaka pada Senin.",
        "Pada 2001, serangan bom oleh orang tak dikenal menewaskan lima polisi Bangladesh.",
    )
    event = read(*lines).events[-1]
    assert [actor.name for actor in event.actors] == ["orang tak dikenal"]
