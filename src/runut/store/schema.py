"""The schema of a record: its number, and all its tables."""

from __future__ import annotations

from runut.store import columns, index_tables, link_tables, tables  # noqa: F401 - each lists its tables there

SCHEMA_VERSION = 8
"""Raised with every change of the tables, and with every change that an older program could not read.

Each has its step in `migrations/versions`, by which older records come to it.

2: pages of the formats "parquet" and "warc". 3: ties of pages, actors, provisions and count series. 4: words to
search by. 5: decisions of people. 6: what is kept of linking for pages that are added. 7: lines by which frames of
outlets are known, and what agreements lay down, among that.
8: events as they are compared, for the same, and marks of many texts in order.
"""

metadata = columns.metadata
"""All tables of a record."""
