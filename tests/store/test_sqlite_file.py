from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from runut.errors import RecordFileError
from runut.record.page_record import PageRecord
from runut.store import record_for_building, record_for_reading
from runut.store.schema import SCHEMA_VERSION
from runut.store.sqlite_file import APPLICATION_ID

NOBODY = 65_534
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def refuse_reading(path: Path) -> str:
    with pytest.raises(RecordFileError) as refused:
        record_for_reading(path)
    return str(refused.value)


def refuse_building(path: Path) -> str:
    with pytest.raises(RecordFileError) as refused, record_for_building(path):
        pass
    return str(refused.value)


def pragma(path: Path, words: str) -> int:
    connection = sqlite3.connect(path)
    try:
        row = connection.execute(f"PRAGMA {words}").fetchone()
        connection.commit()
    finally:
        connection.close()
    return 0 if row is None else row[0]


@pytest.fixture
def record_path(tmp_path: Path) -> Path:
    path = tmp_path / "a.runut"
    with record_for_building(path):
        pass
    return path


def test_a_record_is_marked_as_ours_with_its_schema(record_path: Path) -> None:
    assert pragma(record_path, "application_id") == APPLICATION_ID
    assert pragma(record_path, "user_version") == SCHEMA_VERSION


def test_a_closed_record_is_one_file(record_path: Path) -> None:
    record_for_reading(record_path).read_records()
    assert [path.name for path in record_path.parent.iterdir()] == [record_path.name]


@pytest.mark.parametrize("size", [1, 100, 5_000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, size: int) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("x" * size)
    assert "is not a Runut record" in refuse_reading(path)
    assert "is not a Runut record" in refuse_building(path)
    assert path.read_text() == "x" * size


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    assert "another program" in refuse_reading(path)
    assert "another program" in refuse_building(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(record_path: Path) -> None:
    pragma(record_path, f"user_version = {SCHEMA_VERSION + 1}")
    assert "newer Runut" in refuse_reading(record_path)
    assert "newer Runut" in refuse_building(record_path)


def test_a_missing_record_is_told_with_the_way_to_make_it(tmp_path: Path) -> None:
    path = tmp_path / "none.runut"
    assert "does not exist" in refuse_reading(path)
    assert not path.exists()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    assert "is a folder" in refuse_reading(tmp_path)
    assert "is a folder" in refuse_building(tmp_path)


def test_a_record_in_a_folder_that_is_not_there_cannot_be_made(tmp_path: Path) -> None:
    assert "there is no folder" in refuse_building(tmp_path / "none" / "a.runut")


def test_an_empty_file_is_filled_but_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    path.touch()
    assert "is empty" in refuse_reading(path)
    with record_for_building(path) as record:
        assert record.read_records() == ()


def fail_building(path: Path, *pages: PageRecord) -> None:
    with suppress(ZeroDivisionError), record_for_building(path) as record:
        record.add(pages, recorded_at=datetime(2026, 1, 2, tzinfo=UTC), made_by="test")
        raise ZeroDivisionError


def test_a_new_record_of_which_no_page_is_stored_is_not_kept_when_its_building_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    fail_building(path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_record_with_a_page_is_kept_when_its_building_fails(
    tmp_path: Path, build_record: Callable[..., PageRecord]
) -> None:
    path = tmp_path / "a.runut"
    fail_building(path, build_record("a"))
    with record_for_building(path) as record:
        assert len(record.read_records()) == 1


def test_a_record_that_was_there_is_kept_when_its_building_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    with record_for_building(path):
        pass
    fail_building(path)
    assert path.exists()


def test_a_file_whose_making_was_cut_off_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    pragma(path, "journal_mode = WAL")
    assert path.stat().st_size > 0
    assert "is empty" in refuse_reading(path)
    with record_for_building(path) as record:
        assert record.read_records() == ()


def test_a_damaged_record_is_told(record_path: Path) -> None:
    data = bytearray(record_path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    record_path.write_bytes(data)
    with pytest.raises(RecordFileError, match="is damaged"):
        record_for_reading(record_path).read_records()


def test_a_second_builder_is_sent_away_until_the_first_has_finished(record_path: Path) -> None:
    with record_for_building(record_path):
        assert "is being built" in refuse_building(record_path)
        assert record_for_reading(record_path).read_records() == ()
    with record_for_building(record_path):
        pass


def test_a_stuck_writer_is_told(
    record_path: Path, build_record: Callable[..., PageRecord], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runut.store.sqlite_file.BUSY_WAIT_SECONDS", 0.05)
    stuck = sqlite3.connect(record_path, isolation_level=None)
    with record_for_building(record_path) as record:
        stuck.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordFileError, match="in use by another program"):
            record.add([build_record("a")], recorded_at=NOW, made_by="test")
        stuck.execute("ROLLBACK")
    stuck.close()


@contextmanager
def unprivileged() -> Iterator[None]:
    """Act as a user who is not root, since root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shut_folder(build_record: Callable[..., PageRecord]) -> Iterator[Path]:
    """A folder that holds a record of one page and that may only be read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with record_for_building(folder / "a.runut") as record:
            record.add([build_record("a")], recorded_at=NOW, made_by="test")
        (folder / "a.runut").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(stat.S_IRWXU)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind")
def test_a_record_that_may_not_be_written_is_read_and_not_built(shut_folder: Path) -> None:
    with unprivileged():
        assert len(record_for_reading(shut_folder / "a.runut").read_records()) == 1
        assert "you may write there" in refuse_building(shut_folder / "a.runut")
        assert "you may write there" in refuse_building(shut_folder / "new.runut")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind")
def test_a_record_that_may_not_be_written_in_a_folder_that_may_is_not_built(shut_folder: Path) -> None:
    shut_folder.chmod(0o777)
    with unprivileged():
        assert len(record_for_reading(shut_folder / "a.runut").read_records()) == 1
        assert "may not be written" in refuse_building(shut_folder / "a.runut")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind")
def test_a_record_that_may_not_be_read_is_told(shut_folder: Path) -> None:
    (shut_folder / "a.runut").chmod(0)
    with unprivileged():
        assert "may not be opened" in refuse_reading(shut_folder / "a.runut")
