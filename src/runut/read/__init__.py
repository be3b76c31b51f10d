"""Read pages from files, folders, streams and rows: the edge where bytes become `Page`."""

from __future__ import annotations

from runut.read.pages import page_from_text
from runut.read.sources import find_pages

__all__ = ["find_pages", "page_from_text"]
