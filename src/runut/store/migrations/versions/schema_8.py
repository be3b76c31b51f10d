"""Schema 8: events as they are compared, and marks of many texts in order, are kept for pages that are added later."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, Column, ForeignKey, Integer, LargeBinary, String

revision = "8"
down_revision = "7"


def upgrade() -> None:
    """Make the tables: what they hold is made with the links, which are made again in any case."""
    op.create_table(
        "linked_events",
        Column("id", String(40), primary_key=True),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("words", LargeBinary, nullable=False),
        Column("form", JSON, nullable=False),
        comment="Events of linked pages as they are compared with others.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_marks",
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("pages", LargeBinary, nullable=False),
        Column("marks", LargeBinary, nullable=False),
        Column("places", LargeBinary, nullable=False),
        comment="The marks of very many texts, by which these are found.",
    )
