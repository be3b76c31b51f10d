"""Schema 1: pages, what was read of them, and what linking found. Records began with it."""

from __future__ import annotations

revision = "1"
down_revision = None


def upgrade() -> None:
    """Change nothing: there is no record without it."""
