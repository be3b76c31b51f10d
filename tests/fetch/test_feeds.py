from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.fetch.addresses import parse_address
from runut.fetch.feeds import find_in_feed
from runut.fetch.fetch_errors import FetchError
from runut.fetch.listed import ListedPage
from runut.record.page import Dropped

FEED = parse_address("https://example.org/rss/news.xml")


def _listed(data: str | bytes) -> list[tuple[str, str | None]]:
    found = list(find_in_feed(data.encode() if isinstance(data, str) else data, FEED))
    return [(str(page.address), page.published) for page in found if isinstance(page, ListedPage)]


def test_an_item_of_rss_has_its_link_and_its_date() -> None:
    rss = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><link>https://example.org/</link>'
        "<item><title>A</title><link>https://example.org/a?x=1&amp;y=2</link>"
        "<pubDate>Sel, 24 Nov 2020 13:00:00 WIB</pubDate></item>"
        "<item><title>B</title><link><![CDATA[ /b ]]></link></item></channel></rss>"
    )
    assert _listed(rss) == [
        ("https://example.org/a?x=1&y=2", "2020-11-24T13:00:00+07:00"),
        ("https://example.org/b", None),
    ]


def test_an_entry_of_atom_has_its_publication_not_its_update() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="https://example.org/self"/>'
        '<link rel="alternate" href="https://example.org/a"/><published>2020-11-24T06:00:00Z</published>'
        "<updated>2020-11-25T06:00:00Z</updated></entry>"
        '<entry><link href="https://example.org/b"/><updated>2020-11-25T06:00:00Z</updated></entry></feed>'
    )
    assert _listed(atom) == [
        ("https://example.org/a", "2020-11-24T06:00:00+00:00"),
        ("https://example.org/b", None),
    ]


def test_an_item_of_rdf_has_the_date_of_dublin_core() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://example.org/a">'
        "<link>https://example.org/a</link><dc:date>2020-11-24T13:00:00+07:00</dc:date></item></rdf:RDF>"
    )
    assert _listed(rdf) == [("https://example.org/a", "2020-11-24T13:00:00+07:00")]


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    assert _listed("<rss version='2.0'><channel><item><link>https://example.org/a</link></item><item><li") == [
        ("https://example.org/a", None)
    ]


def test_an_item_that_leads_nowhere_is_told_with_its_title() -> None:
    rss = (
        "<rss version='2.0'><channel><item><title>Tanpa tautan</title></item>"
        "<item><title>Surat</title><link>mailto:desk@example.org</link></item></channel></rss>"
    )
    first, second = find_in_feed(rss.encode(), FEED)
    assert isinstance(first, Dropped)
    assert isinstance(second, Dropped)
    assert "item 1 ('Tanpa tautan') leads to no page" in first.reason
    assert "no http or https address" in second.reason


@pytest.mark.parametrize("data", [b"", b"<html><body>x</body></html>", b"\x00\x01\x02", b"{}", b"/etc/passwd"])
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(FetchError, match="is no RSS or Atom feed"):
        list(find_in_feed(data, FEED))


def test_entities_neither_grow_nor_reach_outside() -> None:
    grown = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    rss = (
        f'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{grown}<!ENTITY out SYSTEM "file:///etc/passwd">]><rss version="2.0">'
        "<channel><item><title>&i;&out;</title><link>https://example.org/a</link></item></channel></rss>"
    )
    assert _listed(rss) == [("https://example.org/a", None)]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("<>/&;='\" abdeiklmnrst[]!-"), max_size=120))
def test_any_text_gives_pages_or_a_refusal(text: str) -> None:
    with contextlib.suppress(FetchError):
        list(find_in_feed(f"<rss><channel><item>{text}".encode(), FEED))
