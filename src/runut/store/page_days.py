"""From when each page of a record counts as published, and since when the record holds it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from runut.record.clock import PageDay, count_page
from runut.record.edtf import Edtf
from runut.store import tables


def find_page_days(connection: Connection, recorded_by: datetime | None) -> Iterator[PageDay]:
    """Yield the days of all pages that the record held at a moment (of all it holds, without one), by digest."""
    query = (
        select(tables.pages.c.sha256, tables.pages.c.recorded_at, tables.articles.c.published)
        .select_from(tables.pages.outerjoin(tables.articles, tables.articles.c.page == tables.pages.c.sha256))
        .order_by(tables.pages.c.sha256)
    )
    if recorded_by is not None:
        query = query.where(tables.pages.c.recorded_at <= recorded_by.astimezone(UTC).isoformat(timespec="seconds"))
    for digest, recorded_at, published in connection.execute(query):
        told = None if published is None else Edtf(published)
        yield count_page(digest, told, datetime.fromisoformat(recorded_at))
