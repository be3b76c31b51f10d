"""Acts dated by another sentence: a lead by a later line, an act named in passing by the one that tells it."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.claims import EventType
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def days(record: PageRecord, kind: EventType) -> list[str]:
    return [str(event.time) for event in record.events if event.type is kind]


def test_a_lead_takes_the_day_of_the_incident_that_a_later_line_gives(read: Read) -> None:
    record = read(
        "Kelompok bersenjata membunuh empat petani di Kaduna, kata polisi, Selasa (3/5).",
        "Para penyerang menembaki petani itu pada Senin (2/5).",
    )
    assert days(record, EventType.ASSAULT) == ["2022-05-02", "2022-05-02"]
    assert "told later" in str(record.events[0].time_basis)


def test_a_lead_of_talk_gives_later_acts_of_force_no_other_day(read: Read) -> None:
    record = read(
        "Rusia dan Ukraina menandatangani perjanjian damai, Selasa (3/5).",
        "Ukraina menuduh Rusia menembaki Kharkiv.",
        "Rudal Rusia menghantam Odesa pada Minggu (1/5).",
    )
    assert days(record, EventType.ASSAULT) == ["2022-05-03", "2022-05-01"]


def test_an_act_named_in_passing_takes_the_day_of_the_same_act(read: Read) -> None:
    record = read(
        "Empat pekerja Cina yang diculik di Nigeria dibebaskan Selasa (3/5).",
        "Pekerja Cina itu diculik pada 25 April.",
    )
    assert days(record, EventType.ASSAULT) == ["2022-04-25", "2022-04-25"]
