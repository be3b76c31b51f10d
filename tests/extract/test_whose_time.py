"""Whose a time is: that of the act, of the clause around it or behind it, or that since which something lasts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import EventType, Status
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def days(record: PageRecord, kind: EventType) -> list[str]:
    return [str(event.time) for event in record.events if event.type is kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Dua insinyur yang diculik di Sokoto dibebaskan Selasa (3/5).", EventType.RETREAT, "2022-05-03"),
        ("Dua insinyur yang diculik di Sokoto dibebaskan Selasa (3/5).", EventType.ASSAULT, "None"),
        ("Polisi pada Senin (2/5) menemukan jasad hakim yang dibunuh pemberontak.", EventType.ASSAULT, "None"),
        ("Tentara pada Senin (2/5) menyerang kota itu dan membunuh sepuluh warga.", EventType.ASSAULT, "2022-05-02"),
        (
            "Presiden Sudan bertemu utusan Mesir sesuai perjanjian yang ditandatangani di Kairo pada 2019.",
            EventType.CONSULT,
            "None",
        ),
        (
            "Presiden Sudan bertemu utusan Mesir sesuai perjanjian yang ditandatangani di Kairo pada 5 Mei 2019.",
            EventType.CONSULT,
            "None",
        ),
        (
            "Kedua pihak, Sudan dan Mesir, menyetujui gencatan senjata yang ditengahi Qatar pada 9 Maret 2019.",
            EventType.AGREE,
            "2019-03-09",
        ),
        ("Perundingan Sudan dan Mesir yang digelar pada Maret 2019 buntu.", EventType.CONSULT, "2019-03"),
        ("Belasan orang tewas dalam serangan yang dilancarkan Israel pada 2019.", EventType.ASSAULT, "2019"),
        ("Ratusan orang tewas dalam perang atas kota itu yang berakhir pada 2019.", EventType.ASSAULT, "../2019"),
    ],
    ids=[
        "freed",
        "abducted",
        "found-dead",
        "joined",
        "accord",
        "accord-of-a-day",
        "the-truce",
        "the-talks",
        "the-strike",
        "the-war",
    ],
)
def test_a_clause_keeps_its_own_time(read: Read, text: str, kind: EventType, expected: str) -> None:
    assert days(read(text), kind)[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("Bentrokan di Mali meningkat sejak tentara merebut kekuasaan pada 2020.", "2020/..", Status.ONGOING),
        ("Perang antara Rusia dan Ukraina yang bermula pada 2014 berlanjut.", "2014/..", Status.ONGOING),
        ("Perang saudara di Mali menewaskan ribuan orang sejak 2012.", "2012/..", Status.HAPPENED),
        ("Seribu orang tewas di Mali sejak perang saudara pecah pada Maret 2012.", "2012-03/..", Status.HAPPENED),
        ("Sejak Israel menyerbu Rafah pada 2014, warga Palestina mengungsi.", "2014/..", Status.HAPPENED),
    ],
    ids=["fights", "begun", "toll", "dead", "opening"],
)
def test_a_time_in_a_clause_of_since_tells_since_when(read: Read, text: str, value: str, status: Status) -> None:
    told = [event for event in read(text).events if event.type is not EventType.COERCE][-1]
    assert (str(told.time), told.status) == (value, status)


def test_what_is_asked_for_a_day_to_come_does_not_hide_the_day_of_the_asking(read: Read) -> None:
    record = read("Pada 30 April, Rusia mendesak Ukraina membuka koridor pada 9 Mei.")
    assert days(record, EventType.REQUEST) == ["2022-04-30"]


def test_what_an_act_began_lasts_and_not_the_act(read: Read) -> None:
    record = read("Kedua ibu kota tidak bertegur sapa sejak 1993, ketika tentara Armenia menduduki Kelbajar.")
    (event,) = (event for event in record.events if event.type is EventType.COERCE)
    assert (str(event.time), event.status) == ("1993/..", Status.HAPPENED)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Pada Selasa (3/5), Sudan menuduh Mesir menembaki kota itu.", EventType.ACCUSE, "2022-05-03"),
        ("Sudan menuduh Mesir menembaki kota itu pada Selasa (3/5).", EventType.ASSAULT, "2022-05-03"),
        ("Sudan pada Rabu (4/5) menuduh Mesir menembaki kota itu pada Selasa (3/5).", EventType.ACCUSE, "2022-05-04"),
        ("Sudan pada Rabu (4/5) menuduh Mesir menembaki kota itu pada Selasa (3/5).", EventType.ASSAULT, "2022-05-03"),
        (
            "Sesuai perjanjian damai 9 Maret 2022, Sudan menarik pasukannya pada Selasa (3/5).",
            EventType.RETREAT,
            "2022-05-03",
        ),
        ("Sudan dan Mesir menandatangani perjanjian damai 9 Maret 2022.", EventType.SUPPORT, "2022-03-09"),
    ],
    ids=["blame", "blow", "blame-of-a-blow", "blow-blamed", "deed-that-keeps-an-accord", "the-accord"],
)
def test_what_is_told_within_another_act_keeps_its_own_time(
    read: Read, text: str, kind: EventType, expected: str
) -> None:
    assert days(read(text), kind)[:1] == [expected]


def test_the_day_of_a_blow_is_not_that_of_the_blame(read: Read) -> None:
    record = read("Sudan menuduh Mesir menembaki kota itu pada Selasa (3/5).")
    assert days(record, EventType.ACCUSE) != ["2022-05-03"]
