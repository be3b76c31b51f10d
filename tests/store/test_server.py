from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import runut
from runut.errors import RecordFileError
from runut.pipeline import find_id, open_around, open_links, open_record, write_report
from runut.record.address import ServerAddress, parse_address
from runut.record.page_record import PageRecord
from runut.store import record_for_building, record_for_reading, server
from runut.store.index_tables import INDEX_TABLES
from runut.store.record_file import RecordFile
from runut.store.schema import SCHEMA_VERSION, metadata

Addresses = Callable[[], str]
BuildRecord = Callable[..., PageRecord]
NOW = datetime(2026, 1, 2, tzinfo=UTC)
PAGE = (
    "Armenia dan Azerbaijan Teken Gencatan Senjata\n\n"
    "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.\n"
)


def tell(address: str, words: str) -> None:
    """Have the server do something in a record's schema."""
    place = parse_address(address)
    assert isinstance(place, ServerAddress)
    with psycopg.connect(place.url, autocommit=True, options=f"-csearch_path={place.schema}") as connection:
        connection.execute(words.replace("{}", place.schema).encode())


def refuse_reading(address: str) -> str:
    with pytest.raises(RecordFileError) as refused:
        record_for_reading(address).read_records()
    return str(refused.value)


def refuse_building(address: str) -> str:
    with pytest.raises(RecordFileError) as refused, record_for_building(address):
        pass
    return str(refused.value)


@pytest.fixture
def there(server_address: Addresses) -> str:
    """A record on the server that holds nothing."""
    address = server_address()
    with record_for_building(address):
        pass
    return address


def test_every_way_to_a_record_takes_the_address_of_a_server(server_address: Addresses, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    address, file = server_address(), tmp_path / "a.runut"
    assert runut.build([tmp_path / "a.txt"], to=address).new == 1
    assert runut.build([tmp_path / "a.txt"], to=address).known == 1
    runut.build([tmp_path / "a.txt"], to=file)
    whole = open_record(address)
    assert whole == open_record(file)
    assert open_links(address) == whole.links
    (page,) = whole.pages
    event = page.events[0].id
    assert find_id(address, event[:-1]) == event
    assert open_around(address, event).pages == (page,)
    write_report(address, tmp_path / "a.html")
    write_report(file, tmp_path / "b.html")
    assert (tmp_path / "a.html").read_text() == (tmp_path / "b.html").read_text()


def test_the_address_is_told_without_its_password() -> None:
    address = parse_address("postgres://ani:rahasia@db.example:5433/damai?sslmode=require&schema=aceh")
    assert str(address) == "postgresql://ani@db.example:5433/damai?schema=aceh"
    assert "rahasia" not in repr(address)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ani:rahasia@127.0.0.1:9/damai",
        "postgresql://ani:rahasia@127.0.0.1:x/damai",
        "postgresql://ani:rahasia@[::1/damai",
        "postgresql://ani:rahasia@127.0.0.1:9/damai?schema=A;B",
    ],
)
def test_a_server_that_is_not_reached_is_told_without_the_password(address: str) -> None:
    for said in (refuse_reading(address), refuse_building(address)):
        assert "rahasia" not in said
        assert any(
            words in said for words in ("cannot be reached", "postgresql://user@host", "is no name for a schema")
        )


def test_a_database_that_is_not_there_is_told(server: str) -> None:
    assert "does not exist" in refuse_building(server.replace("/postgres?", "/none?"))


def test_an_empty_schema_is_not_read(server_address: Addresses) -> None:
    assert "is empty; fill it with: runut build" in refuse_reading(server_address())


def test_tables_of_another_program_are_refused_and_left_alone(server_address: Addresses) -> None:
    address = server_address()
    tell(address, "CREATE SCHEMA {}")
    tell(address, "CREATE TABLE pages (x text)")
    assert "another program" in refuse_reading(address)
    assert "another program" in refuse_building(address)
    tell(address, "SELECT x FROM pages")


def test_a_newer_schema_is_refused(there: str) -> None:
    tell(there, f"UPDATE about SET value = '{SCHEMA_VERSION + 1}' WHERE name = 'schema'")  # noqa: S608 - a number
    assert "newer Runut" in refuse_reading(there)
    assert "newer Runut" in refuse_building(there)


def test_an_older_schema_is_brought_up_to_date(there: str) -> None:
    tell(there, f"DROP TABLE {', '.join(table.name for table in INDEX_TABLES)} CASCADE")
    tell(there, "ALTER TABLE lineages ADD COLUMN position integer NOT NULL DEFAULT 0")
    tell(there, "DROP TABLE overruled, decision_targets, decisions CASCADE")
    tell(there, "DROP TABLE lineage_ties, linked_actors, linked_provisions, count_series, search_texts CASCADE")
    tell(there, "ALTER TABLE happenings DROP COLUMN reported")
    tell(there, "UPDATE about SET value = '2' WHERE name = 'schema'")
    assert record_for_reading(there).read_links() == runut.Links()
    with record_for_building(there) as record:
        assert record.read_links() == runut.Links()
    engine = server.open_for_reading(parse_address(there))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        differences = compare_metadata(context, metadata)
    assert [each for each in differences if not isinstance(each, list) or each[0][0] != "modify_comment"] == []


def test_a_second_builder_is_sent_away_until_the_first_has_finished(there: str) -> None:
    with record_for_building(there):
        assert "is being built" in refuse_building(there)
        assert record_for_reading(there).read_records() == ()
    with record_for_building(there):
        pass


def test_a_killed_builder_holds_nothing(there: str) -> None:
    program = (
        "import sys, time\n"
        "from runut.store import record_for_building\n"
        "with record_for_building(sys.argv[1]):\n"
        "    print('here', flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, there], stdout=subprocess.PIPE) as builder:
        assert builder.stdout is not None
        builder.stdout.readline()
        assert "is being built" in refuse_building(there)
        os.kill(builder.pid, signal.SIGKILL)
    with record_for_building(there):
        pass


def change_while_the_server_ends_it(record: RecordFile, address: str) -> None:
    with record._transaction() as connection:
        connection.exec_driver_sql("UPDATE pages SET id = 'b'")
        tell(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE 'idle in%'")
        connection.exec_driver_sql("SELECT 1")


def test_a_connection_that_the_server_ends_is_told_and_what_was_stored_is_kept(
    there: str, build_record: BuildRecord
) -> None:
    one = build_record("a")
    with record_for_building(there) as record:
        record.add([one], recorded_at=NOW, made_by="test")
        with pytest.raises(RecordFileError, match="what was stored is kept"):
            change_while_the_server_ends_it(record, there)
    assert record_for_reading(there).read_records() == (one,)


def test_a_reader_may_not_write_and_who_may_not_write_still_reads(there: str, build_record: BuildRecord) -> None:
    with record_for_building(there) as record:
        record.add([build_record("a")], recorded_at=NOW, made_by="test")
    with pytest.raises(RecordFileError, match="may not be written"):
        record_for_reading(there).add([build_record("b")], recorded_at=NOW, made_by="test")
    tell(there, "DROP ROLE IF EXISTS guest")
    tell(there, "CREATE ROLE guest LOGIN")
    tell(there, "GRANT USAGE ON SCHEMA {} TO guest")
    tell(there, "GRANT SELECT ON ALL TABLES IN SCHEMA {} TO guest")
    guest = there.replace("runut@", "guest@")
    assert len(record_for_reading(guest).read_records()) == 1
    with pytest.raises(RecordFileError, match="ask its owner"), record_for_building(guest) as record:
        record.add([build_record("b")], recorded_at=NOW, made_by="test")
    tell(there, "DROP OWNED BY guest")
    tell(there, "DROP ROLE guest")


def test_the_next_builder_need_not_wait_for_the_server_to_see_that_the_last_is_gone(there: str) -> None:
    for _ in range(60):
        with record_for_building(there):
            pass
