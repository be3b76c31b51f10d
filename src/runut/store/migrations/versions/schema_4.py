"""Schema 4: words to search by; they are filled in page by page when the record is next open for building."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String, Text
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "4"
down_revision = "3"

_SQLITE_INDEX = (
    """CREATE VIRTUAL TABLE search_index
    USING fts5(stems, content='search_texts', content_rowid='id', tokenize='ascii')""",
    """CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
    INSERT INTO search_index (rowid, stems) VALUES (new.id, new.stems); END""",
    """CREATE TRIGGER search_texts_gone AFTER DELETE ON search_texts BEGIN
    INSERT INTO search_index (search_index, rowid, stems) VALUES ('delete', old.id, old.stems); END""",
)


def upgrade() -> None:
    """Make the table, and the index that its database has for words."""
    on_server = op.get_context().dialect.name == "postgresql"
    op.create_table(
        "search_texts",
        Column("id", Integer, primary_key=True),
        Column("page", String(64), ForeignKey("pages.sha256"), nullable=False),
        Column("line", Integer, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        Column("stems", TSVECTOR if on_server else Text, nullable=False),
    )
    op.create_index("ix_search_texts_page", "search_texts", ["page", "line"])
    if on_server:
        op.create_index("ix_search_texts_stems", "search_texts", ["stems"], postgresql_using="gin")
        return
    for ddl in _SQLITE_INDEX:
        op.execute(ddl)
