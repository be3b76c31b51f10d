"""Read pages from files, folders, streams and rows: the edge where bytes become `Page`."""

from __future__ import annotations

from runut.read.counting import estimate_pages
from runut.read.from_bytes import page_from_bytes
from runut.read.numbered import Place, Placed
from runut.read.options import DEFAULT_OPTIONS, FieldNames, ReadOptions
from runut.read.pages import page_from_text
from runut.read.sources import find_pages, find_placed_pages

__all__ = [
    "DEFAULT_OPTIONS",
    "FieldNames",
    "Place",
    "Placed",
    "ReadOptions",
    "estimate_pages",
    "find_pages",
    "find_placed_pages",
    "page_from_bytes",
    "page_from_text",
]
