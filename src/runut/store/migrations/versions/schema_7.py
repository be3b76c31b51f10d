"""Schema 7: the lines by which frames of outlets are known are kept with what is kept of linking."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, LargeBinary, String

revision = "7"
down_revision = "6"


def upgrade() -> None:
    """Make the table anew: what it holds is made again with the links."""
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
