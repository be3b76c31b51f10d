"""Bytes, as a file, an archive or a server gave them → `Page`."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import PurePath

from runut.errors import InputError
from runut.read.decode import decode_page
from runut.read.html import find_address, is_html, parse_html
from runut.read.pages import PageContent, PageFacts, make_page, mark_cut
from runut.record.page import Page, PageFormat
from runut.settings import DEFAULT_SETTINGS, Voting

MAX_PAGE_BYTES = DEFAULT_SETTINGS.max_page_bytes
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT_TYPES = frozenset({"text/plain", "text/markdown", "application/octet-stream", "unknown/unknown"})
_CHARSET = re.compile(r";\s{0,20}charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_.:+-]{2,40})", re.IGNORECASE)


def page_from_bytes(
    data: bytes,
    facts: PageFacts,
    *,
    content_type: str | None = None,
    where: str | None = None,
    voting: Voting = Voting.NEVER,
) -> Page:
    """Make a page of its bytes; HTML is told by its content or by what is said of it, and only its text is kept.

    Of more bytes than the largest page has only the first are read, and the page says so. An address that is not known
    is that which its head gives.

    Args:
        data: The bytes, without transfer and content encodings.
        facts: What is known of it beside them.
        content_type: What is said of its form, such as "text/html; charset=utf-8".
        where: What to call it in an error; its address or id where left out.
        voting: When further extractors vote on HTML.

    Raises:
        InputError: It is blank, or neither text nor HTML; the message says which.
    """
    where = where or facts.url or facts.id
    is_cut, data = len(data) > MAX_PAGE_BYTES, data[:MAX_PAGE_BYTES]
    text = decode_page(data, where, _charset_in(content_type)).removeprefix("\ufeff")
    digest = hashlib.sha256(data).hexdigest()
    if _is_html(text, facts.id, content_type):
        content = content_of_html(text, where, sha256=digest, voting=voting)
    else:
        _check_type(content_type, where)
        content = PageContent(text=text, sha256=digest)
    page = make_page(content, replace(facts, url=facts.url or find_address(content.metadata)), where=where)
    return mark_cut(page) if is_cut else page


def content_of_html(
    markup: str, where: str = "the page", *, sha256: str | None = None, voting: Voting = Voting.NEVER
) -> PageContent:
    """Return what an HTML page holds.

    Args:
        markup: The decoded page.
        where: What to call it in an error.
        sha256: Digest of its bytes as they came; that of its text where left out.
        voting: When further extractors vote.

    Raises:
        InputError: A reader sees nothing on it, or it holds half a character.
    """
    seen = parse_html(markup, where, voting=voting)
    return PageContent(text=seen.text, form=PageFormat.HTML, sha256=sha256, metadata=seen.metadata, hints=seen.hints)


def _is_html(text: str, name: str, content_type: str | None) -> bool:
    return media_of(content_type) in _HTML_TYPES or PurePath(name).suffix.lower() in HTML_ENDINGS or is_html(text)


def _check_type(content_type: str | None, where: str) -> None:
    media = media_of(content_type)
    if media and media not in _TEXT_TYPES:
        raise InputError(f"{where} is {media}; only text and HTML are pages")


def media_of(content_type: str | None) -> str:
    """Return the form that a content type names, "text/html" of "Text/HTML; charset=utf-8"; empty for none."""
    return (content_type or "").partition(";")[0].strip().lower()


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
