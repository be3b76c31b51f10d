"""What the tables of a record share: where they are listed, and the columns of several."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, ForeignKey, MetaData, String

metadata = MetaData()
"""Where each table is listed; all of them are only with `schema`."""


def page_key(*, primary: bool = False) -> Column[str]:
    """Return the column of the page that a row belongs to."""
    return Column("page", String(64), ForeignKey("pages.sha256"), primary_key=primary, nullable=False)


def time_columns() -> tuple[Column[Any], ...]:
    """Return the columns of a time: as it is kept, and the first and last day that it leaves open."""
    return (
        Column("time", String(80)),
        Column("earliest", Date, index=True),
        Column("latest", Date),
    )
