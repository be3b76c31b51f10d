"""Dates and times as sites print them."""

from __future__ import annotations

import pytest

from runut.clean.stamps import load_calendar


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("KAMIS, 4 MARET 2021 | 06:12 WIB | LAPORAN: SARI WENING", "2021-03-04T06:12:00+07:00"),
        ("Sari Wening • 04 Maret 2021 13:53", "2021-03-04T13:53:00"),
        ("GemaTeluk.com - 04/03/2021, 13:32 WITA", "2021-03-04T13:32:00+08:00"),
        ("Bagas , Jurnalis-Jum'at, 05 Maret 2021 |11:56 WIT", "2021-03-05T11:56:00+09:00"),
        ("diperbarui 02 Okt 2015, 08:29 WIB", "2015-10-02T08:29:00+07:00"),
        ("Rabu, 5 Mei 2021 pukul 07.30 WITA", "2021-05-05T07:30:00+08:00"),
        ("Kamis, 23 Februari 2023 / 05:28 WIB", "2023-02-23T05:28:00+07:00"),
        ("April 19, 2022", "2022-04-19"),
        ("July 5th, 2021 at 3:04 p.m.", "2021-07-05T15:04:00"),
        ("Published 12:24 AM EST, Mon January 5, 2026", "2026-01-05T00:24:00-05:00"),
        ("2020.01.14", "2020-01-14"),
        ("2025-02-24 14:33:06", "2025-02-24T14:33:06"),
        ("2020-10-09T13:53:00+07:00", "2020-10-09T13:53:00+07:00"),
        ("Jumat, 27 November 2020 | 25:61", "2020-11-27"),
        ("Sabtu, 01/05/2021 | 08:12 WIB", "2021-05-01T08:12:00+07:00"),
        ("01 Mei 2021 - 08:12 WIB", "2021-05-01T08:12:00+07:00"),
        ("Selasa, 20 April 2021 - 17:28:00 WIB", "2021-04-20T17:28:00+07:00"),
        ("Mei 1, 2021", "2021-05-01"),
        ("1 Mei 2021 Pukul 08.12", "2021-05-01T08:12:00"),
        ("05-01-2021 08:12", "2021-01-05T08:12:00"),
        ("01/05/21 08:12 WIB", "2021-05-01T08:12:00+07:00"),
        ("Sabtu, 01/05/21", "2021-05-01"),
        ("31/12/98 08:12", "1998-12-31T08:12:00"),
        ("2021-05-01T08:12:00.000Z", "2021-05-01T08:12:00+00:00"),
        ("Diterbitkan 01 Mei 2021 08:12", "2021-05-01T08:12:00"),
        ("Dipublikasikan pada 1 Mei 2021, pukul 08.12 WITA", "2021-05-01T08:12:00+08:00"),
        ("Tayang: Sabtu, 1 Mei 2021 08:12 WIB", "2021-05-01T08:12:00+07:00"),
        ("Posted on 1 May 2021", "2021-05-01"),
        ("Jum'at, 30 April 2021 13.00", "2021-04-30T13:00:00"),
        ("Jum’at, 30 April 2021 | 13:00 WIB", "2021-04-30T13:00:00+07:00"),
        ("JUMAT, 30 APRIL 2021, pkl 13.00", "2021-04-30T13:00:00"),
        ("Jumat Pon, 30 April 2021", "2021-04-30"),
        ("Sabtu Pahing, 1 Mei 2021 pukul 13.00 WIB", "2021-05-01T13:00:00+07:00"),
        ("Senin , 03 May 2021, 13:00 WIB", "2021-05-03T13:00:00+07:00"),
        ("Sabtu | 1 Mei 2021 | 08:12", "2021-05-01T08:12:00"),
        ("Sabtu (1/5/2021) 08:12", "2021-05-01T08:12:00"),
        ("Sabtu, 01 Mei 2021, 08:12 GMT+7", "2021-05-01T08:12:00+07:00"),
        ("Sat, 1 May 2021 01:12:00 +0530", "2021-05-01T01:12:00+05:30"),
        ("Sabtu, 01 Mei 2021 / 19 Ramadan 1442 H", "2021-05-01"),
        ("1 Agust 2021", "2021-08-01"),
        ("Jum'at, 30 April 2021 − 23:19 WIB", "2021-04-30T23:19:00+07:00"),
        ("1 Mei 2021 | 2 tahun lalu", "2021-05-01"),
    ],
)
def test_a_printed_date_becomes_an_edtf_value(line: str, value: str) -> None:
    stamp = load_calendar().find_stamp(line)
    assert stamp is not None
    assert str(stamp.edtf) == value


@pytest.mark.parametrize(
    "line",
    [
        "Serangan di Monumen 9/11",
        "Agenda 2030",
        "31/02/2020",
        "12 Mei",
        "4 jam lalu",
        "01/05/21",
        "Pasal 1/2/21",
        "Mei 2021",
        "Resolusi 1701 " * 30,
    ],
)
def test_what_is_no_full_date_is_no_stamp(line: str) -> None:
    assert load_calendar().find_stamp(line) is None


@pytest.mark.parametrize(
    ("line", "day", "is_clear"),
    [
        ("25/11/2020", "2020-11-25", True),
        ("11/25/2020", "2020-11-25", True),
        ("05/11/2015", "2015-11-05", False),
        ("Kamis, 05/11/2015", "2015-11-05", True),
        ("Monday, 05/11/2015", "2015-05-11", True),
        ("11/11/2015", "2015-11-11", True),
    ],
)
def test_day_and_month_are_clear_where_only_one_reading_fits(line: str, day: str, *, is_clear: bool) -> None:
    stamp = load_calendar().find_stamp(line)
    assert stamp is not None
    assert (stamp.day.isoformat(), stamp.is_clear) == (day, is_clear)


def test_a_stamp_knows_its_place_in_the_line() -> None:
    line = "Oleh Sari - Kamis, 04 Maret 2021 13:53 WIB - Dunia"
    stamp = load_calendar().find_stamp(line)
    assert stamp is not None
    assert line[stamp.start : stamp.end] == "Kamis, 04 Maret 2021 13:53 WIB"


def test_a_clock_may_stand_behind_the_date_of_a_second_calendar() -> None:
    stamp = load_calendar().find_stamp("Senin, 2 Maret 2026 / 12 Ramadan 1447 05:20")
    assert stamp is not None
    assert str(stamp.edtf) == "2026-03-02T05:20:00"
