"""When happenings had been told, as a column of theirs, and those that had been by a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, update

from runut.store import link_tables, tables
from runut.store.page_tables import chunks


def mark_reported(connection: Connection, happenings: Sequence[str] | None = None) -> None:
    """Write beside happenings by when a page had told them for sure; one that no dated page tells has no day.

    Args:
        connection: In the transaction.
        happenings: Their ids; None for all.
    """
    told = (
        select(func.min(tables.articles.c.published_latest))
        .select_from(
            link_tables.linked_claims.join(tables.events, tables.events.c.id == link_tables.linked_claims.c.claim).join(
                tables.articles, tables.articles.c.page == tables.events.c.page
            )
        )
        .where(link_tables.linked_claims.c.thing == link_tables.happenings.c.id)
        .scalar_subquery()
    )
    query = update(link_tables.happenings).values(reported=told)
    if happenings is None:
        connection.execute(query)
        return
    for chunk in chunks(happenings):
        connection.execute(query.where(link_tables.happenings.c.id.in_(chunk)))


def happenings_told(first: date, last: date, *, as_of: date | None, limit: int) -> Select[Any]:
    """Return the query for happenings that began or ended in a window of days and had been told by a day."""
    found = link_tables.happenings
    query = select(found.c.form).where(
        or_(found.c.earliest.between(first, last), found.c.latest.between(first, last)),
    )
    if as_of is not None:
        query = query.where(found.c.reported <= as_of)
    return query.order_by(found.c.position, found.c.id).limit(limit)
