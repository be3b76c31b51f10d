"""Files of addresses, feeds and sitemaps → the pages to fetch, each once."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterator

from runut.errors import InputError
from runut.fetch.addresses import WebAddress, parse_address
from runut.fetch.content_coding import unpack_gzip
from runut.fetch.feeds import find_in_feed
from runut.fetch.fetch_errors import StoppedError
from runut.fetch.kept_answers import KeptAnswers
from runut.fetch.limits import FetchLimits
from runut.fetch.listed import ListedPage
from runut.fetch.listed_dates import parse_listed_date
from runut.fetch.sitemaps import SitemapEntry, find_entries, is_xml
from runut.fetch.url_lists import find_in_lines, find_in_url_list
from runut.fetch.web_sources import WebSources
from runut.record.page import Dropped

Found = ListedPage | Dropped


def find_listed_pages(web: WebSources, answers: KeptAnswers) -> Iterator[Found]:
    """Yield the pages of all lists, an address that stands on several once.

    Args:
        web: The lists.
        answers: What fetches feeds and sitemaps.
    """
    seen: set[str] = set()
    for found in _find_all(web, answers):
        if isinstance(found, ListedPage):
            if str(found.address) in seen:
                continue
            seen.add(str(found.address))
        yield found


def _find_all(web: WebSources, answers: KeptAnswers) -> Iterator[Found]:
    for feed in web.feeds:
        yield from _find_in_feed(feed, answers, web.limits)
    for sitemap in web.sitemaps:
        yield from _find_in_sitemap(sitemap, answers, web.limits)
    for source in web.urls:
        yield from find_in_url_list(source)


def _find_in_feed(feed: str, answers: KeptAnswers, limits: FetchLimits) -> Iterator[Found]:
    try:
        fetched = answers.fetch(parse_address(feed), max_bytes=limits.feed_bytes)
        yield from find_in_feed(fetched.data, fetched.address)
    except StoppedError:
        return
    except InputError as fault:
        yield _dropped(feed, fault)


def _find_in_sitemap(place: str, answers: KeptAnswers, limits: FetchLimits) -> Iterator[Found]:
    """Yield the pages of a sitemap and of those that it names, breadth first, each sitemap once."""
    try:
        start = parse_address(place)
    except InputError as fault:
        yield _dropped(place, fault)
        return
    ahead = deque([(start, 0)])
    seen = {str(start)}
    while ahead:
        address, depth = ahead.popleft()
        for found in _read_sitemap(address, answers, limits):
            if not isinstance(found, WebAddress):
                yield found
            elif str(found) in seen:
                continue
            elif depth >= limits.sitemap_depth or len(seen) >= limits.sitemaps:
                yield Dropped(
                    source=str(found), reason=f"{found} was not read: it lies too deep in sitemaps of sitemaps"
                )
            else:
                seen.add(str(found))
                ahead.append((found, depth + 1))


def _read_sitemap(address: WebAddress, answers: KeptAnswers, limits: FetchLimits) -> Iterator[Found | WebAddress]:
    try:
        fetched = answers.fetch(address, max_bytes=limits.list_bytes)
        data = unpack_gzip(fetched.data, max_bytes=limits.list_bytes)
        if not is_xml(data):
            yield from find_in_lines(io.BytesIO(data), str(address))
            return
        for entry in find_entries(data):
            yield _read_entry(entry, fetched.address)
    except StoppedError:
        return
    except InputError as fault:
        yield _dropped(str(address), fault)


def _read_entry(entry: SitemapEntry, sitemap: WebAddress) -> Found | WebAddress:
    try:
        address = parse_address(entry.place, base=sitemap)
    except InputError as fault:
        return Dropped(source=str(sitemap), reason=f"{sitemap} names {fault}")
    if entry.is_sitemap:
        return address
    return ListedPage(address=address, published=parse_listed_date(entry.published))


def _dropped(source: str, fault: InputError) -> Dropped:
    told = str(fault)
    return Dropped(source=source, reason=told if told.startswith((repr(source), source)) else f"{source} {told}")
