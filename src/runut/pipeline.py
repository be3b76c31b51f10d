"""The whole flow, in one direction: the only place where rooms meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from runut.clean import clean_page
from runut.extract import extract_claims
from runut.read import find_pages, page_from_text
from runut.record.page import Dropped
from runut.record.page_record import PageRecord


def read_page(text: str, *, published: str | None = None, url: str | None = None, id: str = "text") -> PageRecord:  # noqa: A002 - the public name of the field
    """Read one page's text into its record."""
    page = page_from_text(text, id=id, published=published, url=url)
    return extract_claims(page, clean_page(page))


def read_pages(sources: Iterable[str | Path], *, published: str | None = None) -> Iterator[PageRecord | Dropped]:
    """Read every page of files, folders and streams; what gives no page is yielded as dropped, with the reason."""
    for page in find_pages(sources, published=published):
        if isinstance(page, Dropped):
            yield page
        else:
            yield extract_claims(page, clean_page(page))
