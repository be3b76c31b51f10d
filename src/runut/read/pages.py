"""Text → `Page`, with its digest, and what the user says of it checked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from operator import itemgetter

from runut.clean.article import CUT_KEY
from runut.errors import InputError
from runut.read.decode import check_text
from runut.record.edtf import Edtf
from runut.record.line_hint import LineHint
from runut.record.page import Page, PageFormat
from runut.settings import DEFAULT_SETTINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What is known of a page beside its content.

    Attributes:
        id: The name that people see.
        url: Its address.
        published: What the user says of its publication, as EDTF.
        fetched: When it was fetched, as EDTF.
    """

    id: str
    url: str | None = None
    published: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """What a page holds.

    Attributes:
        text: The decoded text, without byte order mark.
        form: The form in which it came.
        sha256: Digest of its bytes as they came; that of the text in UTF-8 where left out.
        metadata: What its head says of itself.
        hints: What its markup says of each line that is not empty.
    """

    text: str
    form: PageFormat = PageFormat.TEXT
    sha256: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    hints: tuple[LineHint, ...] = ()


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
    return make_page(PageContent(text=text), PageFacts(id=id, url=url, published=published), where=f"page {id!r}")


def make_page(content: PageContent, facts: PageFacts, *, where: str) -> Page:
    """Make a page; text beyond the longest that is read is cut, and the metadata say so.

    Args:
        content: What it holds.
        facts: What is known of it beside that.
        where: What to call it in an error.

    Raises:
        InputError: The text is blank or no text, or its publication is no EDTF date.
    """
    check_text(content.text, where)
    limit = DEFAULT_SETTINGS.max_page_chars
    page = Page(
        id=facts.id,
        text=content.text[:limit],
        sha256=content.sha256 or hashlib.sha256(content.text.encode()).hexdigest(),
        format=content.form,
        url=facts.url,
        published=check_published(facts.published, where),
        fetched=facts.fetched,
        metadata=content.metadata,
        hints=content.hints,
    )
    return _with_cut(page) if len(content.text) > limit else page


def mark_cut(page: Page) -> Page:
    """Return a page that says of itself that its end is missing."""
    return page if any(key == CUT_KEY for key, _ in page.metadata) else _with_cut(page)


def _with_cut(page: Page) -> Page:
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
