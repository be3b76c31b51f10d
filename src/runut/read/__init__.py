"""Read pages from files, folders, streams and rows: the edge where bytes become `Page`."""

from __future__ import annotations

from runut.read.counting import estimate_pages
from runut.read.from_bytes import page_from_bytes
from runut.read.pages import page_from_text
from runut.read.sources import find_pages

__all__ = ["estimate_pages", "find_pages", "page_from_bytes", "page_from_text"]
