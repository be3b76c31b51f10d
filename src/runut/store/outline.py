"""The outline of a record, read from its tables: a row costs some microseconds, so that a large record opens soon."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Text, cast, select

from runut.record.outline import AgreementRow, CountRow, EventRow, Form, PageRow, StatementRow
from runut.store import link_tables, tables
from runut.store.link_rows import tables_there

if TYPE_CHECKING:
    from sqlalchemy import Select, Table

_ROWS_AT_ONCE = 2_000
_LISTS_KEPT = 10_000


class StoredOutline:
    """The outline as one transaction sees it; a table that is not there yet, in an older record, has no rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._there = tables_there(connection)

    def pages(self) -> Iterator[PageRow]:
        """Yield all pages."""
        page, article = tables.pages.c, tables.articles.c
        columns = (page.sha256, page.id, article.outlet, article.published, article.language)
        query = select(*columns, article.form["agencies"].as_string()).select_from(
            tables.pages.outerjoin(tables.articles, article.page == page.sha256)
        )
        for digest, name, outlet, published, language, agencies in self._find(tables.pages, query):
            yield PageRow(digest, name, outlet, published, language or "und", _names(agencies))

    def lineage_pages(self) -> Iterator[tuple[str, str]]:
        """Yield the digest of each page with the id of its lineage."""
        table = link_tables.lineage_pages
        return self._find(table, select(table.c.page, table.c.lineage))

    def origins(self) -> Iterator[tuple[str, str | None]]:
        """Yield the id of each lineage with its origin."""
        table = link_tables.lineages
        return self._find(table, select(table.c.id, table.c.origin))

    def events(self) -> Iterator[EventRow]:
        """Yield all event claims."""
        column = tables.events.c
        query = select(column.id, column.page, column.form["attribution"].as_string())
        for claim, page, claimants in self._find(tables.events, query):
            yield EventRow(claim, page, _names(claimants))

    def statements(self) -> Iterator[StatementRow]:
        """Yield all statements."""
        column = tables.statements.c
        query = select(column.id, column.page, column.speaker, column.speaker_party)
        return map(StatementRow._make, self._find(tables.statements, query))

    def counts(self) -> Iterator[CountRow]:
        """Yield all counts."""
        column = tables.casualties.c
        query = select(column.id, column.page, column.side, column.claimant, column.time, column.place)
        return map(CountRow._make, self._find(tables.casualties, query))

    def agreements(self) -> Iterator[AgreementRow]:
        """Yield all claims of agreements."""
        column = tables.agreements.c
        query = select(column.id, column.page, column.place)
        return map(AgreementRow._make, self._find(tables.agreements, query))

    def happenings(self) -> Iterator[Form]:
        """Yield all happenings as dictionaries of their fields."""
        found = self._find(link_tables.happenings, select(cast(link_tables.happenings.c.form, Text)))
        return (json.loads(form) for (form,) in found)

    def _find(self, table: Table, query: Select[Any]) -> Iterator[Any]:
        if table.name not in self._there:
            return iter(())
        return iter(self._connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(query))


@lru_cache(_LISTS_KEPT)
def _names(text: str | None) -> tuple[str, ...]:
    """Return the names of a JSON array; the same arrays come again and again."""
    return tuple(json.loads(text)) if text else ()
