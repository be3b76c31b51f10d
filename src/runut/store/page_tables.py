"""The tables of pages and of what was read of them: finding, adding, deleting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select

from runut.record.page_record import PageRecord
from runut.store import schema, tables
from runut.store.link_rows import tables_there
from runut.store.rows import record_of

if TYPE_CHECKING:
    from sqlalchemy import Table

TableRow = tuple["Table", dict[str, Any]]
"""A row and the table in which it belongs."""

_IDS_PER_QUERY = 400
"""Well below the least number of bound values that a database allows (SQLite: 999 before 3.32)."""


def chunks(ids: Sequence[str], size: int = _IDS_PER_QUERY) -> Iterator[Sequence[str]]:
    """Yield ids in portions that one query takes."""
    return (ids[first : first + size] for first in range(0, len(ids), size))


def find_known(connection: Connection, digests: Sequence[str]) -> Iterator[str]:
    """Yield those of the pages' digests that are there."""
    for chunk in chunks(digests):
        query = select(tables.pages.c.sha256).where(tables.pages.c.sha256.in_(chunk))
        yield from connection.execute(query).scalars()


def insert_rows(connection: Connection, rows: Iterable[TableRow]) -> None:
    """Insert rows table by table, so that each stands after what it refers to."""
    by_table: dict[Table, list[dict[str, Any]]] = defaultdict(list)
    for table, row in rows:
        by_table[table].append(row)
    for table in schema.metadata.sorted_tables:
        if by_table[table]:
            connection.execute(insert(table), by_table[table])


def delete_what_was_read(connection: Connection, digests: Sequence[str]) -> None:
    """Delete articles, lines and claims of some pages."""
    delete_claims(connection, digests)
    for table in (tables.search_texts, tables.lines, tables.articles):
        connection.execute(delete(table).where(table.c.page.in_(digests)))


def delete_claims(connection: Connection, digests: Sequence[str]) -> None:
    """Delete the claims of some pages, as people left them and as the machine reads them."""
    agreements = select(tables.agreements.c.id).where(tables.agreements.c.page.in_(digests))
    connection.execute(delete(tables.provisions).where(tables.provisions.c.agreement.in_(agreements)))
    for table in (tables.claim_parties, *tables.CLAIM_TABLES, tables.overruled):
        connection.execute(delete(table).where(table.c.page.in_(digests)))


def find_records(connection: Connection, digests: Sequence[str]) -> Iterator[PageRecord]:
    """Yield the records of some pages, few enough for one query."""
    parts: dict[str, dict[str, list[dict[str, Any]]]] = {digest: defaultdict(list) for digest in digests}
    for table in (tables.articles, tables.lines, *tables.CLAIM_TABLES):
        order = table.c.position if "position" in table.c else table.c.line if table is tables.lines else table.c.page
        columns = [table.c.page, table.c.form] if "form" in table.c else list(table.c)
        query = select(*columns).where(table.c.page.in_(digests)).order_by(order)
        for row in connection.execute(query).mappings():
            parts[row["page"]][table.name].append(dict(row))
    for row in connection.execute(select(tables.pages).where(tables.pages.c.sha256.in_(digests))).mappings():
        yield record_of(dict(row), parts[row["sha256"]])


def find_claim_tables(connection: Connection) -> tuple[Table, ...]:
    """Return the tables that hold claims, those that people rejected among them."""
    there = tables_there(connection)
    return tuple(table for table in (*tables.CLAIM_TABLES, tables.overruled) if table.name in there)


def find_claims_there(connection: Connection, claims: Sequence[str]) -> Iterator[str]:
    """Yield those ids of claims that the machine reads."""
    yield from _find(connection, claims, "id")


def find_pages_of(connection: Connection, claims: Iterable[str]) -> frozenset[str]:
    """Return the digests of the pages on which these claims stand."""
    return frozenset(_find(connection, sorted(set(claims)), "page"))


def _find(connection: Connection, claims: Sequence[str], column: str) -> Iterator[str]:
    for table in find_claim_tables(connection):
        for chunk in chunks(claims):
            yield from connection.execute(select(table.c[column]).where(table.c.id.in_(chunk))).scalars()
