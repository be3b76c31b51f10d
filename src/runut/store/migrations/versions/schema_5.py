"""Schema 5: decisions of people, and what the machine reads of claims that they corrected or rejected."""

from __future__ import annotations

from alembic import op
from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Text

revision = "5"
down_revision = "4"


def upgrade() -> None:
    """Make the tables, and what keeps their rows from being changed."""
    op.create_table(
        "overruled",
        Column("id", String(40), primary_key=True),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("sort", String(10), nullable=False),
        Column("position", Integer, nullable=False),
        Column("is_rejected", Boolean, nullable=False),
        Column("decision", Integer, nullable=False),
        Column("form", JSON, nullable=False),
        comment="What the machine reads of claims that people corrected or rejected.",
    )
    op.create_index("ix_overruled_page", "overruled", ["page"])
    op.create_table(
        "decisions",
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("at", String(40), nullable=False),
        Column("who", Text, nullable=False),
        Column("action", String(10), nullable=False),
        Column("previous", String(64), nullable=False),
        Column("hash", String(64), nullable=False, unique=True),
        Column("body", Text, nullable=False),
        comment="What people ruled; rows are only ever added.",
    )
    op.create_index("ix_decisions_who", "decisions", ["who"])
    op.create_table(
        "decision_targets",
        Column("decision", Integer, ForeignKey("decisions.id"), primary_key=True),
        Column("target", String(40), primary_key=True),
        Column("page", String(64)),
        comment="Where to find decisions; rows are only ever added.",
    )
    op.create_index("ix_decision_targets_page", "decision_targets", ["page"])
    op.create_index("ix_decision_targets_target", "decision_targets", ["target"])
    _forbid_changes()


def _forbid_changes() -> None:
    tables = ("decisions", "decision_targets")
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'decisions are only ever added'; END $$"
        )
        for table in tables:
            op.execute(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        return
    for table in tables:
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END"
            )
