"""What a record says of itself, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from runut.store.tables import about

if TYPE_CHECKING:
    from sqlalchemy import Connection


def read_about(connection: Connection, name: str) -> str | None:
    """Return what it says, None where it says nothing."""
    return connection.execute(select(about.c.value).where(about.c.name == name)).scalar()


def write_about(connection: Connection, name: str, value: str | None) -> None:
    """Let it say this from now on, or nothing."""
    connection.execute(delete(about).where(about.c.name == name))
    if value is not None:
        connection.execute(insert(about), {"name": name, "value": value})
