"""A page: one input as it came, and the text that every span points into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageFormat(StrEnum):
    """The form in which a page came."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One input page (CODEBOOK §1).

    Attributes:
        id: The name that people see; unique within one input (a file name, or the JSONL id).
        text: The decoded text. Every span of the record counts Unicode code points of it.
        sha256: Hex digest of the page's bytes (of the UTF-8 text for a JSONL row).
        format: The form in which it came.
        url: Its address, where known.
        published: What the user gave as publication date: an EDTF date or date-time, or None.
        fetched: When it was fetched, as an EDTF date-time, where known.
        metadata: What an HTML page's head says of itself, as (key, value) pairs, sorted by key.
    """

    id: str
    text: str
    sha256: str
    format: PageFormat = PageFormat.TEXT
    url: str | None = None
    published: str | None = None
    fetched: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """An input that gave no page, and why; counted in the run's report."""

    source: str
    reason: str
