"""Read pages from files, folders, streams and rows: the edge where bytes become `Page`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_MODULES = {
    "counting": "estimate_pages",
    "from_bytes": "page_from_bytes",
    "numbered": "Place Placed",
    "options": "DEFAULT_OPTIONS FieldNames ReadOptions",
    "pages": "page_from_text",
    "sources": "find_pages find_placed_pages",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Import what is asked for: who reads a text needs no parser of HTML and no archives."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
