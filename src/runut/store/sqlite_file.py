"""The SQLite file under a record: everything that only SQLite knows stands here."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cattrs import BaseValidationError
from sqlalchemy import Engine, NullPool, create_engine, delete, event
from sqlalchemy.exc import DBAPIError

from runut.errors import RecordBusyError, RecordFileError
from runut.store.append_only import forbid_changes
from runut.store.schema import SCHEMA_VERSION, metadata
from runut.store.sqlite_search import make_search_index
from runut.store.tables import LINKED_PAGES, about
from runut.store.written_json import write_json

APPLICATION_ID = 0x52554E54
"""The letters "RUNT" at byte 68 of the file, by which it is known as ours (https://sqlite.org/fileformat.html)."""

_MAGIC = b"SQLite format 3\0"

BUSY_WAIT_SECONDS = 5.0
"""Writers hold the file for some dozens of milliseconds; who waits longer has met a stuck program."""

_WHAT_TO_DO = {
    "SQLITE_NOTADB": "is not a Runut record; give the file that `runut build --to` wrote",
    "SQLITE_CORRUPT": "is damaged; restore a copy, or build it again from the pages",
    "SQLITE_FULL": "cannot grow: the disk is full; free some space and run again, what was stored is kept",
    "SQLITE_IOERR": "cannot be read or written (the disk reports an error or is full); what was stored is kept",
    "SQLITE_READONLY": "may not be written; change its permissions, or take a copy that you may write",
    "SQLITE_PERM": "may not be opened; change its permissions or copy it",
    "SQLITE_CANTOPEN": "cannot be opened; check that its folder exists and that you may write there",
    "SQLITE_BUSY": "is in use by another program; wait until that one has finished, then run again",
    "SQLITE_LOCKED": "is in use by another program; wait until that one has finished, then run again",
}

_IS_OLDER = "was made by an older Runut and lacks what is asked for; bring it up to date with:"


@contextmanager
def telling_errors(path: Path) -> Iterator[None]:
    """Turn what the database refuses into a `RecordFileError` that says what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        name = str(getattr(cause, "sqlite_errorname", ""))
        if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY_DBMOVED")) and _is_gone(path):
            raise RecordFileError(
                f"{path} is gone: it was deleted or moved meanwhile; put it back, or build it again"
            ) from error
        for start, advice in _WHAT_TO_DO.items():
            if name.startswith(start):
                raise RecordFileError(f"{path} {advice}") from error
        if str(cause).startswith(("no such table", "no such column")):
            raise RecordFileError(f"{path} {_IS_OLDER} runut migrate {path}") from error
        raise RecordFileError(f"{path}: the database refuses: {cause}; report this with the file") from error
    except BaseValidationError as error:
        raise RecordFileError(
            f"{path} holds links that another version of Runut made; make them again with: runut migrate {path}"
        ) from error


def _is_gone(path: Path) -> bool:
    """Tell whether a file is missing where one could be made."""
    by_whom = {"effective_ids": True} if os.access in os.supports_effective_ids else {}
    return not path.exists() and os.access(path.parent, os.W_OK, **by_whom)


def open_for_building(path: Path) -> Engine:
    """Return an engine on a record that may be written, making the file if there is none.

    Raises:
        RecordFileError: The file is not ours, newer than this program, or cannot be written.
    """
    if path.exists():
        _check_file(path, "r+b", "SQLITE_READONLY")
    address = path.absolute().as_uri()
    with telling_errors(path):
        new = _engine(f"{address}?mode=rwc", begin="BEGIN IMMEDIATE")
        if _read_marks(new).is_blank:
            _make_tables(new)
    engine = _engine(f"{address}?mode=rw", begin="BEGIN IMMEDIATE")  # a file that is deleted is not made again, empty
    _check_ours(engine, path)
    with telling_errors(path):
        _upgrade(engine)
    return engine


def open_for_review(path: Path) -> Engine:
    """Return an engine on a record that is there, for short writes beside others and beside a build.

    Raises:
        RecordFileError: The file is missing, not ours, newer than this program, or cannot be written.
    """
    _check_file(path, "r+b", "SQLITE_READONLY")
    engine = _engine(f"{path.absolute().as_uri()}?mode=rw", begin="BEGIN IMMEDIATE")
    _check_ours(engine, path)
    if _pragma(engine, "user_version") < SCHEMA_VERSION:
        with building_alone(path), telling_errors(path):
            _upgrade(engine)
    return engine


def _upgrade(engine: Engine) -> None:
    """Bring a record of an older schema up to this one, in one transaction: it is the old or the new, never half."""
    schema = _pragma(engine, "user_version")
    if schema < SCHEMA_VERSION:
        from runut.store.migrations import upgrade  # noqa: PLC0415 - a record of today pays nothing for it

        with engine.begin() as connection:
            upgrade(connection, schema)
            connection.execute(
                delete(about).where(about.c.name == LINKED_PAGES)
            )  # links take the new form when made anew
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def open_for_reading(path: Path) -> Engine:
    """Return an engine on a record that is only read.

    Raises:
        RecordFileError: The file is missing, not ours, or newer than this program.
    """
    _check_file(path, "rb", "SQLITE_PERM")
    address = path.absolute().as_uri()
    engine = _engine(f"{address}?mode=rw", begin="BEGIN", query_only=True)
    if not _can_read(engine) and not Path(f"{path}-wal").exists():
        # A file in write-ahead mode on a medium that cannot be written: nobody else can change it either.
        engine = _engine(f"{address}?immutable=1", begin="BEGIN")
    _check_ours(engine, path)
    return engine


def _check_file(path: Path, mode: str, refusal: str) -> None:
    """Check that a file can be opened at all and starts as a database, before SQLite is asked.

    SQLite opens a file that may not be written without a word, and takes one that is too short for an empty one.
    """
    try:
        with path.open(mode) as stream:
            start = stream.read(len(_MAGIC))
    except FileNotFoundError as error:
        raise RecordFileError(f"{path} does not exist; make it with: runut build PAGES --to {path}") from error
    except IsADirectoryError as error:
        raise RecordFileError(f"{path} is a folder; give the file that `runut build --to` wrote") from error
    except OSError as error:
        raise RecordFileError(f"{path} {_WHAT_TO_DO[refusal]}") from error
    if start not in {b"", _MAGIC}:
        raise RecordFileError(f"{path} {_WHAT_TO_DO['SQLITE_NOTADB']}")


def _engine(uri: str, *, begin: str, query_only: bool = False) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_WAIT_SECONDS)
        connection.execute("PRAGMA foreign_keys = ON")
        if query_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA synchronous = FULL")  # a power cut loses no committed page
        return connection

    # No connection outlives its transaction: worker processes never inherit one.
    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool, json_serializer=write_json)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _can_read(engine: Engine) -> bool:
    try:
        _pragma(engine, "schema_version")
    except DBAPIError as error:
        name = str(getattr(error.orig, "sqlite_errorname", ""))
        return not name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
    return True


def _pragma(engine: Engine, name: str) -> int:
    with engine.begin() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a file says of itself, in one state of it: another program may be making it at this moment."""

    application: int
    schema: int
    tables: int

    @property
    def is_blank(self) -> bool:
        """Whether the file holds nothing at all: it is new, or its making was cut off."""
        return not (self.application or self.schema or self.tables)


def _read_marks(engine: Engine) -> _Marks:
    asked = ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    with engine.begin() as connection:
        return _Marks(*(int(connection.exec_driver_sql(query).scalar_one()) for query in asked))


def _make_tables(engine: Engine) -> None:
    """Make the tables and mark the file as ours, all or nothing."""
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    with engine.begin() as connection:
        metadata.create_all(connection)
        forbid_changes(connection)
        make_search_index(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _check_ours(engine: Engine, path: Path) -> None:
    with telling_errors(path):
        marks = _read_marks(engine)
    if marks.is_blank:
        raise RecordFileError(f"{path} is empty; fill it with: runut build PAGES --to {path}")
    if marks.application != APPLICATION_ID:
        raise RecordFileError(f"{path} is a database of another program, not a Runut record; give another file")
    if marks.schema > SCHEMA_VERSION:
        raise RecordFileError(
            f"{path} was made by a newer Runut (schema {marks.schema}, this one knows {SCHEMA_VERSION}); update Runut"
        )


@contextmanager
def building_alone(path: Path) -> Iterator[None]:
    """Hold the record against a second builder while the block runs.

    The lock is that of a hidden, empty database beside the record: the system lets go of it however the
    program ends, and it works the same on every system that SQLite works on.

    Raises:
        RecordBusyError: Another build is running on it.
        RecordFileError: It cannot lie there.
    """
    if path.is_dir():
        raise RecordFileError(f"{path} is a folder; give a file name, such as {path / 'record.runut'}")
    if not path.parent.is_dir():
        raise RecordFileError(f"{path} cannot be made: there is no folder {path.parent}; make it first")
    beside = path.with_name(f".{path.name}.building")
    with telling_errors(path):
        connection = sqlite3.connect(beside, isolation_level=None, timeout=0)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise RecordBusyError(
                    f"{path} is being built by another runut; wait until it has finished, then run again"
                ) from error
            raise
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()
        connection.close()


@contextmanager
def taking_back_new(path: Path) -> Iterator[None]:
    """Take a file that the block makes away again where the block fails before a page is in it."""
    was_there = path.exists()
    try:
        yield
    except BaseException:
        if not was_there and _has_no_page(path):
            for each in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
                with suppress(OSError):
                    each.unlink()
        raise


def _has_no_page(path: Path) -> bool:
    """Tell whether a file is there that holds no page of a record; what cannot be read counts as holding one."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            (there,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'pages'").fetchone()
            return not there or connection.execute("SELECT 1 FROM pages LIMIT 1").fetchone() is None
    except sqlite3.Error:
        return False
