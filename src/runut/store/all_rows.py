"""The rows of pages, claims and linked things together: how many there are, and which ids begin alike."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from runut.store import tables
from runut.store.link_rows import THINGS, tables_there
from runut.store.page_tables import find_claim_tables

_THINGS = tuple(table for table, _ in THINGS.values() if "id" in table.c)


def count_rows(connection: Connection) -> dict[str, int]:
    """Return how many pages, claims of each kind and linked things there are, by table name."""
    there = tables_there(connection)
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (tables.pages, *tables.CLAIM_TABLES, *_THINGS)
        if table.name in there
    }


def find_ids(connection: Connection, start: str) -> set[str]:
    """Return the ids of claims and of things that linking found that begin so."""
    there = tables_there(connection)
    found = (table for table in (*find_claim_tables(connection), *_THINGS) if table.name in there)
    begins = (select(table.c.id).where(table.c.id.startswith(start, autoescape=True)) for table in found)
    return {id_ for query in begins for id_ in connection.execute(query).scalars()}
