"""Schema 6: what is kept of linking, so that pages can be added without linking all anew."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Text,
)

revision = "6"
down_revision = "5"


def upgrade() -> None:
    """Make the tables, and that of ties anew: links are made again in any case."""
    op.drop_column("lineages", "position")
    op.drop_column("linked_actors", "position")
    op.drop_table("lineage_ties")
    op.create_table(
        "lineage_ties",
        _page("page"),
        _page("other"),
        Column("kind", String(10), primary_key=True),
        Column("form", JSON, nullable=False),
    )
    op.create_index("ix_lineage_ties_other", "lineage_ties", ["other"])
    _make_tables_of_texts()
    _make_tables_of_claims()
    op.create_index("ix_linked_bonds_earlier", "linked_bonds", ["earlier"])
    op.create_index("ix_linked_edges_other", "linked_edges", ["other"])
    op.create_index("ix_linked_keys_id", "linked_keys", ["id"])
    op.create_index("ix_linked_stock_one", "linked_stock", ["one"])


def _page(name: str) -> Column[str]:
    return Column(name, String(64), ForeignKey("pages.sha256"), primary_key=True)


def _make_tables_of_texts() -> None:
    op.create_table(
        "linked_texts",
        _page("page"),
        Column("marks", LargeBinary, nullable=False),
        comment="The pages that are linked, with what their texts are found by.",
    )
    op.create_table(
        "linked_outlets",
        Column("outlet", BigInteger, primary_key=True, autoincrement=False),
        Column("rank", BigInteger, primary_key=True, autoincrement=False),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        comment="The linked pages of each outlet, those first by which its frame is known.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_bonds",
        _page("later"),
        _page("earlier"),
        Column("kind", String(10), primary_key=True),
        Column("is_one", Boolean, nullable=False),
        Column("weight", Double, nullable=False),
        Column("reason", Text, nullable=False),
        comment="All that ties texts, also where surer ties hold them together already.",
    )
    op.create_table(
        "linked_stock",
        Column("thing", String(40), primary_key=True),
        _page("one"),
        _page("other"),
        Column("first", Integer, primary_key=True, autoincrement=False),
        Column("last", Integer, primary_key=True, autoincrement=False),
        Column("alike", Double, nullable=False),
        Column("is_one_voice", Boolean, nullable=False),
        comment="Sentences about one thing that two pages have in common.",
    )


def _make_tables_of_claims() -> None:
    op.create_table(
        "linked_seats",
        Column("key", BigInteger, primary_key=True, autoincrement=False),
        Column("day", Integer, primary_key=True, autoincrement=False),
        Column("id", String(40), primary_key=True),
        Column("is_wide", Boolean, nullable=False),
        comment="Which claims and agreements stand in which cell.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_edges",
        Column("one", String(40), primary_key=True),
        Column("other", String(40), primary_key=True),
        comment="Which claims match, whether or not they became one thing.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_keys",
        Column("key", BigInteger, primary_key=True, autoincrement=False),
        Column("id", String(64), primary_key=True),
        Column("is_wide", Boolean, nullable=False),
        comment="By what else claims, namings and actors are found.",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_notes",
        Column("name", String(60), primary_key=True),
        Column("form", JSON, nullable=False),
        comment="What else is known of agreements and actors.",
    )
