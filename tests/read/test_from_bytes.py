"""Bytes become a page by what they are, and by what is said of them where that fits."""

from __future__ import annotations

import hashlib

import pytest

from runut.clean.article import CUT_KEY
from runut.errors import InputError
from runut.read import page_from_bytes
from runut.read.from_bytes import MAX_PAGE_BYTES
from runut.read.pages import PageFacts
from runut.record.page import PageFormat
from runut.settings import DEFAULT_SETTINGS

FACTS = PageFacts(id="a")
HTML = "<html><head><title>Judul</title></head><body><p>Kedua pihak bertemu di Besançon.</p></body></html>"


def test_a_page_keeps_what_the_server_said_of_it() -> None:
    data = HTML.encode()
    page = page_from_bytes(
        data,
        PageFacts(id="a", url="https://x.example/1", fetched="2020-11-25T06:12:00+00:00"),
        content_type="text/html; charset=utf-8",
    )
    assert (page.format, page.url, page.fetched) == (
        PageFormat.HTML,
        "https://x.example/1",
        "2020-11-25T06:12:00+00:00",
    )
    assert page.sha256 == hashlib.sha256(data).hexdigest()
    assert "Besançon" in page.text
    assert dict(page.metadata)["title"] == "Judul"


def test_the_charset_of_the_server_is_used_where_the_bytes_are_no_utf8() -> None:
    data = "<html><body>Перемирие вступило в силу.</body></html>".encode("cp1251")
    assert "Перемирие" in page_from_bytes(data, FACTS, content_type="text/html; charset=windows-1251").text
    assert "Перемирие" in page_from_bytes(data, FACTS, content_type="text/html; charset=cp1251").text


def test_utf8_that_is_called_latin_1_is_read_as_utf8() -> None:
    assert "Besançon" in page_from_bytes(HTML.encode(), FACTS, content_type='text/html; charset="ISO-8859-1"').text


def test_a_charset_that_nobody_knows_or_that_runs_code_changes_nothing() -> None:
    for charset in ("utf-7", "punycode", "x-none", "zlib", "idna", "\0"):
        assert "Besançon" in page_from_bytes(HTML.encode(), FACTS, content_type=f"text/html; charset={charset}").text


def test_iso_2022_jp_is_told_by_its_name() -> None:
    data = "<html><body>停戦が発効した。</body></html>".encode("iso2022_jp")
    assert "停戦" in page_from_bytes(data, FACTS, content_type="text/html; charset=ISO-2022-JP").text


def test_html_is_read_as_html_whatever_it_is_called() -> None:
    for content_type in ("image/png", "text/plain", "application/json", None):
        assert page_from_bytes(HTML.encode(), FACTS, content_type=content_type).format is PageFormat.HTML


@pytest.mark.parametrize(
    ("data", "content_type", "words"),
    [
        (b'{"a": 1}', "application/json", "only text and HTML"),
        (b"\x89PNG\r\n", "text/html", "a PNG picture"),
        (b"", "text/html", "is empty"),
        (b"<html><script>x</script></html>", "text/html", "shows no text"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, content_type: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as refusal:
        page_from_bytes(data, PageFacts(id="a", url="https://x.example/1"), content_type=content_type)
    assert str(refusal.value).startswith("https://x.example/1")


def test_of_a_page_that_is_too_large_the_beginning_is_read_and_it_says_so() -> None:
    data = b"Kedua pihak bertemu.\n" * (MAX_PAGE_BYTES // 20)
    page = page_from_bytes(data, FACTS)
    limit = DEFAULT_SETTINGS.max_page_chars
    assert (len(page.text), dict(page.metadata)) == (limit, {CUT_KEY: str(limit)})
    assert page.sha256 == hashlib.sha256(data[:MAX_PAGE_BYTES]).hexdigest()


def test_html_that_is_too_large_says_so_even_where_its_text_is_short() -> None:
    data = b"<html><p>Kedua pihak bertemu.</p><!--" + b" " * MAX_PAGE_BYTES
    page = page_from_bytes(data, FACTS)
    assert dict(page.metadata) == {CUT_KEY: str(len(page.text))}
