"""Text → `Page`, with its digest, and what the user says of it checked."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from operator import itemgetter

from runut.clean.article import CUT_KEY
from runut.errors import InputError
from runut.read.decode import check_text
from runut.record.edtf import Edtf
from runut.record.line_hint import LineHint
from runut.record.page import Page, PageFormat
from runut.settings import DEFAULT_SETTINGS


def page_from_text(
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the record's own name for it
    published: str | None = None,
    url: str | None = None,
) -> Page:
    """Make a page of text that is already at hand.

    Raises:
        InputError: The text is blank or no text, or `published` is no EDTF date.
    """
    return make_page(text, id=id, format=PageFormat.TEXT, url=url, published=published, where=f"page {id!r}")


def make_page(  # noqa: PLR0913 - one argument for each thing that is known of a page
    text: str,
    *,
    id: str,  # noqa: A002 - the record's own name for it
    format: PageFormat,  # noqa: A002 - the record's own name for it
    where: str,
    url: str | None = None,
    published: str | None = None,
    fetched: str | None = None,
    sha256: str | None = None,
    metadata: tuple[tuple[str, str], ...] = (),
    hints: tuple[LineHint, ...] = (),
) -> Page:
    """Make a page; text beyond the longest that is read is cut, and the metadata say so.

    Args:
        text: The decoded text, without byte order mark.
        id: The name that people see.
        format: The form in which it came.
        where: What to call the page in an error.
        url: Its address.
        published: What the user says of its publication, as EDTF.
        fetched: When it was fetched, as EDTF.
        sha256: Digest of its bytes; that of the text in UTF-8 where left out.
        metadata: What its head says of itself.
        hints: What its markup says of each line that is not empty.

    Raises:
        InputError: The text is blank or no text, or `published` is no EDTF date.
    """
    check_text(text, where)
    limit = DEFAULT_SETTINGS.max_page_chars
    if len(text) > limit:
        metadata = tuple(sorted((*metadata, (CUT_KEY, str(limit))), key=itemgetter(0)))
    return Page(
        id=id,
        text=text[:limit],
        sha256=sha256 or hashlib.sha256(text.encode()).hexdigest(),
        format=format,
        url=url,
        published=check_published(published, where),
        fetched=fetched,
        metadata=metadata,
        hints=hints,
    )


def mark_cut(page: Page) -> Page:
    """Return a page that says of itself that its end is missing."""
    if any(key == CUT_KEY for key, _ in page.metadata):
        return page
    return replace(page, metadata=tuple(sorted((*page.metadata, (CUT_KEY, str(len(page.text)))), key=itemgetter(0))))


def check_published(published: str | None, where: str) -> str | None:
    """Return a publication date as EDTF writes it ("2020-11-25 06:12" gets its T), None for none.

    Raises:
        InputError: It is no EDTF date.
    """
    if published is None or not published.strip():
        return None
    value = published.strip()
    if len(value) > 10 and value[10] == " ":
        value = f"{value[:10]}T{value[11:]}"
    try:
        return str(Edtf.parse(value))
    except ValueError as error:
        raise InputError(
            f"{where}: published {published!r} is no date; write 2020-11-25 or 2020-11-25T06:12:00+07:00"
        ) from error
