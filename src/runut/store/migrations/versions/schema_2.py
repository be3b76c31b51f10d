"""Schema 2: pages of the formats "parquet" and "warc", which older programs do not know. The tables stay."""

from __future__ import annotations

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Change nothing but the number."""
