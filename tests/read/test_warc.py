"""Web archives give the pages that are in them, whatever else is."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard

from runut.clean.article import CUT_KEY
from runut.record.page import DropKind, Dropped, Page, PageFormat

sys.path.insert(0, str(Path(__file__).parent))
from archives import PAGE, answer, packed, record

FindIn = Callable[[str, bytes], list[Page | Dropped]]
BODY = PAGE.encode()


def test_an_answer_becomes_a_page_with_its_address_and_the_time_of_its_crawl(found_in: FindIn) -> None:
    (page,) = found_in("a.warc", record(answer(BODY)))
    assert isinstance(page, Page)
    assert (page.id, page.url) == ("https://a.example/1", "https://a.example/1")
    assert (page.fetched, page.published) == ("2020-11-25T06:12:00Z", None)
    assert page.format is PageFormat.HTML
    assert "Besançon" in page.text


def test_a_compressed_archive_gives_the_same_pages(found_in: FindIn) -> None:
    records = [record(answer(BODY), url=f"https://a.example/{number}") for number in range(5)]
    plain = found_in("a.warc", b"".join(records))
    assert found_in("a.warc.gz", packed(records)) == plain
    assert found_in("b.warc.gz", gzip.compress(b"".join(records))) == plain
    assert found_in("a.warc.zst", zstandard.compress(b"".join(records))) == plain
    assert found_in("unnamed", b"".join(records)) == plain


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(BODY, mtime=0)),
        ("x-gzip", gzip.compress(BODY, mtime=0)),
        ("br", brotli.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compress(BODY)[2:-4]),
        ("zstd", zstandard.compress(BODY)),
        ("gzip, br", brotli.compress(gzip.compress(BODY, mtime=0))),
        ("identity", BODY),
        ("gzip", BODY),
        ("br", BODY),
        ("strange", BODY),
    ],
)
def test_content_encodings_are_taken_off_where_they_are_there(found_in: FindIn, encoding: str, body: bytes) -> None:
    head = f"Content-Type: text/html\r\nContent-Encoding: {encoding}"
    (page,) = found_in("a.warc", record(answer(body, head=head)))
    assert isinstance(page, Page)
    assert "Besançon" in page.text


@pytest.mark.parametrize(
    "body", [b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY), BODY, b"%x;a=b\n%b\n" % (len(BODY), BODY)]
)
def test_chunks_are_joined_where_there_are_any(found_in: FindIn, body: bytes) -> None:
    head = "Content-Type: text/html\r\nTransfer-Encoding: chunked"
    (page,) = found_in("a.warc", record(answer(body, head=head)))
    assert isinstance(page, Page)
    assert "Besançon" in page.text


def test_each_record_is_read_in_its_own_encoding(found_in: FindIn) -> None:
    texts = {"utf-8": "Besançon", "windows-1251": "Перемирие", "gb18030": "停火协议", "iso-2022-jp": "停戦合意"}
    data = b"".join(
        record(
            answer(
                f"<html><body><p>{text}</p></body></html>".encode(name), head=f"Content-Type: text/html; charset={name}"
            ),
            url=f"https://a.example/{name}",
        )
        for name, text in texts.items()
    )
    assert [page.text.strip() for page in found_in("a.warc", data) if isinstance(page, Page)] == list(texts.values())


def test_texts_of_a_wet_file_and_of_resources_are_pages(found_in: FindIn) -> None:
    wet = record(b"Kedua pihak bertemu.", type="conversion", content_type="text/plain")
    resource = record(BODY, type="resource", content_type="text/html", url="<https://b.example/2>")
    first, second = found_in("a.warc.wet.gz", packed([wet, resource]))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.text, first.format) == ("Kedua pihak bertemu.", PageFormat.WARC)
    assert (second.url, second.format) == ("https://b.example/2", PageFormat.HTML)


def test_what_is_no_page_is_told_once_and_is_no_fault(found_in: FindIn) -> None:
    records = [
        record(b"software: x\r\n", type="warcinfo", content_type="application/warc-fields", url=None),
        record(b"GET / HTTP/1.1\r\n\r\n", type="request", content_type="application/http; msgtype=request"),
        record(answer(BODY)),
        record(answer(b"\x89PNG....", head="Content-Type: image/png")),
        record(answer(b"\x89PNG....", head="Content-Type: image/png")),
        record(answer(BODY, status="404 Not Found")),
        record(answer(b"", status="301 Moved Permanently")),
        record(answer(b"")),
        record(b"no answer at all"),
    ]
    page, told = found_in("a.warc", b"".join(records))
    assert isinstance(page, Page)
    assert isinstance(told, Dropped)
    assert told.kind is DropKind.NO_PAGE
    for words in (
        "6 records are no pages",
        "2 image/png",
        "1 answered 404",
        "1 answered 301",
        "1 empty",
        "1 without an",
    ):
        assert words in told.reason


def test_a_page_that_its_crawler_cut_says_so(found_in: FindIn) -> None:
    (page,) = found_in("a.warc", record(answer(BODY), extra="WARC-Truncated: length\r\n"))
    assert isinstance(page, Page)
    assert dict(page.metadata)[CUT_KEY] == str(len(page.text))


@pytest.mark.parametrize("missing", [5, 40, 120, 190])
def test_of_an_archive_that_breaks_off_what_is_whole_is_kept(found_in: FindIn, missing: int) -> None:
    data = record(answer(BODY)) + record(answer(BODY), url="https://a.example/2")
    first, *rest = found_in("a.warc", data[:-missing])
    assert isinstance(first, Page)
    (torn,) = rest
    assert isinstance(torn, Dropped) or missing == 5
    if isinstance(torn, Dropped):
        assert "a.warc:2" in torn.reason
        assert "ends in the middle of its record" in torn.reason


def test_of_a_compressed_archive_that_breaks_off_what_is_whole_is_kept(found_in: FindIn) -> None:
    records = [record(answer(BODY), url=f"https://a.example/{number}") for number in range(3)]
    found = found_in("a.warc.gz", packed(records)[:-60])
    assert [page.url for page in found if isinstance(page, Page)] == ["https://a.example/0", "https://a.example/1"]
    assert isinstance(found[-1], Dropped)
    assert "ends in the middle of its gzip data; what came before that was read" in found[-1].reason


def test_what_stands_between_records_ends_the_reading_with_a_reason(found_in: FindIn) -> None:
    page, told = found_in("a.warc", record(answer(BODY)) + b"sampah\r\n" + record(answer(BODY)))
    assert isinstance(page, Page)
    assert isinstance(told, Dropped)
    assert "no WARC after record 1" in told.reason


@pytest.mark.parametrize("data", [b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\nX: " + b"a" * 100_000])
def test_an_archive_without_records_is_refused(found_in: FindIn, data: bytes) -> None:
    (told,) = found_in("a.warc", data)
    assert isinstance(told, Dropped)
    assert "a.warc" in told.reason


def test_a_body_that_grows_beyond_every_page_is_dropped_and_the_rest_goes_on(found_in: FindIn) -> None:
    bomb = gzip.compress(bytes(100_000_000))
    head = "Content-Type: text/html\r\nContent-Encoding: "
    bombs = [("gzip", bomb), ("br", brotli.compress(bytes(100_000_000), quality=1)), ("gzip,gzip,gzip,gzip", bomb)]
    data = b"".join(record(answer(body, head=head + name)) for name, body in bombs) + record(answer(BODY))
    *dropped, page = found_in("a.warc", data)
    assert isinstance(page, Page)
    assert [
        "larger than" in drop.reason or "4 times over" in drop.reason for drop in dropped if isinstance(drop, Dropped)
    ] == [True] * 3
