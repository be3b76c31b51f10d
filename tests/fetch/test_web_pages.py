"""Pages from a well-behaved server, and what is said of those that give none."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Any

import pytest

from runut.errors import InputError
from runut.fetch.web_pages import find_web_pages
from runut.fetch.web_sources import WebSources
from runut.record.page import Dropped, Page, PageFormat


def test_a_page_has_its_address_and_the_moment_it_was_fetched(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer()
    page = read.page(site.url("/a"))
    assert page.url == page.id == site.url("/a")
    assert page.format is PageFormat.HTML
    assert "Gencatan Senjata Disepakati" in page.text
    assert page.fetched is not None
    assert page.fetched.endswith("Z")
    assert page.sha256 == hashlib.sha256(site.story.encode()).hexdigest()


def test_servers_are_told_who_asks_and_how_to_reach_them(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer()
    read.page(site.url("/a"), contact="desk@example.org")
    assert {asked.headers["user-agent"].split("/")[0] for asked in site.asked} == {"runut"}
    assert all("(desk@example.org)" in asked.headers["user-agent"] for asked in site.asked)


def test_a_contact_that_would_break_the_header_is_refused(read: Any) -> None:
    with pytest.raises(InputError, match="contact"):
        read((), contact="a\r\nX-Evil: 1")


def test_a_pause_below_zero_is_refused() -> None:
    with pytest.raises(InputError, match="pause"):
        WebSources(pause_seconds=-1)


def test_one_text_in_the_place_of_several_is_refused() -> None:
    with pytest.raises(InputError, match="tuple"):
        WebSources(feeds="https://example.org/rss")  # type: ignore[arg-type]


def test_a_packed_page_is_unpacked(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(gzip.compress(site.story.encode()), "Content-Encoding: gzip")
    assert "Gencatan Senjata Disepakati" in read.page(site.url("/a")).text


def test_the_others_are_read_where_one_gives_nothing(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer()
    site.routes["/c"] = site.answer("<html><body><p>Lain.</p></body></html>")
    results = read([site.url("/a"), site.url("/b"), "ftp://x.test/y", "", "# told", site.url("/c")])
    assert {page.id for page in results if isinstance(page, Page)} == {site.url("/a"), site.url("/c")}
    reasons = sorted(found.reason for found in results if isinstance(found, Dropped))
    assert any(f"{site.url('/b')} answered 404 Not Found" in reason for reason in reasons)
    assert any("addresses.txt:3: 'ftp://x.test/y' is no http or https address" in reason for reason in reasons)
    assert len(results) == 4


def test_an_address_that_stands_twice_is_read_once(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer()
    assert read.page([site.url("/a"), site.url("/a#below"), site.url("/x/../a")])
    assert site.pages() == ["/a"]


def test_two_addresses_that_lead_to_one_page_give_it_once(site: Any, read: Any) -> None:
    site.routes |= {"/a": site.answer(), "/b": site.redirect("/a")}
    page, dropped = read([site.url("/a"), site.url("/b")])
    assert page.id == site.url("/a")
    assert "which was read already" in dropped.reason


def test_a_list_that_is_not_there_is_told(read: Any, tmp_path: Path) -> None:
    assert "cannot be read" in read.reason((), urls=(tmp_path / "none.txt",))


def test_a_dead_host_is_asked_once_for_all_its_pages(read: Any, unused_port: int) -> None:
    first, second = read([f"http://127.0.0.1:{unused_port}/{name}" for name in "ab"])
    assert "robots.txt cannot be connected to" in first.reason
    assert "robots.txt cannot be connected to" in second.reason


def test_a_host_that_nobody_knows_is_told(read: Any) -> None:
    assert "can be found" in read.reason("http://nowhere.invalid/a")


def test_pages_that_are_no_longer_wanted_are_not_asked_for(site: Any, tmp_path: Path, quick_limits: Any) -> None:
    site.routes |= {f"/{number}": site.answer() for number in range(100)}
    listed = tmp_path / "list.txt"
    listed.write_text("\n".join(site.url(f"/{number}") for number in range(100)))
    web = WebSources(urls=(listed,), allow_private=True, pause_seconds=0, limits=quick_limits)
    pages = find_web_pages(web, version="1.0")
    next(pages)
    pages.close()
    assert len(site.pages()) < 100


def test_a_date_that_is_none_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no date"):
        next(find_web_pages(WebSources(urls=(tmp_path / "x",)), version="1.0", published="yesterday"))
