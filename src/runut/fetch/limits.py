"""How much one run asks of a server, and how much it takes from one: the reason beside each value."""

from __future__ import annotations

from dataclasses import dataclass

from runut.settings import DEFAULT_SETTINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """What a run may change.

    Attributes:
        page_bytes: Largest page, as sent and unpacked; no page of news is larger.
        list_bytes: Largest sitemap, unpacked: sitemaps.org allows 50 MB.
        feed_bytes: Largest feed; those of news sites stay below 1 MB.
        robots_bytes: What is read of a robots.txt, the rest is not: RFC 9309 §2.5 wants at least 500 KiB.
        connect_seconds: Longest wait for a connection or for the next bytes of an answer.
        total_seconds: Longest time for one answer from the first byte sent to the last received.
        redirects: Most hops from the address asked for; RFC 9309 §2.3.1.2 wants five for robots.txt.
        retries: How often a request is repeated after an answer that may pass (429, 5xx, a broken connection).
        wait_seconds: Longest wait that a server may ask for between two requests; beyond it the page is dropped.
        hosts: How many hosts are asked at the same time.
        sitemaps: Most sitemaps read for one that is given; an index may name 50,000.
        sitemap_depth: How deep indexes of indexes are followed; sitemaps.org allows one level.
    """

    page_bytes: int = DEFAULT_SETTINGS.max_page_bytes
    list_bytes: int = 52_428_800
    feed_bytes: int = 5_000_000
    robots_bytes: int = 512_000
    connect_seconds: float = 20.0
    total_seconds: float = 60.0
    redirects: int = 5
    retries: int = 2
    wait_seconds: float = 120.0
    hosts: int = 8
    sitemaps: int = 50_000
    sitemap_depth: int = 2


DEFAULT_LIMITS = FetchLimits()
