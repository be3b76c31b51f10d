"""Schema 3: ties of pages, actors, provisions and count series; by when a happening had been told."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, Column, Date, ForeignKey, Integer, String, Text

revision = "3"
down_revision = "2"


def upgrade() -> None:
    """Make the four tables, and the column with its indexes."""
    _make_lineage_ties()
    _make_linked_actors()
    _make_linked_provisions()
    _make_count_series()
    op.add_column("happenings", Column("reported", Date))
    op.create_index("ix_happenings_began", "happenings", ["earliest", "reported"])
    op.create_index("ix_happenings_ended", "happenings", ["latest", "reported"])


def _make_lineage_ties() -> None:
    op.create_table(
        "lineage_ties",
        Column("position", Integer, primary_key=True, autoincrement=False),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("other", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("kind", String(10), nullable=False),
        Column("form", JSON, nullable=False),
    )
    op.create_index("ix_lineage_ties_page", "lineage_ties", ["page"])
    op.create_index("ix_lineage_ties_other", "lineage_ties", ["other"])


def _make_linked_actors() -> None:
    op.create_table(
        "linked_actors",
        Column("id", String(40), primary_key=True),
        Column("position", Integer, nullable=False),
        Column("party", Text),
        Column("name", Text, nullable=False),
        Column("form", JSON, nullable=False),
    )
    op.create_index("ix_linked_actors_party", "linked_actors", ["party"])


def _make_linked_provisions() -> None:
    op.create_table(
        "linked_provisions",
        Column("id", String(40), primary_key=True),
        Column("position", Integer, nullable=False),
        Column("agreement", String(40), ForeignKey("linked_agreements.id"), nullable=False),
        Column("topic", String(20), nullable=False),
        Column("form", JSON, nullable=False),
    )
    op.create_index("ix_linked_provisions_agreement", "linked_provisions", ["agreement"])
    op.create_index("ix_linked_provisions_topic", "linked_provisions", ["topic"])


def _make_count_series() -> None:
    op.create_table(
        "count_series",
        Column("id", String(40), primary_key=True),
        Column("position", Integer, nullable=False),
        Column("outcome", String(10), nullable=False),
        Column("side", Text),
        Column("happening", String(40), ForeignKey("happenings.id")),
        Column("form", JSON, nullable=False),
    )
    for name in ("outcome", "side", "happening"):
        op.create_index(f"ix_count_series_{name}", "count_series", [name])
