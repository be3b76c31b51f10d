"""The schema of a PostgreSQL server under a record: everything that only PostgreSQL knows stands here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from cattrs import BaseValidationError
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    NullPool,
    create_engine,
    delete,
    event,
    func,
    insert,
    inspect,
    make_url,
    select,
)
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.schema import CreateSchema

from runut.errors import RecordBusyError, RecordFileError
from runut.record.address import ServerAddress
from runut.store.append_only import forbid_changes
from runut.store.schema import SCHEMA_VERSION, metadata
from runut.store.server_types import as_types_of_sqlite, keeping_nulls
from runut.store.tables import LINKED_PAGES, about, decisions
from runut.store.written_json import write_json

if TYPE_CHECKING:
    import psycopg

_LEAST_VERSION = 150_000
_MARK = "schema"
"""Name in `about` of the number of the schema; a schema of a server without it is none of ours."""

_CONNECT_SECONDS = 10
_STATEMENT_SECONDS = 600

_WHAT_TO_DO = {
    "08": "lost its server; run again when it is back, what was stored is kept",
    "28": "lets this user not in; give another user or password (in the address, PGPASSWORD or ~/.pgpass)",
    "3D000": "is in no database of that name; make it with createdb, or give another",
    "25006": "may not be written: the server only reads; give another server",
    "40": "was changed by another program at the same moment; run again, what was stored is kept",
    "42501": "may not be opened or written by this user; ask its owner for the right (GRANT)",
    "42703": "was made by an older Runut and lacks what is asked for; bring it up to date with `runut migrate`",
    "42P01": "was made by an older Runut and lacks what is asked for; bring it up to date with `runut migrate`",
    "53100": "cannot grow: the server's disk is full; free some space and run again, what was stored is kept",
    "53300": "is on a server that takes no more connections; wait, then run again",
    "53": "is on a server that has no room for more; free some, then run again, what was stored is kept",
    "55P03": "is in use by another program; wait until that one has finished, then run again",
    "57014": "took the server too long; run again when it has less to do, what was stored is kept",
    "57P": "lost its server, which was stopped; run again when it is back, what was stored is kept",
    "58": "cannot be read or written (the server's disk reports an error); what was stored is kept",
    "XX001": "is damaged; restore a copy, or build it again from the pages",
    "XX002": "is damaged; rebuild its indexes with REINDEX, or build it again from the pages",
}


@contextmanager
def telling_errors(address: ServerAddress) -> Iterator[None]:
    """Turn what the server refuses into a `RecordFileError` that says what to do, without any password."""
    try:
        yield
    except DBAPIError as error:
        raise _told(address, error.orig) from None
    except BaseValidationError as error:
        raise RecordFileError(
            f"{address} holds links that another version of Runut made; make them again with: runut migrate {address}"
        ) from error


def _told(address: ServerAddress, cause: BaseException | None) -> RecordFileError:
    state = getattr(cause, "sqlstate", None)
    for start, advice in _WHAT_TO_DO.items():
        if state is not None and state.startswith(start):
            return RecordFileError(f"{address} {advice}")
    said = " ".join(str(cause).split())
    secret = _url_of(address).password
    if isinstance(secret, str) and secret:
        said = said.replace(secret, "…")
    if state is None:
        return RecordFileError(f"{address} cannot be reached: {said}; check the address, and that the server runs")
    return RecordFileError(f"{address}: the database refuses: {said}; report this")


def open_for_building(address: ServerAddress) -> Engine:
    """Return an engine on a record that may be written, making its schema and tables where there are none.

    Raises:
        RecordFileError: It is not ours, newer than this program, or cannot be reached or written.
    """
    with _connect(address) as connection:
        if not inspect(connection).has_schema(address.schema):
            connection.execute(CreateSchema(address.schema))
    engine = _engine(address)
    with telling_errors(address), engine.begin() as connection_here:
        if not inspect(connection_here).get_table_names():
            metadata.create_all(connection_here)
            forbid_changes(connection_here)
            _write_schema(connection_here)
    schema = _check_ours(engine, address)
    with telling_errors(address):
        _upgrade(engine, schema)
    return engine


def _upgrade(engine: Engine, schema: int) -> None:
    """Bring a record of an older schema up to this one, in one transaction."""
    if schema < SCHEMA_VERSION:
        from runut.store.migrations import upgrade  # noqa: PLC0415 - a record of today pays nothing for it

        with engine.begin() as connection:
            upgrade(connection, schema)
            connection.execute(delete(about).where(about.c.name.in_([LINKED_PAGES, _MARK])))
            _write_schema(connection)


def _write_schema(connection: Connection) -> None:
    connection.execute(insert(about), {"name": _MARK, "value": str(SCHEMA_VERSION)})


def open_for_reading(address: ServerAddress) -> Engine:
    """Return an engine on a record that is only read.

    Raises:
        RecordFileError: It is missing, not ours, newer than this program, or cannot be reached.
    """
    engine = _engine(address, query_only=True)
    _check_ours(engine, address)
    return engine


def _check_ours(engine: Engine, address: ServerAddress) -> int:
    """Return the schema of a record that is ours."""
    with telling_errors(address), engine.begin() as connection:
        names = inspect(connection).get_table_names()
        mark = select(about.c.value).where(about.c.name == _MARK)
        schema = connection.execute(mark).scalar() if about.name in names else None
    if not names:
        raise RecordFileError(f"{address} is empty; fill it with: runut build PAGES --to {address}")
    if schema is None:
        raise RecordFileError(
            f"{address} holds the tables of another program, not a Runut record; give a schema with ?schema=NAME"
        )
    if int(schema) > SCHEMA_VERSION:
        raise RecordFileError(
            f"{address} was made by a newer Runut (schema {schema}, this one knows {SCHEMA_VERSION}); update Runut"
        )
    return int(schema)


def open_for_review(address: ServerAddress) -> Engine:
    """Return an engine on a record that is there, whose transactions come one after the other.

    Raises:
        RecordFileError: It is missing, not ours, newer than this program, or cannot be reached or written.
    """
    engine = _engine(address)
    schema = _check_ours(engine, address)
    if schema < SCHEMA_VERSION:
        with building_alone(address), telling_errors(address):
            _upgrade(engine, schema)
    locking = f"LOCK TABLE {decisions.name} IN EXCLUSIVE MODE"  # before the transaction's view is taken
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(locking))
    return engine


@contextmanager
def building_alone(address: ServerAddress) -> Iterator[None]:
    """Hold the record against a second builder while the block runs, by a lock that ends with the block.

    It is given back by name: a server sees only some while later that a connection has ended, and until then the
    next builder would be turned away. Should the builder be killed, the lock goes with its connection.

    Raises:
        RecordBusyError: Another build is running on it.
        RecordFileError: It cannot be reached.
    """
    with _connect(address) as connection:
        lock = _lock_of(address)
        if not connection.execute(select(func.pg_try_advisory_lock(lock))).scalar():
            raise RecordBusyError(
                f"{address} is being built by another runut; wait until it has finished, then run again"
            )
        try:
            yield
        finally:
            with suppress(DBAPIError):  # a connection that is gone holds nothing
                connection.execute(select(func.pg_advisory_unlock(lock)))


def _lock_of(address: ServerAddress) -> int:
    digest = hashlib.sha256(f"runut {address.schema}".encode()).digest()
    return int.from_bytes(digest[:8], signed=True)


@contextmanager
def _connect(address: ServerAddress) -> Iterator[Connection]:
    """Give a connection of its own, outside any transaction."""
    with telling_errors(address):
        engine = _engine(address).execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            yield connection


def _url_of(address: ServerAddress) -> URL:
    try:
        return make_url(address.url).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise RecordFileError(
            f"{address} is no address of a server; write it as postgresql://user@host:port/database"
        ) from None


def _engine(address: ServerAddress, *, query_only: bool = False) -> Engine:
    options = [f"-csearch_path={address.schema}", f"-cstatement_timeout={_STATEMENT_SECONDS}s"]
    options += ["-cdefault_transaction_read_only=on"] if query_only else ["-csynchronous_commit=on"]
    try:
        engine = create_engine(
            _url_of(address),
            connect_args={"options": " ".join(options), "connect_timeout": _CONNECT_SECONDS},
            isolation_level="REPEATABLE READ",  # what is read in one transaction is one state of the record
            poolclass=NullPool,  # as for files: worker processes never inherit a connection
            json_serializer=write_json,
        )
    except ModuleNotFoundError as error:
        raise RecordFileError(
            f"{address} is on a server, for which Runut needs: pip install 'runut[server]'"
        ) from error
    as_types_of_sqlite(engine)

    @event.listens_for(engine, "connect")
    def prepare(raw: psycopg.Connection[Any], _: object) -> None:
        if raw.info.server_version < _LEAST_VERSION:
            raise RecordFileError(f"{address} is on a PostgreSQL older than 15; give a newer server")
        keeping_nulls(raw)

    return engine
