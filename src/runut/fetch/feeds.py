"""RSS and Atom feeds → the pages that they list, with the date that each item tells."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import feedparser

from runut.errors import InputError
from runut.fetch.addresses import WebAddress, parse_address
from runut.fetch.fetch_errors import FetchError
from runut.fetch.listed import ListedPage
from runut.fetch.listed_dates import parse_listed_date
from runut.record.page import Dropped

_MAX_SHOWN_CHARS = 80


def find_in_feed(data: bytes, address: WebAddress) -> Iterator[ListedPage | Dropped]:
    """Yield the page of each item; an item that leads to none gives a `Dropped`.

    Args:
        data: The feed.
        address: Where it came from; relative links are read against it.

    Raises:
        FetchError: It is no feed.
    """
    try:
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # one feed never stops a run
        raise FetchError(f"cannot be read as a feed ({error!r:.200})") from error
    if not feed.get("version") and not feed.entries:
        fault = feed.get("bozo_exception")
        raise FetchError(f"is no RSS or Atom feed{f' ({fault})' if fault else ''}; give the address of a feed")
    for number, item in enumerate(feed.entries, 1):
        where = f"{address} item {number}"
        try:
            yield _listed(item, address, is_rss=feed.version.startswith("rss"))
        except InputError as error:
            shown = _string(item, "title")[:_MAX_SHOWN_CHARS]
            yield Dropped(source=str(address), reason=f"{where} ({shown!r}) leads to no page: {error}")


def _listed(item: dict[str, Any], address: WebAddress, *, is_rss: bool) -> ListedPage:
    link = _string(item, "link")
    if not link:
        raise InputError("it has no address")
    written = _string(item, "published") or (_string(item, "updated") if is_rss else "")  # RSS 1.0: dc:date
    return ListedPage(address=parse_address(link, base=address), published=parse_listed_date(written))


def _string(item: dict[str, Any], key: str) -> str:
    """Return an item's own value, without what the reader of feeds puts in its place."""
    value = dict.get(item, key)
    return value.strip() if isinstance(value, str) else ""
