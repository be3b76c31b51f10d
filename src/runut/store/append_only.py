"""What keeps the rows of decisions from being changed or deleted, in the words of each database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from runut.store.tables import DECISION_TABLES

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SQLITE = """
CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'decisions are only ever added'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def forbid_changes(connection: Connection) -> None:
    """Make the rows of decisions unchangeable, once their tables are made."""
    for statement in _find_statements(connection.dialect.name):
        connection.exec_driver_sql(statement)


def _find_statements(dialect: str) -> Iterator[str]:
    names = [table.name for table in DECISION_TABLES]
    if dialect == "postgresql":
        yield _POSTGRESQL_FUNCTION
        yield from (_POSTGRESQL.format(table=name) for name in names)
    else:
        yield from (_SQLITE.format(table=name, act=act) for name in names for act in ("update", "delete"))
