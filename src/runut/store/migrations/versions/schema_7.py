"""Schema 7: lines by which frames of outlets are known, and texts as they are compared, are kept for pages to come."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, BigInteger, Column, ForeignKey, LargeBinary, String

revision = "7"
down_revision = "6"


def upgrade() -> None:
    """Make the tables: what they hold is made with the links, which are made again in any case."""
    op.drop_table("linked_outlets")
    op.create_table(
        "linked_outlets",
        Column("outlet", BigInteger, primary_key=True, autoincrement=False),
        Column("rank", BigInteger, primary_key=True, autoincrement=False),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("lines", LargeBinary, nullable=False),
        Column("long", LargeBinary, nullable=False),
        comment="The linked pages of each outlet, those first by which its frame is known.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_sketches",
        Column("page", String(64), ForeignKey("pages.sha256"), primary_key=True),
        Column("numbers", LargeBinary, nullable=False),
        Column("form", JSON, nullable=False),
        comment="The texts of linked pages as they are compared with others.",
    )
