from __future__ import annotations

import contextlib
import gzip
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.fetch.fetch_errors import FetchError
from runut.fetch.sitemaps import SitemapEntry, find_entries
from runut.record.listed_date import LISTED_DATE_KEY
from runut.record.page import Dropped, Page

NAMES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


def _sitemap(*entries: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NAMES}>{"".join(entries)}</urlset>'


def _index(*places: str) -> str:
    return (
        f"<sitemapindex {NAMES}>{''.join(f'<sitemap><loc>{place}</loc></sitemap>' for place in places)}</sitemapindex>"
    )


def test_an_entry_has_its_address_and_the_date_of_its_news() -> None:
    data = _sitemap(
        "<url><loc> https://example.org/a?x=1&amp;y=2 </loc><lastmod>2020-11-30</lastmod><news:news>"
        "<news:publication><news:name>x</news:name></news:publication>"
        "<news:publication_date>2020-11-24T13:00:00+07:00</news:publication_date></news:news>"
        "<image:image><image:loc>https://example.org/a.jpg</image:loc></image:image></url>",
        "<url><image:image><image:loc>https://example.org/b.jpg</image:loc></image:image>"
        "<loc>https://example.org/b</loc></url>",
    )
    assert list(find_entries(data.encode())) == [
        SitemapEntry(place="https://example.org/a?x=1&y=2", published="2020-11-24T13:00:00+07:00"),
        SitemapEntry(place="https://example.org/b"),
    ]


def test_the_entries_before_a_fault_are_given() -> None:
    entries = find_entries(_sitemap("<url><loc>https://example.org/a</loc></url>", "<url><loc>b</url>").encode())
    assert next(entries).place == "https://example.org/a"
    with pytest.raises(FetchError, match="broken"):
        next(entries)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("<html><body/></html>", "begins with <html>"),
        ("", "is no sitemap"),
        ("<urlset>" + "<a>" * 50, "deep"),
        ('<!DOCTYPE urlset [<!ENTITY a "b">]><urlset/>', "document type"),
        ('<!DOCTYPE urlset SYSTEM "http://127.0.0.1/x"><urlset/>', "document type"),
        ('<?xml version="1.0" encoding="klingon"?><urlset/>', "broken"),
    ],
)
def test_what_is_no_sitemap_is_refused(data: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        list(find_entries(data.encode()))


def test_an_endless_address_is_cut() -> None:
    (entry,) = find_entries(_sitemap("<url><loc>" + "a" * 500_000 + "</loc></url>").encode())
    assert len(entry.place) <= 100_000


@given(st.text(st.sampled_from("<>/&;='\" urlsetoc:[]!-"), max_size=120))
def test_any_text_gives_entries_or_a_refusal(text: str) -> None:
    with contextlib.suppress(FetchError):
        list(find_entries(f"<urlset><url><loc>{text}".encode()))


def test_an_index_leads_to_packed_sitemaps_and_their_pages(site: Any, read: Any) -> None:
    site.routes |= {
        "/index.xml": site.answer(_index(site.url("/1.xml.gz"), "/2.txt", "/2.txt", "mailto:x")),
        "/1.xml.gz": site.answer(
            gzip.compress(
                _sitemap(
                    f"<url><loc>{site.url('/a')}</loc><news:news><news:publication_date>2020-11-24"
                    "</news:publication_date></news:news></url>"
                ).encode()
            ),
            "Content-Type: application/gzip",
        ),
        "/2.txt": site.answer(f"{site.url('/a')}\n{site.url('/b')}\n", "Content-Type: text/plain"),
        "/a": site.answer(),
        "/b": site.answer("<html><p>Lain.</p>"),
    }
    results = read(urls=(), sitemaps=(site.url("/index.xml"),))
    pages = {page.id: dict(page.metadata).get(LISTED_DATE_KEY) for page in results if isinstance(page, Page)}
    assert pages == {site.url("/a"): "2020-11-24", site.url("/b"): None}
    (dropped,) = [found for found in results if isinstance(found, Dropped)]
    assert "names 'mailto:x' is no http or https address" in dropped.reason
    assert site.paths().count("/2.txt") == 1


def test_indexes_that_name_each_other_end(site: Any, read: Any) -> None:
    site.routes |= {
        "/1.xml": site.answer(_index("/2.xml")),
        "/2.xml": site.answer(_index("/1.xml", "/3.xml")),
        "/3.xml": site.answer(_index("/4.xml")),
    }
    (dropped,) = read(urls=(), sitemaps=(site.url("/1.xml"),))
    assert "lies too deep" in dropped.reason
    assert site.pages() == ["/1.xml", "/2.xml", "/3.xml"]


def test_a_packed_sitemap_that_is_a_bomb_is_not_unpacked(site: Any, read: Any) -> None:
    site.routes["/1.xml.gz"] = site.answer(gzip.compress(bytes(5_000_000)))
    reason = read.reason((), urls=(), sitemaps=(site.url("/1.xml.gz"),), limits=read.limits(list_bytes=1_000_000))
    assert "becomes larger than 1,000,000 bytes" in reason


@pytest.mark.parametrize("place", ["nonsense", "file:///etc/passwd"])
def test_a_list_that_is_no_address_is_told(read: Any, place: str) -> None:
    (first, second) = read(urls=(), sitemaps=(place,), feeds=(place,))
    assert "no http or https address" in first.reason
    assert "no http or https address" in second.reason


def test_a_list_that_robots_txt_closes_is_not_read(site: Any, read: Any) -> None:
    site.routes |= {"/robots.txt": site.answer("User-agent: *\nDisallow: /feed"), "/feed": site.answer()}
    assert "is closed to Runut" in read.reason((), urls=(), feeds=(site.url("/feed"),))


def test_of_an_item_that_cannot_be_fetched_the_reason_is_told(site: Any, read: Any) -> None:
    site.routes["/feed"] = site.answer(f"<rss><channel><item><link>{site.url('/gone')}</link></item></channel></rss>")
    assert "answered 404 Not Found" in read.reason((), urls=(), feeds=(site.url("/feed"),))
