"""The phrase "kelompok itu" is the group or body told of last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def _names(record: PageRecord) -> list[str | None]:
    return [actor.party or actor.name for actor in record.events[-1].actors]


@pytest.mark.parametrize(
    ("before", "line", "name"),
    [
        ("Organisasi hak asasi manusia Pelita Nusa mengecam Turki.", "Kelompok itu menuduh polisi.", "Pelita Nusa"),
        ("Pemberontak menyerang sebuah barak di Turki.", "Kelompok itu menuntut otonomi.", "Pemberontak"),
        ("PKK menyerang sebuah barak di Turki.", "Kelompok itu menuntut otonomi.", "PKK"),
    ],
    ids=["a-watcher", "rebels", "of-a-side"],
)
def test_that_group_is_the_last_told_of(read: Read, before: str, line: str, name: str) -> None:
    assert (_names(read(before, line))[0] or "").endswith(name)
