"""The tables of what is kept of linking to add pages later."""

from __future__ import annotations

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
    Table,
    Text,
)

from runut.store.columns import metadata, page_key

linked_texts = Table(
    "linked_texts",
    metadata,
    page_key(primary=True),
    Column("marks", LargeBinary, nullable=False, comment="numbers of eight bytes; none once they are gathered"),
    comment="The pages that are linked, with what their texts are found by.",
)

linked_marks = Table(
    "linked_marks",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("pages", LargeBinary, nullable=False, comment="digests of 32 bytes, one after the other"),
    Column("marks", LargeBinary, nullable=False, comment="numbers of eight bytes, in order"),
    Column("places", LargeBinary, nullable=False, comment="by number of four bytes, which of the pages each is of"),
    comment="The marks of very many texts, by which these are found.",
)

linked_sketches = Table(
    "linked_sketches",
    metadata,
    page_key(primary=True),
    Column("numbers", LargeBinary, nullable=False, comment="numbers of four bytes: runs of words, names, facts"),
    Column("form", JSON, nullable=False, comment="how many of each sort there are, and all else"),
    comment="The texts of linked pages as they are compared with others.",
)

linked_outlets = Table(
    "linked_outlets",
    metadata,
    Column("outlet", BigInteger, primary_key=True, autoincrement=False, comment="number made of what it is known by"),
    Column("rank", BigInteger, primary_key=True, autoincrement=False, comment="number made of the page's digest"),
    page_key(),
    Column("lines", LargeBinary, nullable=False, comment="the page's lines as numbers of eight bytes"),
    Column("long", LargeBinary, nullable=False, comment="those that are long"),
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

linked_events = Table(
    "linked_events",
    metadata,
    Column("id", String(40), primary_key=True),
    page_key(),
    Column("words", LargeBinary, nullable=False, comment="numbers of four bytes: the words of its sentence"),
    Column("form", JSON, nullable=False, comment="all else that decides with which others it can be one"),
    comment="Events of linked pages as they are compared with others.",
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
    linked_marks,
    linked_sketches,
    linked_outlets,
    linked_bonds,
    linked_seats,
    linked_edges,
    linked_events,
    linked_keys,
    linked_notes,
    linked_stock,
)
"""What is kept of linking to add pages later."""
