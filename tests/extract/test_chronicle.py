"""Acts told in a chronology have the date of its entry."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def _times(record: PageRecord) -> list[tuple[str, str]]:
    return [(event.trigger, str(event.time)) for event in record.events]


def test_a_date_that_opens_a_line_dates_all_that_it_tells(read: Read) -> None:
    record = read(
        "- 3 Mei 2019: Tentara Thailand menembaki desa Kamboja. Kamboja mengecam Thailand.",
        "- 9 Juni 2019 : Pejabat Kamboja mengatakan lima tentara Thailand menyerang pos Kamboja.",
        "Menteri Thailand mengunjungi Kamboja.",
    )
    assert _times(record) == [
        ("menembaki", "2019-05-03"),
        ("mengecam", "2019-05-03"),
        ("menyerang", "2019-06-09"),
        ("mengunjungi", "None"),
    ]


def test_a_heading_with_a_date_dates_the_lines_below_it_up_to_the_next(read: Read) -> None:
    record = read(
        "3 Mei 2019: Perang pecah",
        "Tentara Thailand menembaki desa Kamboja.",
        "Sehari kemudian, Kamboja menyerang pos Thailand.",
        "2. Serangan balasan pada 9 Juni 2019",
        "Kamboja menyerang Thailand setelah Thailand mengusir duta besar Kamboja.",
        "Latar belakang",
        "Kamboja mengecam Thailand.",
    )
    told = dict(_times(record))
    assert told["menembaki"] == "2019-05-03"
    assert ("menyerang", "2019-05-04") in _times(record)
    assert ("menyerang", "2019-06-09") in _times(record)
    assert told["mengusir duta besar"] == "None"
    assert told["mengecam"] == "None"


def test_one_date_makes_no_chronology(read: Read) -> None:
    record = read("3 Mei 2019: Perang pecah", "Tentara Thailand menembaki desa Kamboja.")
    assert str(record.events[-1].time) != "2019-05-03"
