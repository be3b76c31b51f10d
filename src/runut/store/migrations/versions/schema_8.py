"""Schema 8: events as they are compared are kept, for pages that are added later."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, Column, ForeignKey, LargeBinary, String

revision = "8"
down_revision = "7"


def upgrade() -> None:
    """Make the table: what it holds is made with the links, which are made again in any case."""
    op.create_table(
        "linked_events",
        Column("id", String(40), primary_key=True),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("words", LargeBinary, nullable=False),
        Column("form", JSON, nullable=False),
        comment="Events of linked pages as they are compared with others.",
        sqlite_with_rowid=False,
    )
