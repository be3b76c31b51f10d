"""Servers that are slow, endless, lying or broken cost one page, with the reason."""

from __future__ import annotations

import gzip
import os
import random
import socket
import struct
import time
import zlib
from typing import Any

import pytest

from runut.record.page import Dropped, Page, PageFormat


def test_a_server_that_sends_nothing_is_given_up(site: Any, read: Any) -> None:
    site.routes["/a"] = lambda *_: site.is_closing.wait(5)
    assert "took too long to answer" in read.reason(site.url("/a"))


def test_headers_that_drip_are_given_up(site: Any, read: Any) -> None:
    def drip(connection: socket.socket, _: object) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(500):
            connection.sendall(b"X-%d: 1\r\n" % number)
            time.sleep(0.02)

    site.routes["/a"] = drip
    assert "took too long to answer" in read.reason(site.url("/a"))


def test_a_body_that_drips_is_given_up(site: Any, read: Any) -> None:
    def drip(connection: socket.socket, _: object) -> None:
        connection.sendall(site.answer(b"", "Content-Length: 1000"))
        for _number in range(500):
            connection.sendall(b"a")
            time.sleep(0.02)

    site.routes["/a"] = drip
    assert "took too long to answer" in read.reason(site.url("/a"))


def test_a_body_without_an_end_is_given_up(site: Any, read: Any) -> None:
    def pour(connection: socket.socket, _: object) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _number in range(1_000):
            connection.sendall(b"a" * 10_000)

    site.routes["/a"] = pour
    assert "is larger than 200,000 bytes" in read.reason(site.url("/a"))


def test_chunks_without_an_end_are_given_up(site: Any, read: Any) -> None:
    def pour(connection: socket.socket, _: object) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _number in range(1_000):
            connection.sendall(b"2710\r\n" + b"a" * 10_000 + b"\r\n")

    site.routes["/a"] = pour
    assert "is larger than 200,000 bytes" in read.reason(site.url("/a"))


def test_a_body_that_says_it_is_huge_is_not_taken(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer("x", "Content-Length: 99999999999999")
    assert "is larger than" in read.reason(site.url("/a"))


def test_headers_without_an_end_are_given_up(site: Any, read: Any) -> None:
    def pour(connection: socket.socket, _: object) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        for _number in range(1_000):
            connection.sendall(b"a" * 10_000)

    site.routes["/a"] = pour
    assert "against the rules of HTTP" in read.reason(site.url("/a"))


def test_interim_answers_without_an_end_are_given_up(site: Any, read: Any) -> None:
    def pour(connection: socket.socket, _: object) -> None:
        for _number in range(500):
            connection.sendall(b"HTTP/1.1 102 Processing\r\n\r\n")
            time.sleep(0.02)

    site.routes["/a"] = pour
    assert "took too long to answer" in read.reason(site.url("/a"))


@pytest.mark.parametrize(
    "junk",
    [b"", b"\x00\x01\x02", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 999999 x\r\n\r\n", b"HTTP/1.1 200\r\nbad header\r\n\r\n"],
)
def test_what_is_no_http_is_told(site: Any, read: Any, junk: bytes) -> None:
    site.routes["/a"] = junk
    assert "against the rules of HTTP" in read.reason(site.url("/a"))


def test_a_connection_that_is_reset_is_asked_again_a_few_times(site: Any, read: Any) -> None:
    def reset(connection: socket.socket, _: object) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    site.routes["/a"] = reset
    assert "was broken off" in read.reason(site.url("/a"))
    assert site.pages() == ["/a"] * 3


def test_a_body_shorter_than_said_is_no_page(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(site.story, "Content-Length: 5000")
    assert "was broken off" in read.reason(site.url("/a"))


def test_a_body_longer_than_said_ends_where_it_was_said(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer("<html><p>Satu.</p><p>Dua.</p>", "Content-Length: 18")
    assert read.page(site.url("/a")).text.strip() == "Satu."


def test_chunks_that_break_off_are_no_page(site: Any, read: Any) -> None:
    body = b"20\r\n<html><p>Gencatan senjata</p>...\r\n"
    site.routes["/a"] = site.answer(body, "Transfer-Encoding: chunked")
    assert "was broken off" in read.reason(site.url("/a"))


def test_a_body_that_only_says_it_is_packed_is_taken_as_it_is(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(site.story, "Content-Encoding: gzip")
    assert "Gencatan Senjata Disepakati" in read.page(site.url("/a")).text


def test_a_packed_body_that_breaks_off_is_no_page(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(gzip.compress(os.urandom(5000))[:2000], "Content-Encoding: gzip")
    assert "broken off before its end" in read.reason(site.url("/a"))


@pytest.mark.parametrize(("pack", "coding"), [(gzip.compress, "gzip"), (zlib.compress, "deflate")])
def test_a_bomb_is_not_unpacked(site: Any, read: Any, pack: Any, coding: str) -> None:
    site.routes["/a"] = site.answer(pack(bytes(50_000_000)), f"Content-Encoding: {coding}")
    assert "becomes larger than 200,000 bytes" in read.reason(site.url("/a"))


def test_a_packing_that_was_not_asked_for_is_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(site.story, "Content-Encoding: br")
    assert "packed as 'br', which was not asked for" in read.reason(site.url("/a"))


def test_latin_1_that_says_it_is_utf_8_is_still_read(site: Any, read: Any) -> None:
    body = "<html><body><p>Presiden José di café, kata surat kabar itu kemarin.</p></body></html>".encode("latin-1")
    site.routes["/a"] = site.answer(body, "Content-Type: text/html; charset=utf-8")
    assert "José di café" in read.page(site.url("/a")).text


def test_html_that_says_it_is_plain_text_is_html(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(site.story, "Content-Type: text/plain")
    assert read.page(site.url("/a")).format is PageFormat.HTML


def test_a_picture_that_says_it_is_html_is_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(b"\x89PNG\r\n\x1a\n" + bytes(500))
    assert "PNG picture" in read.reason(site.url("/a"))


def test_noise_that_says_it_is_html_is_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(os.urandom(2_000))
    assert read.reason(site.url("/a")).startswith(site.url("/a"))


def test_a_picture_is_not_even_taken(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(b"", "Content-Type: image/png", "Content-Length: 100000")
    assert "is image/png, no text" in read.reason(site.url("/a"))


def test_an_empty_page_is_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer("")
    assert "is empty" in read.reason(site.url("/a"))


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone", "451 x", "204 x"])
def test_a_page_that_is_refused_is_asked_for_once(site: Any, read: Any, status: str) -> None:
    site.routes["/a"] = site.answer(site.story, status=status)
    assert f"answered {status[:3]}" in read.reason(site.url("/a"))
    assert site.pages() == ["/a"]


@pytest.mark.parametrize("status", ["429 Too Many Requests", "500 x", "502 x", "503 x", "504 x"])
def test_a_server_in_trouble_is_asked_three_times(site: Any, read: Any, status: str) -> None:
    site.routes["/a"] = site.answer("later", status=status)
    assert f"answered {status[:3]}" in read.reason(site.url("/a"))
    assert site.pages() == ["/a"] * 3


def test_a_loop_of_redirects_ends(site: Any, read: Any) -> None:
    site.routes |= {"/a": site.redirect("/b"), "/b": site.redirect("/a")}
    assert "more than 5 times" in read.reason(site.url("/a"))
    assert len(site.pages()) == 6


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "gopher://x.test/", "javascript:1", "data:text/html,x", "http://[x/"]
)
def test_a_redirect_to_anything_but_the_web_is_not_followed(site: Any, read: Any, place: str) -> None:
    site.routes["/a"] = site.redirect(place)
    assert "leads on to what cannot be read" in read.reason(site.url("/a"))


def test_a_redirect_without_a_place_is_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer("", status="301 x")
    assert "without saying where to" in read.reason(site.url("/a"))


def test_a_redirect_that_carries_a_password_is_not_followed_nor_is_the_password_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.redirect("http://user:secret@127.0.0.1/")
    reason = read.reason(site.url("/a"))
    assert "password" in reason
    assert "secret" not in reason


def test_one_bad_server_does_not_hold_up_another(site: Any, other_site: Any, read: Any) -> None:
    site.routes["/a"] = lambda *_: site.is_closing.wait(5)
    other_site.routes["/b"] = other_site.answer()
    first, second = read([site.url("/a"), other_site.url("/b")])
    assert isinstance(first, Page)
    assert isinstance(second, Dropped)


def test_cookies_are_never_sent_back(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer("", "Set-Cookie: id=1; Path=/", "Location: /b", status="302 x")
    site.routes["/b"] = site.answer()
    read.page(site.url("/a"))
    assert all("cookie" not in asked.headers for asked in site.asked)


def test_a_proxy_of_the_environment_is_not_used(site: Any, read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.routes["/a"] = site.answer()
    assert read.page(site.url("/a"))


def test_a_server_that_does_not_speak_tls_is_told(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer()
    reason = read.reason(site.url("/a").replace("http:", "https:"))
    assert "took too long to connect" in reason or "cannot be connected to" in reason


def test_headers_that_name_what_no_text_can_hold_stop_nothing(site: Any, read: Any) -> None:
    site.routes["/a"] = site.answer(
        site.story, "X-é: ÿþ", "Content-Type: text/html; charset=\xe9\xff", "Content-Length: 9"
    )
    assert read(site.url("/a"))


def test_answers_with_bytes_changed_at_random_stop_nothing(site: Any, read: Any) -> None:
    chance = random.Random(3)  # noqa: S311 - the same mischief each time
    packed = gzip.compress(site.story.encode())
    whole = [
        site.answer(site.story, "Cache-Control: no-store", 'ETag: "1"'),
        site.answer(packed, "Content-Encoding: gzip"),
        site.answer(b"%x\r\n%b\r\n0\r\n\r\n" % (len(site.story), site.story.encode()), "Transfer-Encoding: chunked"),
        site.redirect("/elsewhere"),
    ]

    def spoil(connection: socket.socket, _: object) -> None:
        data = bytearray(chance.choice(whole))
        for _number in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        connection.sendall(data[: chance.randint(1, 4 * len(data))])

    site.routes = {"/robots.txt": site.answer("")} | {f"/{number}": spoil for number in range(300)}
    results = read([site.url(f"/{number}") for number in range(300)], limits=read.limits(connect_seconds=0.3))
    assert len(results) == 300
    assert not [found for found in results if isinstance(found, Dropped) and "please report" in found.reason]
