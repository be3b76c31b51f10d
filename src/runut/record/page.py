"""A page: one input as it came, and the text that every span points into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.line_hint import LineHint


class PageFormat(StrEnum):
    """The form in which a page came: HTML wherever its text was made of markup, whatever file held that."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    PARQUET = "parquet"
    WARC = "warc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One input page (CODEBOOK §1).

    Attributes:
        id: The name that people see; unique within one input (a file name, a row's id, an address).
        text: The decoded text. Every span of the record counts Unicode code points of it.
        sha256: Hex digest of the page's bytes as far as they are read (of the text or HTML in UTF-8 for a row).
        format: The form in which it came.
        url: Its address, where known.
        published: What the user gave as publication date: an EDTF date or date-time, or None.
        fetched: When it was fetched, as an EDTF date-time, where known.
        metadata: What an HTML page's head says of itself, as (key, value) pairs, sorted by key.
        hints: What an HTML page's markup says of each line of the text that is not empty; none for a page of text.
    """

    id: str
    text: str
    sha256: str
    format: PageFormat = PageFormat.TEXT
    url: str | None = None
    published: str | None = None
    fetched: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    hints: tuple[LineHint, ...] = ()


class DropKind(StrEnum):
    """What it means that an input gave no page."""

    FAULT = "fault"
    """Something is wrong with it."""
    NO_PAGE = "no_page"
    """It is none by its nature, as a picture in a web archive."""
    OUTSIDE = "outside"
    """It was published outside the time that was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """An input that gave no page, and why; counted in the run's report.

    Attributes:
        source: What it is called.
        reason: Why it gave none, and what to do.
        kind: What that means.
    """

    source: str
    reason: str
    kind: DropKind = DropKind.FAULT
