"""What a site asks of those who read it is done."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from runut.record.page import Dropped, Page


def _rules(site: Any, text: str) -> None:
    site.routes["/robots.txt"] = site.answer(text, "Content-Type: text/plain")


def test_what_robots_txt_closes_is_not_asked_for(site: Any, read: Any) -> None:
    _rules(site, "User-agent: *\nDisallow: /private*/x$\n")
    site.routes["/private1/x"] = site.answer()
    assert "is closed to Runut by" in read.reason(site.url("/private1/x"))
    assert site.pages() == []


def test_rules_for_our_name_go_before_rules_for_all(site: Any, read: Any) -> None:
    _rules(site, "User-agent: *\nDisallow: /\n\nUser-agent: runut\nAllow: /\n")
    site.routes["/a"] = site.answer()
    assert read.page(site.url("/a"))


def test_dots_in_a_path_do_not_lead_past_the_rules(site: Any, read: Any) -> None:
    _rules(site, "User-agent: *\nDisallow: /private\n")
    results = read([site.url("/open/../private"), site.url("/open/%2e%2E/private?x")])
    assert all("is closed" in found.reason for found in results)
    assert len(results) == 2


def test_robots_txt_is_read_once_for_a_run(site: Any, read: Any) -> None:
    _rules(site, "User-agent: *\nAllow: /\n")
    site.routes |= {f"/{name}": site.answer(f"<html><p>{name}</p>") for name in "abc"}
    read([site.url(f"/{name}") for name in "abc"])
    assert site.paths().count("/robots.txt") == 1


@pytest.mark.parametrize("status", ["404 Not Found", "401 x", "403 x", "410 x"])
def test_a_site_without_rules_is_open(site: Any, read: Any, status: str) -> None:
    site.routes |= {"/robots.txt": site.answer("User-agent: *\nDisallow: /", status=status), "/a": site.answer()}
    assert read.page(site.url("/a"))


@pytest.mark.parametrize("status", ["500 x", "503 x", "429 x"])
def test_a_site_whose_rules_cannot_be_had_is_closed_for_now(site: Any, read: Any, status: str) -> None:
    site.routes |= {"/robots.txt": site.answer("", status=status), "/a": site.answer()}
    assert f"robots.txt answered {status[:3]}" in read.reason(site.url("/a"))
    assert site.pages() == []


def test_rules_that_break_off_close_the_site_for_now(site: Any, read: Any) -> None:
    site.routes |= {"/robots.txt": site.answer("User-agent: *", "Content-Length: 500"), "/a": site.answer()}
    assert "robots.txt was broken off" in read.reason(site.url("/a"))


def test_rules_over_a_redirect_count(site: Any, other_site: Any, read: Any) -> None:
    other_site.routes["/rules"] = site.answer("User-agent: *\nDisallow: /a")
    site.routes |= {"/robots.txt": site.redirect(other_site.url("/rules")), "/a": site.answer()}
    assert "is closed to Runut" in read.reason(site.url("/a"))


def test_rules_that_lead_in_a_circle_are_none(site: Any, read: Any) -> None:
    site.routes |= {"/robots.txt": site.redirect("/robots.txt"), "/a": site.answer()}
    assert read.page(site.url("/a"))
    assert site.paths().count("/robots.txt") == 6


def test_of_huge_rules_the_beginning_counts(site: Any, read: Any) -> None:
    rules = "User-agent: *\nDisallow: /a\n" + "Disallow: /filler\n" * 40_000 + "Disallow: /b\n"
    _rules(site, rules)
    site.routes |= {"/a": site.answer(), "/b": site.answer()}
    first, second = sorted(read([site.url("/a"), site.url("/b")]), key=lambda found: isinstance(found, Page))
    assert isinstance(first, Dropped)
    assert isinstance(second, Page)


def test_rules_without_an_end_are_cut(site: Any, read: Any) -> None:
    def pour(connection: Any, _: object) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /b\n")
        for _number in range(1_000):
            connection.sendall(b"Disallow: /c\n" * 1_000)

    site.routes |= {"/robots.txt": pour, "/a": site.answer()}
    assert read.page(site.url("/a"))


@pytest.mark.parametrize(
    "rules", ["<html>not found</html>", "\x00\x01", "Disallow: /", "User-agent: *\nCrawl-delay: nan"]
)
def test_rules_that_say_nothing_close_nothing(site: Any, read: Any, rules: str) -> None:
    _rules(site, rules)
    site.routes["/a"] = site.answer()
    assert read.page(site.url("/a"))


def test_every_host_on_the_way_is_asked_for_its_rules(site: Any, other_site: Any, read: Any) -> None:
    _rules(other_site, "User-agent: *\nDisallow: /b")
    other_site.routes["/b"] = site.answer()
    site.routes["/a"] = site.redirect(other_site.url("/b"))
    assert f"is closed to Runut by {other_site.url('/robots.txt')}" in read.reason(site.url("/a"))
    assert other_site.pages() == []


def test_requests_to_a_host_lie_a_pause_apart(site: Any, read: Any, waits: list[float]) -> None:
    site.routes |= {f"/{name}": site.answer(f"<html><p>{name}</p>") for name in "abc"}
    read([site.url(f"/{name}") for name in "abc"], pause_seconds=1.0)
    assert waits == [1.0, 1.0]


def test_a_crawl_delay_makes_the_pause_longer(site: Any, read: Any, waits: list[float]) -> None:
    _rules(site, "User-agent: *\nCrawl-delay: 7.5\n")
    site.routes |= {f"/{name}": site.answer(f"<html><p>{name}</p>") for name in "abc"}
    read([site.url(f"/{name}") for name in "abc"], pause_seconds=1.0)
    assert waits == [7.5, 7.5]


def test_a_crawl_delay_makes_the_pause_no_shorter(site: Any, read: Any, waits: list[float]) -> None:
    _rules(site, "User-agent: *\nCrawl-delay: 0.1\n")
    site.routes |= {f"/{name}": site.answer(f"<html><p>{name}</p>") for name in "ab"}
    read([site.url(f"/{name}") for name in "ab"], pause_seconds=1.0)
    assert waits == [1.0]


def test_a_crawl_delay_of_an_hour_is_obeyed_by_reading_one_page(site: Any, read: Any, waits: list[float]) -> None:
    _rules(site, "User-agent: *\nCrawl-delay: 3600\n")
    site.routes |= {f"/{name}": site.answer(f"<html><p>{name}</p>") for name in "abc"}
    page, *dropped = read([site.url(f"/{name}") for name in "abc"])
    assert isinstance(page, Page)
    assert all("wants 3,600 seconds between requests" in found.reason for found in dropped)
    assert waits == []


def test_retry_after_is_waited_for(site: Any, read: Any, waits: list[float]) -> None:
    busy = [site.answer("later", "Retry-After: 30", status="429 Too Many Requests"), site.answer()]
    site.routes["/a"] = lambda connection, _: connection.sendall(busy.pop(0))
    assert read.page(site.url("/a"))
    assert waits == [30.0]


def test_retry_after_as_a_date_is_waited_for(site: Any, read: Any, waits: list[float]) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    busy = [site.answer("later", f"Retry-After: {later}", status="503 x"), site.answer()]
    site.routes["/a"] = lambda connection, _: connection.sendall(busy.pop(0))
    assert read.page(site.url("/a"))
    assert 0 < waits[0] <= 60


def test_who_asks_to_wait_for_an_hour_is_not_asked_again(site: Any, read: Any, waits: list[float]) -> None:
    site.routes["/a"] = site.answer("later", "Retry-After: 3600", status="503 x")
    site.routes["/b"] = site.answer()
    first, second = read([site.url("/a"), site.url("/b")])
    assert "asks to wait 3,600 seconds" in first.reason
    assert "between requests" in second.reason
    assert site.pages() == ["/a"]
    assert waits == []


def test_without_retry_after_the_waits_grow(site: Any, read: Any, waits: list[float]) -> None:
    site.routes["/a"] = site.answer("", status="503 x")
    assert "answered 503" in read.reason(site.url("/a"), pause_seconds=1.0)
    assert waits == [2.0, 4.0]


def test_a_host_is_asked_one_thing_at_a_time(site: Any, read: Any) -> None:
    def slow(connection: Any, asked: Any) -> None:
        site.think(0.02)
        connection.sendall(site.answer(f"<html><p>{asked.path}</p>"))

    site.routes |= {f"/{number}": slow for number in range(12)}
    assert len(read([site.url(f"/{number}") for number in range(12)])) == 12
    assert site.most_at_once == 1


def test_a_host_that_others_lead_to_is_asked_one_thing_at_a_time(site: Any, other_site: Any, read: Any) -> None:
    def slow(connection: Any, asked: Any) -> None:
        other_site.think(0.02)
        connection.sendall(site.answer(f"<html><p>{asked.path}</p>"))

    other_site.routes |= {f"/{number}": slow for number in range(12)}
    site.routes |= {f"/{number}": site.redirect(other_site.url(f"/{number}")) for number in range(6)}
    addresses = [site.url(f"/{number}") for number in range(6)]
    addresses += [other_site.url(f"/{number}") for number in range(6, 12)]
    assert len(read(addresses)) == 12
    assert other_site.most_at_once == 1


def test_several_hosts_are_asked_at_the_same_time(site: Any, other_site: Any, read: Any) -> None:
    both = threading.Barrier(2, timeout=5)

    def meet(connection: Any, asked: Any) -> None:
        both.wait()
        connection.sendall(site.answer(f"<html><p>{asked.path}</p>"))

    site.routes["/a"] = other_site.routes["/b"] = meet
    first, second = read(
        [site.url("/a"), other_site.url("/b")], limits=read.limits(connect_seconds=10, total_seconds=10)
    )
    assert isinstance(first, Page)
    assert isinstance(second, Page)
