"""The tables of what linking finds: happenings and agreements, lineages and ties, actors, provisions, count series."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
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

lineages = Table(
    "lineages",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("origin", Text),
    Column("form", JSON, nullable=False),
)

lineage_pages = Table(
    "lineage_pages",
    metadata,
    page_key(primary=True),
    Column("lineage", String(40), ForeignKey("lineages.id"), nullable=False, index=True),
)

happenings = Table(
    "happenings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("position", Integer, nullable=False, comment="things of a kind are ordered by it, then by id"),
    Column("type", String(10), nullable=False, index=True),
    *time_columns(),
    Column(
        "reported", Date, comment="by when a page had told it for sure: the first claim's latest day of publication"
    ),
    Column("lineage_count", Integer, nullable=False),
    Column("form", JSON, nullable=False),
    Index("ix_happenings_began", "earliest", "reported"),
    Index("ix_happenings_ended", "latest", "reported"),
)

linked_agreements = Table(
    "linked_agreements",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("form", JSON, nullable=False),
)

linked_claims = Table(
    "linked_claims",
    metadata,
    Column("claim", String(40), primary_key=True),
    Column("thing", String(40), primary_key=True, comment="id of the happening, linked agreement or count series"),
    Index("ix_linked_claims_thing", "thing"),
)

disagreements = Table(
    "disagreements",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", String(10), nullable=False, index=True),
    Column("about", String(40), nullable=False, index=True),
    Column("form", JSON, nullable=False),
)

lineage_ties = Table(
    "lineage_ties",
    metadata,
    page_key(primary=True),
    Column("other", String(64), ForeignKey("pages.sha256"), primary_key=True, index=True),
    Column("kind", String(10), primary_key=True),
    Column("form", JSON, nullable=False),
)

linked_actors = Table(
    "linked_actors",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("party", Text, index=True),
    Column("name", Text, nullable=False),
    Column("form", JSON, nullable=False),
)

linked_provisions = Table(
    "linked_provisions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("agreement", String(40), ForeignKey("linked_agreements.id"), nullable=False, index=True),
    Column("topic", String(20), nullable=False, index=True),
    Column("form", JSON, nullable=False),
)

count_series = Table(
    "count_series",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("outcome", String(10), nullable=False, index=True),
    Column("side", Text, index=True),
    Column("happening", String(40), ForeignKey("happenings.id"), index=True),
    Column("form", JSON, nullable=False),
)
LINK_TABLES = (
    linked_claims,
    linked_provisions,
    count_series,
    linked_actors,
    lineage_ties,
    lineage_pages,
    lineages,
    happenings,
    linked_agreements,
    disagreements,
)
"""In the order in which they may be emptied."""
