"""The tables of a record, in SQLAlchemy Core, without a word that only one database knows.

What is asked for has a column of its own (type, status, days, parties); the whole claim lies beside it in
`form`, with the keys of `runut read --json` (docs/decisions/0001-store.md says why).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from runut.store.stems_column import Stems

SCHEMA_VERSION = 6
"""Raised with every change of the tables, and with every change that an older program could not read.

Each has its step in `migrations/versions`, by which older records come to it.

2: pages of the formats "parquet" and "warc". 3: ties of pages, actors, provisions and count series. 4: words to
search by. 5: decisions of people. 6: what is kept of linking for pages that are added.
"""

SEARCHED_BY = "searched_by"
"""Name in `about` of the rules by which the words to search by were made."""

FILLING = "filling_search"
"""Name in `about` of the rules by which they are being made."""

LINKED_PAGES = "linked_pages"
"""Name in `about` of the digest of the pages that were linked."""

LINKED_BY = "linked_by"
"""Name in `about` of the version and the decisions by which they were; without it all is linked anew."""

RULED_BY = "decisions_ruling"
"""Name in `about` of the hash of the last decision that changed what is linked."""

metadata = MetaData()


def _page_key(*, primary: bool = False) -> Column[str]:
    return Column("page", String(64), ForeignKey("pages.sha256"), primary_key=primary, nullable=False)


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
    _page_key(primary=True),
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
    _page_key(primary=True),
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
        _page_key(),
        Column("position", Integer, nullable=False, comment="its place among the page's claims of this kind"),
        *_evidence_columns(),
        *columns,
        Column("form", JSON, nullable=False),
        Index(f"ix_{name}_page", "page", "position"),
    )


def _time_columns() -> tuple[Column[Any], ...]:
    return (
        Column("time", String(80)),
        Column("earliest", Date, index=True),
        Column("latest", Date),
    )


events = _claim_table(
    "events",
    Column("type", String(10), nullable=False, index=True),
    Column("quad", String(2), nullable=False),
    Column("status", String(10), nullable=False),
    *_time_columns(),
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
    *_time_columns(),
    Column("place", Text),
)

agreements = _claim_table(
    "agreements",
    Column("kind", String(20), nullable=False, index=True),
    Column("name", Text),
    *_time_columns(),
    Column("effective", String(80)),
    Column("place", Text),
)

claim_parties = Table(
    "claim_parties",
    metadata,
    Column("claim", String(40), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _page_key(),
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
    _page_key(),
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
    _page_key(),
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
    _page_key(primary=True),
    Column("lineage", String(40), ForeignKey("lineages.id"), nullable=False, index=True),
)

happenings = Table(
    "happenings",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("position", Integer, nullable=False, comment="things of a kind are ordered by it, then by id"),
    Column("type", String(10), nullable=False, index=True),
    *_time_columns(),
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
    _page_key(primary=True),
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

linked_texts = Table(
    "linked_texts",
    metadata,
    _page_key(primary=True),
    Column("marks", LargeBinary, nullable=False, comment="numbers of eight bytes, the lowest byte first"),
    comment="The pages that are linked, with what their texts are found by.",
)

linked_outlets = Table(
    "linked_outlets",
    metadata,
    Column("outlet", BigInteger, primary_key=True, autoincrement=False, comment="number made of what it is known by"),
    Column("rank", BigInteger, primary_key=True, autoincrement=False, comment="number made of the page's digest"),
    _page_key(),
    comment="The linked pages of each outlet, those first by which its frame is known.",
    sqlite_with_rowid=False,
)

linked_bonds = Table(
    "linked_bonds",
    metadata,
    Column("later", String(64), ForeignKey("pages.sha256"), primary_key=True),
    Column("earlier", String(64), ForeignKey("pages.sha256"), primary_key=True, index=True),
    Column("kind", String(10), primary_key=True),
    Column("is_one", Boolean, nullable=False),
    Column("weight", Double, nullable=False),
    Column("reason", Text, nullable=False),
    comment="All that ties texts, also where surer ties hold them together already.",
)

linked_seats = Table(
    "linked_seats",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("id", String(40), primary_key=True),
    Column("is_wide", Boolean, nullable=False),
    comment="Which claims and agreements stand in which cell.",
    sqlite_with_rowid=False,
)

linked_edges = Table(
    "linked_edges",
    metadata,
    Column("one", String(40), primary_key=True),
    Column("other", String(40), primary_key=True, index=True),
    comment="Which claims match, whether or not they became one thing.",
    sqlite_with_rowid=False,
)

linked_keys = Table(
    "linked_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("id", String(64), primary_key=True, index=True),
    Column("is_wide", Boolean, nullable=False),
    comment="By what else claims, namings and actors are found.",
    sqlite_with_rowid=False,
)

linked_notes = Table(
    "linked_notes",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("form", JSON, nullable=False),
    comment="What else is known of agreements and actors.",
)

linked_stock = Table(
    "linked_stock",
    metadata,
    Column("thing", String(40), primary_key=True),
    Column("one", String(64), ForeignKey("pages.sha256"), primary_key=True, index=True),
    Column("other", String(64), ForeignKey("pages.sha256"), primary_key=True),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, primary_key=True, autoincrement=False),
    Column("alike", Double, nullable=False),
    Column("is_one_voice", Boolean, nullable=False),
    comment="Sentences about one thing that two pages have in common.",
)

INDEX_TABLES = (
    linked_texts,
    linked_outlets,
    linked_bonds,
    linked_seats,
    linked_edges,
    linked_keys,
    linked_notes,
    linked_stock,
)
"""What is kept of linking to add pages later."""

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
