"""The tables of what is read and of what people ruled, in SQLAlchemy Core, without a word that only one database knows.

What is asked for has a column of its own (type, status, days, parties); the whole claim lies beside it in
`form`, with the keys of `runut read --json` (docs/decisions/0001-store.md says why). Those of linking stand in
`link_tables` and `index_tables`, all together in `schema`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from runut.store.columns import metadata, page_key, time_columns
from runut.store.stems_column import Stems

SEARCHED_BY = "searched_by"
"""Name in `about` of the rules by which the words to search by were made."""

FILLING = "filling_search"
"""Name in `about` of the rules by which they are being made."""

LINKED_PAGES = "linked_pages"
"""Name in `about` of the digest of the pages that were linked."""

PAGES_SUM = "pages_sum"
"""Name in `about` of the sum of the digests of all pages."""

LINKED_BY = "linked_by"
"""Name in `about` of the version and the decisions by which they were; without it all is linked anew."""

RULED_BY = "decisions_ruling"
"""Name in `about` of the hash of the last decision that changed what is linked."""


def _evidence_columns() -> tuple[Column[int], Column[int], Column[int]]:
    return (
        Column("line", Integer, nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
    )


about = Table(
    "about",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
    comment="What the record says of itself: schema, linked_pages (digest of the pages that were linked).",
)

pages = Table(
    "pages",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("id", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("format", String(10), nullable=False),
    Column("url", Text),
    Column("published", String(80), comment="what the user gave"),
    Column("fetched", String(80)),
    Column("metadata", JSON, nullable=False, comment="pairs of its head; for HTML, also runs of lines marked up alike"),
    Column("not_read", Text),
    Column("recorded_at", String(32), nullable=False, comment="the record's clock: UTC, ISO 8601"),
    Column("made_by", String(40), nullable=False, comment="version of the program that read it"),
)

articles = Table(
    "articles",
    metadata,
    page_key(primary=True),
    Column("title", Text),
    Column("published", String(80)),
    Column("published_earliest", Date, index=True),
    Column("published_latest", Date),
    Column("published_basis", String(10)),
    Column("language", String(35), nullable=False),
    Column("outlet", Text, index=True),
    Column("form", JSON, nullable=False),
)

lines = Table(
    "lines",
    metadata,
    page_key(primary=True),
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("label", String(10), nullable=False),
    Column("reason", Text, nullable=False),
)


def _claim_table(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        Column("id", String(40), primary_key=True),
        page_key(),
        Column("position", Integer, nullable=False, comment="its place among the page's claims of this kind"),
        *_evidence_columns(),
        *columns,
        Column("form", JSON, nullable=False),
        Index(f"ix_{name}_page", "page", "position"),
    )


events = _claim_table(
    "events",
    Column("type", String(10), nullable=False, index=True),
    Column("quad", String(2), nullable=False),
    Column("status", String(10), nullable=False),
    *time_columns(),
    Column("place", Text, index=True),
    Column("cameo", String(8)),
)

statements = _claim_table(
    "statements",
    Column("kind", String(10), nullable=False),
    Column("speaker", Text, index=True),
    Column("speaker_party", Text, index=True),
)

casualties = _claim_table(
    "casualties",
    Column("outcome", String(10), nullable=False, index=True),
    Column("min", BigInteger),
    Column("max", BigInteger),
    Column("approximate", Boolean, nullable=False),
    Column("who", String(12), nullable=False),
    Column("side", Text, index=True),
    Column("claimant", Text, index=True),
    *time_columns(),
    Column("place", Text),
)

agreements = _claim_table(
    "agreements",
    Column("kind", String(20), nullable=False, index=True),
    Column("name", Text),
    *time_columns(),
    Column("effective", String(80)),
    Column("place", Text),
)

claim_parties = Table(
    "claim_parties",
    metadata,
    Column("claim", String(40), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    page_key(),
    Column("role", String(12), nullable=False, comment="actor, recipient, third_party, party, mediator"),
    Column("party", Text, comment="party code, where known"),
    Column("name", Text, nullable=False),
    Index("ix_claim_parties_party", "party", "role"),
)

provisions = Table(
    "provisions",
    metadata,
    Column("agreement", String(40), ForeignKey("agreements.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("topic", String(20), nullable=False, index=True),
    Column("said", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("obligor", Text),
    Column("beneficiary", Text),
    Column("deadline", String(80)),
)

search_texts = Table(
    "search_texts",
    metadata,
    Column("id", Integer, primary_key=True),
    page_key(),
    Column("line", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("stems", Stems, nullable=False, comment="the words of a line in their order, small and without affixes"),
    Index("ix_search_texts_page", "page", "line"),
    Index("ix_search_texts_stems", "stems", postgresql_using="gin").ddl_if(dialect="postgresql"),
)

CLAIM_TABLES = (events, statements, casualties, agreements)

overruled = Table(
    "overruled",
    metadata,
    Column("id", String(40), primary_key=True, comment="the claim; its row in its own table is as people left it"),
    page_key(),
    Column("sort", String(10), nullable=False, comment="event, statement, casualty or agreement"),
    Column("position", Integer, nullable=False),
    Column("is_rejected", Boolean, nullable=False, comment="then it has no row in its own table"),
    Column("decision", Integer, nullable=False, comment="number of the last that overruled it"),
    Column("form", JSON, nullable=False, comment="as the machine reads it"),
    Index("ix_overruled_page", "page"),
    comment="What the machine reads of claims that people corrected or rejected.",
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False, comment="UTC, ISO 8601"),
    Column("who", Text, nullable=False, index=True),
    Column("action", String(10), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("body", Text, nullable=False, comment="all of it as the canonical JSON that was hashed"),
    comment="What people ruled; rows are only ever added.",
)

decision_targets = Table(
    "decision_targets",
    metadata,
    Column("decision", Integer, ForeignKey("decisions.id"), primary_key=True),
    Column("target", String(40), primary_key=True, comment="id of a claim or linked thing, number of a decision"),
    Column("page", String(64), index=True, comment="digest of a claim's page"),
    Index("ix_decision_targets_target", "target"),
    comment="Where to find decisions; rows are only ever added.",
)

DECISION_TABLES = (decisions, decision_targets)
