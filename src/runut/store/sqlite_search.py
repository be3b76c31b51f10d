"""The index of words that SQLite keeps beside `search_texts`, by triggers; PostgreSQL's is an index like others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import column, select, table

from runut.store.tables import search_texts

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

_NAME = "search_index"

_DDL = (
    # The words come cut and folded: the tokenizer that cuts at blanks alone leaves them as they are.
    """CREATE VIRTUAL TABLE search_index
    USING fts5(stems, content='search_texts', content_rowid='id', tokenize='ascii')""",
    """CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
    INSERT INTO search_index (rowid, stems) VALUES (new.id, new.stems); END""",
    """CREATE TRIGGER search_texts_gone AFTER DELETE ON search_texts BEGIN
    INSERT INTO search_index (search_index, rowid, stems) VALUES ('delete', old.id, old.stems); END""",
)


def make_search_index(connection: Connection) -> None:
    """Make the index and its triggers."""
    for ddl in _DDL:
        connection.exec_driver_sql(ddl)


def matches(query: str) -> ColumnElement[bool]:
    """Return the condition that a row of `search_texts` fits a query in FTS5's words."""
    index = table(_NAME, column("rowid"), column(_NAME))
    return search_texts.c.id.in_(select(index.c.rowid).where(index.c[_NAME].op("MATCH")(query)))
