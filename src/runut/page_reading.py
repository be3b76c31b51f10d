"""One page's text → its record: all that a program needs which has pages of its own."""

from __future__ import annotations

from runut.clean import clean_page
from runut.extract import extract_claims
from runut.read.pages import page_from_text
from runut.record.page_record import PageRecord


def read_page(
    text: str,
    *,
    published: str | None = None,
    url: str | None = None,
    id: str = "text",  # noqa: A002 - the record's own name for it
) -> PageRecord:
    """Read one page's text.

    Args:
        text: The page as crawled, chrome and all; HTML is for `read_pages`.
        published: EDTF date of publication, if known.
        url: Its address, if known.
        id: The name that people see.

    Raises:
        InputError: The text is blank, or `published` is no EDTF date.
    """
    page = page_from_text(text, id=id, published=published, url=url)
    return extract_claims(page, clean_page(page))
