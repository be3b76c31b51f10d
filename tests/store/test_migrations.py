from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from runut.errors import RecordFileError
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.store import migrations, record_for_building, record_for_reading
from runut.store.schema import SCHEMA_VERSION, metadata

MakeOld = Callable[..., Path]
BuildRecord = Callable[..., PageRecord]


@pytest.fixture
def pages(build_record: BuildRecord) -> tuple[PageRecord, ...]:
    return (build_record("a", ("event", ("ASSAULT", ["ARM"], ["AZE"]), {})), build_record("b"))


def schema_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tables_of(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def is_no_table_of_fts5(name: str | None, *_: object) -> bool:
    return name is None or not name.startswith("search_index")


def index_of(path: Path) -> set[str]:
    """Return what SQLite was told to make of the index of words."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT sql FROM sqlite_master WHERE sql LIKE '%search_index%' OR tbl_name = 'search_texts'"
        return {" ".join(sql.split()) for (sql,) in connection.execute(query)}


@pytest.mark.parametrize("schema", [1, 2])
def test_a_record_of_an_older_schema_is_brought_up_to_date_with_all_its_pages(
    tmp_path: Path, make_old: MakeOld, pages: tuple[PageRecord, ...], schema: int
) -> None:
    path = make_old(tmp_path / "a.runut", pages, schema=schema)
    with record_for_building(path) as record:
        assert record.read_records() == pages
        (hit,) = record.search("kalimat1a", first=None, last=None, limit=9).hits
    assert hit.page == "a"
    assert schema_of(path) == SCHEMA_VERSION


def test_its_tables_are_then_those_of_a_new_record(tmp_path: Path, make_old: MakeOld) -> None:
    path = make_old(tmp_path / "a.runut")
    with record_for_building(path):
        pass
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_no_table_of_fts5})
        differences = compare_metadata(context, metadata)
    assert [each for each in differences if getattr(each[1], "name", None) != "ix_search_texts_stems"] == []
    engine.dispose()
    with record_for_building(tmp_path / "new.runut"):
        pass
    assert index_of(path) == index_of(tmp_path / "new.runut")


def test_it_is_read_as_it_is_until_then(tmp_path: Path, make_old: MakeOld, pages: tuple[PageRecord, ...]) -> None:
    path = make_old(tmp_path / "a.runut", pages)
    before = path.read_bytes()
    record = record_for_reading(path)
    assert record.read_records() == pages
    assert record.read_links() == Links()
    assert record.find_ids(pages[0].events[0].id) == (pages[0].events[0].id,)
    assert record.count_rows()["events"] == 1
    assert path.read_bytes() == before


def test_what_it_lacks_is_told_with_the_way_to_get_it(tmp_path: Path, make_old: MakeOld) -> None:
    record = record_for_reading(make_old(tmp_path / "a.runut"))
    with pytest.raises(RecordFileError, match=r"older Runut.*runut migrate"):
        record.read_happenings(date(2020, 1, 1), date(2021, 1, 1), as_of=date(2021, 1, 1))
    with pytest.raises(RecordFileError, match=r"older Runut.*runut migrate"):
        record.search("serangan", first=None, last=None, limit=1)


def test_its_links_are_made_again_since_their_form_may_be_another(tmp_path: Path, make_old: MakeOld) -> None:
    path = make_old(tmp_path / "a.runut")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO about (name, value) VALUES ('linked_pages', 'x')")
        connection.commit()
    with record_for_building(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM about WHERE name = 'linked_pages'").fetchone() == (0,)


def test_links_that_this_program_cannot_read_are_told(tmp_path: Path, make_old: MakeOld) -> None:
    path = make_old(tmp_path / "a.runut")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO lineages (id, position, form) VALUES ('l-1', 0, '{\"id\": \"l-1\"}')")
        connection.commit()
    with pytest.raises(RecordFileError, match="another version of Runut"):
        record_for_reading(path).read_links()


def test_a_step_that_fails_leaves_the_record_as_it_was(
    tmp_path: Path, make_old: MakeOld, pages: tuple[PageRecord, ...]
) -> None:
    path = make_old(tmp_path / "a.runut", pages)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE count_series (x)")  # the last table of a step is in its way
        connection.commit()
    before = tables_of(path)
    with pytest.raises(RecordFileError), record_for_building(path):
        pass
    assert (schema_of(path), tables_of(path)) == (2, before)
    assert record_for_reading(path).read_records() == pages


def test_there_is_a_step_for_each_schema() -> None:
    steps: Iterator[str] = (step.revision for step in migrations.find_steps(1))
    assert list(steps) == [str(schema) for schema in range(2, SCHEMA_VERSION + 1)]


def test_reading_pages_and_records_of_today_loads_no_migrations(tmp_path: Path) -> None:
    program = (
        "import sys, runut.cli\n"
        "from pathlib import Path\n"
        "from runut.store import record_for_building\n"
        "with record_for_building(Path(sys.argv[1])) as record: record.read_records()\n"
        "sys.exit('alembic' in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "a.runut")], check=True)
