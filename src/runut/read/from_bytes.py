"""Bytes, as a file, an archive or a server gave them → `Page`."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from runut.errors import InputError
from runut.read.decode import decode_page
from runut.read.html import HtmlPage, find_address, is_html, parse_html
from runut.read.moments import moment_of
from runut.read.pages import make_page, mark_cut
from runut.record.page import Page, PageFormat
from runut.settings import DEFAULT_SETTINGS, Voting

MAX_PAGE_BYTES = DEFAULT_SETTINGS.max_page_bytes
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT_TYPES = frozenset({"text/plain", "text/markdown", "application/octet-stream", "unknown/unknown"})
_CHARSET = re.compile(r";\s{0,20}charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_.:+-]{2,40})", re.IGNORECASE)


def page_from_bytes(  # noqa: PLR0913 - one argument for each thing that is known of a page
    data: bytes,
    *,
    id: str,  # noqa: A002 - the record's own name for it
    url: str | None = None,
    content_type: str | None = None,
    charset: str | None = None,
    fetched: object = None,
    published: str | None = None,
    where: str | None = None,
    voting: Voting = Voting.NEVER,
) -> Page:
    """Make a page of its bytes; HTML is told by its content or by what is said of it, and only its text is kept.

    Of more bytes than the largest page has only the first are read, and the page says so.

    Args:
        data: The bytes, without transfer and content encodings.
        id: The name that people see.
        url: Its address; that which its head gives where left out.
        content_type: What the server said of its form, such as "text/html; charset=utf-8".
        charset: What is said of its encoding elsewhere; it goes before that of `content_type`.
        fetched: When it was fetched: an EDTF or ISO 8601 text, an HTTP date, a `datetime` or Unix seconds.
        published: What the user says of its publication, as EDTF.
        where: What to call it in an error; its address or id where left out.
        voting: When further extractors vote on HTML.

    Raises:
        InputError: It is blank, or neither text nor HTML; the message says which.
    """
    where = where or url or id
    is_cut, data = len(data) > MAX_PAGE_BYTES, data[:MAX_PAGE_BYTES]
    media = (content_type or "").partition(";")[0].strip().lower()
    text = decode_page(data, where, charset or _charset_in(content_type)).removeprefix("\ufeff")
    seen = HtmlPage(text=text)
    form = PageFormat.TEXT
    if media in _HTML_TYPES or PurePath(id).suffix.lower() in HTML_ENDINGS or is_html(text):
        form = PageFormat.HTML
        seen = parse_html(text, where, voting=voting)
    elif media and media not in _TEXT_TYPES:
        raise InputError(f"{where} is {media}; only text and HTML are pages")
    page = make_page(
        seen.text,
        id=id,
        format=form,
        where=where,
        url=url or find_address(seen.metadata),
        published=published,
        fetched=moment_of(fetched),
        sha256=hashlib.sha256(data).hexdigest(),
        metadata=seen.metadata,
        hints=seen.hints,
    )
    return mark_cut(page) if is_cut else page


def check_size(size: int, where: str) -> None:
    """Check that a page is not larger than any page of news.

    Raises:
        InputError: It is.
    """
    if size > MAX_PAGE_BYTES:
        raise InputError(f"{where} is larger than {MAX_PAGE_BYTES:,} bytes, as no page of news is; split it into pages")


def _charset_in(content_type: str | None) -> str | None:
    match = _CHARSET.search((content_type or "")[:400])
    return match and match[1]
