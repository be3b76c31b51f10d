"""Link the claims of many pages into one record; the only room that sees many pages, and pure like the others."""

from __future__ import annotations

from runut.link.linking import link_all, link_records

__all__ = ["link_all", "link_records"]
