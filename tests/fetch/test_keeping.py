"""What was fetched lies in archives, is read again without the network, and is asked for again only if it changed."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from fastwarc import ArchiveIterator, WarcRecordType

from runut.errors import RunutError
from runut.fetch.raw_store import STATE_NAME
from runut.read import find_pages
from runut.record.listed_date import LISTED_DATE_HEADER, LISTED_DATE_KEY
from runut.record.page import Page


def _records(folder: Path) -> list[Any]:
    return [
        (record.headers.asdict(), record.http_headers.asdict(), record.reader.read())
        for path in sorted(folder.glob("*.warc.gz"))
        for record in ArchiveIterator(io.BytesIO(path.read_bytes()), record_types=WarcRecordType.response)
    ]


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return tmp_path / "raw"


def test_an_archive_holds_the_bytes_as_sent(site: Any, read: Any, raw: Path) -> None:
    sent = gzip.compress(site.story.encode())
    site.routes["/a"] = site.answer(sent, "Content-Encoding: gzip", 'ETag: "1"')
    page = read.page(site.url("/a"), keep_raw=raw)
    ((head, http, body),) = _records(raw)
    assert body == sent
    assert http["Content-Encoding"] == "gzip"
    assert head["WARC-Target-URI"] == site.url("/a")
    assert head["WARC-IP-Address"] == site.host
    assert head["WARC-Date"] == page.fetched


def test_the_frames_of_chunks_are_undone_in_an_archive(site: Any, read: Any, raw: Path) -> None:
    body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(site.story), site.story.encode())
    site.routes["/a"] = site.answer(body, "Transfer-Encoding: chunked")
    read.page(site.url("/a"), keep_raw=raw)
    ((_, http, kept),) = _records(raw)
    assert kept == site.story.encode()
    assert "Transfer-Encoding" not in http


def test_what_has_not_changed_is_asked_for_and_read_from_the_archive(site: Any, read: Any, raw: Path) -> None:
    def serve(connection: Any, asked: Any) -> None:
        is_same = asked.headers.get("if-none-match") == '"1"'
        connection.sendall(site.answer("", status="304 x") if is_same else site.answer(site.story, 'ETag: "1"'))

    site.routes["/a"] = serve
    first = read.page(site.url("/a"), keep_raw=raw)
    second = read.page(site.url("/a"), keep_raw=raw)
    assert second == first
    assert [asked.headers.get("if-none-match") for asked in site.asked if asked.path == "/a"] == [None, '"1"']
    assert len(_records(raw)) == 1


def test_what_has_no_etag_is_asked_for_by_its_date(site: Any, read: Any, raw: Path) -> None:
    moment = "Tue, 24 Nov 2020 06:00:00 GMT"
    site.routes["/a"] = site.answer(site.story, f"Last-Modified: {moment}")
    read.page(site.url("/a"), keep_raw=raw)
    read.page(site.url("/a"), keep_raw=raw)
    assert site.asked[-1].headers["if-modified-since"] == moment.lower()


def test_what_has_changed_is_kept_anew(site: Any, read: Any, raw: Path) -> None:
    site.routes["/a"] = site.answer(site.story, 'ETag: "1"')
    read.page(site.url("/a"), keep_raw=raw)
    site.routes["/a"] = site.answer("<html><p>Baru.</p>", 'ETag: "2"')
    assert read.page(site.url("/a"), keep_raw=raw).text.strip() == "Baru."
    assert len(_records(raw)) == 2


def test_an_archive_that_is_gone_or_broken_is_fetched_again(site: Any, read: Any, raw: Path) -> None:
    def serve(connection: Any, asked: Any) -> None:
        is_same = asked.headers.get("if-none-match") == '"1"'
        connection.sendall(site.answer("", status="304 x") if is_same else site.answer(site.story, 'ETag: "1"'))

    site.routes["/a"] = serve
    first = read.page(site.url("/a"), keep_raw=raw)
    (archive,) = raw.glob("*.warc.gz")
    archive.write_bytes(bytes(archive.stat().st_size))
    assert read.page(site.url("/a"), keep_raw=raw).text == first.text
    for path in raw.glob("*.warc.gz"):
        path.unlink()
    assert read.page(site.url("/a"), keep_raw=raw).text == first.text


def test_an_answer_that_nothing_was_kept_of_is_no_page(site: Any, read: Any, raw: Path) -> None:
    site.routes["/a"] = site.answer("", status="304 x")
    assert "answered 304" in read.reason(site.url("/a"))
    assert "answered 304" in read.reason(site.url("/a"), keep_raw=raw)


def test_lines_of_a_killed_run_tell_nothing(site: Any, read: Any, raw: Path) -> None:
    site.routes["/a"] = site.answer(site.story, 'ETag: "1"')
    read.page(site.url("/a"), keep_raw=raw)
    with (raw / STATE_NAME).open("a") as state:
        state.write('{"url": "http\n[]\n{"url": 1}\n')
    assert read.page(site.url("/a"), keep_raw=raw)


def test_the_state_names_no_folder_of_this_machine(site: Any, read: Any, raw: Path) -> None:
    site.routes["/a"] = site.answer()
    read.page(site.url("/a"), keep_raw=raw)
    kept = json.loads((raw / STATE_NAME).read_text())
    assert "/" not in kept["archive"]


def test_the_date_of_a_feed_is_kept_with_the_page(site: Any, read: Any, raw: Path) -> None:
    site.routes["/feed"] = site.answer(
        f"<rss version='2.0'><channel><item><link>{site.url('/a')}</link>"
        "<pubDate>Tue, 24 Nov 2020 13:00:00 WIB</pubDate></item></channel></rss>",
        "Content-Type: application/rss+xml",
    )
    site.routes["/a"] = site.answer()
    (page,) = read(urls=(), feeds=(site.url("/feed"),), keep_raw=raw)
    assert dict(page.metadata)[LISTED_DATE_KEY] == "2020-11-24T13:00:00+07:00"
    ((head, _, _),) = _records(raw)
    assert head[LISTED_DATE_HEADER] == "2020-11-24T13:00:00+07:00"


def test_a_feed_that_has_not_changed_is_read_from_the_disk(site: Any, read: Any, raw: Path) -> None:
    feed = f"<rss version='2.0'><channel><item><link>{site.url('/a')}</link></item></channel></rss>"

    def serve(connection: Any, asked: Any) -> None:
        is_same = asked.headers.get("if-none-match") == '"1"'
        connection.sendall(site.answer("", status="304 x") if is_same else site.answer(feed, 'ETag: "1"'))

    site.routes |= {"/feed": serve, "/a": site.answer()}
    for _ in range(2):
        (page,) = read(urls=(), feeds=(site.url("/feed"),), keep_raw=raw)
        assert page.id == site.url("/a")
    assert site.asked[-2].headers["if-none-match"] == '"1"'


def test_a_folder_that_cannot_be_made_is_told(site: Any, read: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RunutError, match="cannot hold the raw bytes"):
        read(site.url("/a"), keep_raw=tmp_path / "file" / "raw")


def test_a_folder_that_can_no_longer_be_written_ends_the_run(site: Any, read: Any, raw: Path) -> None:
    def spoil(connection: Any, _: object) -> None:
        (raw / STATE_NAME).mkdir()
        connection.sendall(site.answer())

    site.routes["/a"] = spoil
    with pytest.raises(RunutError, match="cannot take the raw bytes"):
        read(site.url("/a"), keep_raw=raw)


def test_a_folder_of_archives_gives_the_same_pages_without_the_network(site: Any, read: Any, raw: Path) -> None:
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(site.story), site.story.encode())
    site.routes |= {
        "/feed": site.answer(
            "<rss version='2.0'><channel>"
            f"<item><link>{site.url('/a')}</link><pubDate>Tue, 24 Nov 2020 13:00:00 WIT</pubDate></item>"
            f"<item><link>{site.url('/b')}</link></item><item><link>{site.url('/c')}</link></item></channel></rss>"
        ),
        "/a": site.answer(gzip.compress(b"<html><p>Jos\xe9</p>"), "Content-Encoding: gzip"),
        "/b": site.answer(chunked, "Transfer-Encoding: chunked"),
        "/c": site.answer("Teks saja.", "Content-Type: text/plain"),
    }
    fetched = read(urls=(), feeds=(site.url("/feed"),), keep_raw=raw)
    again = [page for page in find_pages([raw]) if isinstance(page, Page)]
    assert {(page.url, page.text, page.sha256, page.fetched, page.metadata) for page in again} == {
        (page.url, page.text, page.sha256, page.fetched, page.metadata) for page in fetched
    }
    assert len(again) == 3


def test_what_cannot_be_unpacked_is_not_kept(site: Any, read: Any, raw: Path) -> None:
    site.routes["/a"] = site.answer(gzip.compress(bytes(5_000_000)), "Content-Encoding: gzip")
    assert "becomes larger" in read.reason(site.url("/a"), keep_raw=raw)
    assert _records(raw) == []


@pytest.mark.parametrize("etag", ['"é"', '"' + "a" * 50_000 + '"', "x"])
def test_an_odd_etag_stops_no_later_run(site: Any, read: Any, raw: Path, etag: str) -> None:
    site.routes["/a"] = site.answer(site.story, f"ETag: {etag}")
    assert read.page(site.url("/a"), keep_raw=raw)
    assert read.page(site.url("/a"), keep_raw=raw)
