from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from runut.building import Build
from runut.read import DEFAULT_OPTIONS
from runut.record.page_record import PageRecord
from runut.store import record_for_building, record_for_reading

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def add(path: Path, pages: Sequence[PageRecord]) -> None:
    with record_for_building(path) as record:
        record.add(pages, recorded_at=NOW, made_by="test")


def read_sum(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [value for (value,) in connection.execute("SELECT value FROM about WHERE name = 'pages_sum'")]


def link(path: Path) -> str:
    with record_for_building(path) as record:
        Build(record, path, None, None, DEFAULT_OPTIONS).store_links()
    return record_for_reading(path).read_state()


def test_the_same_pages_have_one_sum_in_any_order_and_however_often_they_come(
    tmp_path: Path, build_record: Callable[..., PageRecord]
) -> None:
    pages = [build_record(name) for name in "abc"]
    add(tmp_path / "one.runut", pages)
    for some in ([pages[2]], [pages[0], pages[2]], pages):
        add(tmp_path / "other.runut", some)
    assert read_sum(tmp_path / "one.runut") == read_sum(tmp_path / "other.runut") != []


def test_a_page_more_makes_links_those_of_other_pages(tmp_path: Path, build_record: Callable[..., PageRecord]) -> None:
    path = tmp_path / "a.runut"
    add(path, [build_record("a")])
    first = link(path)
    assert link(path) == first
    add(path, [build_record("b")])
    assert not record_for_reading(path).check("test").links_are_current
    assert link(path) != first


def test_a_record_in_which_no_sum_is_noted_is_gone_through(
    tmp_path: Path, build_record: Callable[..., PageRecord]
) -> None:
    path = tmp_path / "a.runut"
    add(path, [build_record("a"), build_record("b")])
    noted = read_sum(path)
    state = link(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM about WHERE name = 'pages_sum'")
        connection.commit()
    assert link(path) == state
    add(path, [build_record("c")])
    add(tmp_path / "other.runut", [build_record(name) for name in "abc"])
    assert read_sum(path) == read_sum(tmp_path / "other.runut") != noted
