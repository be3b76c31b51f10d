"""Records of an older schema, and records in either database."""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from runut.record.page_record import PageRecord
from runut.store import record_for_building
from runut.store.sqlite_file import APPLICATION_ID

OLD_TABLES = Path(__file__).with_name("schema_2.sql").read_text(encoding="utf-8")

MakeOld = Callable[..., Path]


def _make_old(path: Path, pages: Iterable[PageRecord] = (), *, schema: int = 2) -> Path:
    """Make a record with the tables of schema 2 (which are those of 1), and pages in them."""
    new = path.with_name("new.runut")
    with record_for_building(new) as record:
        record.add(pages, recorded_at=datetime(2026, 1, 2, tzinfo=UTC), made_by="old")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(OLD_TABLES)
        connection.execute("ATTACH ? AS new", [str(new)])
        for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
            columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")  # noqa: S608
        connection.execute("DELETE FROM main.about")
        connection.execute(f"PRAGMA main.application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA main.user_version = {schema}")
        connection.commit()
    new.unlink()
    return path


@pytest.fixture(scope="session")
def make_old() -> MakeOld:
    """Return a function that makes a record of schema 1 or 2."""
    return _make_old


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Run a PostgreSQL server; gives the address of its database."""
    spec = importlib.util.spec_from_file_location("postgres", Path(__file__).with_name("postgres.py"))
    assert spec is not None
    assert spec.loader is not None
    postgres = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(postgres)
    programs = postgres.find_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql): no record on a server is tested")
    pytest.importorskip("psycopg", reason="psycopg is not installed: no record on a server is tested")
    with postgres.running_server(programs) as address:
        yield address


_schemas = count(1)


@pytest.fixture
def server_address(server: str) -> Callable[[], str]:
    """Return a function that gives the address of a new schema on the server."""
    return lambda: f"{server}&schema=test_{next(_schemas)}"


@pytest.fixture(params=["file", "server"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new record may lie: once in a file, once on a server."""
    if request.param == "file":
        return str(tmp_path / "a.runut")
    found: str = request.getfixturevalue("server_address")()
    return found
