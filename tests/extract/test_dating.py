"""When acts happened of which their own sentence gives no time."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def test_who_fell_in_a_fight_of_some_days_fell_on_no_day_of_the_report(read: Read) -> None:
    record = read(
        "Gencatan senjata Armenia dan Azerbaijan berlaku pada Kamis (5/5) setelah dua hari pertempuran.",
        "Armenia mengatakan seratus tentara Armenia tewas.",
    )
    (death,) = [event for event in record.events if event.trigger == "tewas"]
    assert death.time is None
