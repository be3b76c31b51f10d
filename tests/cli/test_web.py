"""The command reads pages of the web when asked, and says what it could not read."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

import runut

STORY = (
    "<!doctype html><html><head><title>Gencatan Senjata</title></head><body><h1>Gencatan Senjata Disepakati</h1>"
    "<p>Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.</p>"
    '<p>"Perang harus berakhir {number}," kata Presiden Rusia Vladimir Putin.</p></body></html>'
)


class _Site(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path.startswith("/a"):
            body, kind, status = STORY.format(number=self.path[2:]), "text/html", 200
        elif self.path == "/feed":
            body, kind, status = _feed(self.headers["Host"]), "application/rss+xml", 200
        else:
            body, kind, status = "", "text/html", 404
        same = status == 200 and self.headers.get("If-None-Match") == '"1"'
        self.send_response(304 if same else status)
        self.send_header("Content-Type", kind)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", "0" if same else str(len(body)))
        self.end_headers()
        self.wfile.write(b"" if same else body.encode())

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing: the one who asked has gone, having enough."""


def _feed(host: str) -> str:
    links = "".join(f"<item><link>http://{host}/{name}</link></item>" for name in ("a1", "a2", "gone"))
    return f"<rss version='2.0'><channel>{links}</channel></rss>"


@pytest.fixture
def site() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    with _Server(("127.0.0.1", 0), type("Site", (_Site,), {"asked": asked})) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


WEB = ("--allow-private", "--pause", 0)


def test_the_pages_of_a_feed_are_read_and_what_is_gone_is_told(site: Any, run: Any) -> None:
    ended = run("read", "--json", "--feed", f"{site[0]}/feed", *WEB)
    assert sorted(json.loads(line)["url"] for line in ended.out.splitlines()) == [
        f"{site[0]}/a1",
        f"{site[0]}/a2",
    ]
    assert f"{site[0]}/gone answered 404 Not Found" in ended.err
    assert ended.code == 1


def test_files_and_addresses_are_read_together(site: Any, run: Any, pages: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text(f"{site[0]}/a1\n")
    ended = run("read", "--json", "--together", pages, "--urls", listed, *WEB)
    assert len(ended.out.splitlines()) == 3
    assert "pages of the web are read alone" in ended.err
    assert ended.code == 0


def test_a_private_address_is_not_read_unless_asked(site: Any, run: Any, tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text(f"{site[0]}/a1\n")
    ended = run("read", "--urls", listed)
    assert "not of the public web; --allow-private reads it all the same" in ended.err
    assert ended.code == 1
    assert site[1] == []


def test_a_limit_ends_the_fetching(site: Any, run: Any, tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("".join(f"{site[0]}/a{number}\n" for number in range(200)))
    ended = run("read", "--json", "--limit", 2, "--urls", listed, *WEB)
    assert len(ended.out.splitlines()) == 2
    assert len(site[1]) < 100


def test_a_record_is_built_of_the_web_and_built_again_from_what_was_kept(site: Any, run: Any, tmp_path: Path) -> None:
    raw, record, again = tmp_path / "raw", tmp_path / "r.runut", tmp_path / "again.runut"
    fetch = ("build", "--feed", f"{site[0]}/feed", "--keep-raw", raw, *WEB)
    assert run(*fetch, "--to", record).code == 0
    assert len(runut.open_record(record).pages) == 2
    assert run(*fetch, "--to", record).code == 0
    assert len(runut.open_record(record).pages) == 2
    assert len(list(raw.glob("*.warc.gz"))) == 1
    before = len(site[1])
    assert run("build", raw, "--to", again).code == 0
    assert len(site[1]) == before
    first, second = runut.open_record(record), runut.open_record(again)
    assert {found.page.sha256: found.page.fetched for found in first.pages} == {
        found.page.sha256: found.page.fetched for found in second.pages
    }


def test_a_build_takes_its_limit_of_files_and_addresses_together(
    site: Any, run: Any, pages: Path, tmp_path: Path
) -> None:
    listed, record = tmp_path / "list.txt", tmp_path / "r.runut"
    listed.write_text(f"{site[0]}/a1\n{site[0]}/a2\n{site[0]}/a3\n")
    assert run("build", pages, "--urls", listed, "--limit", 3, "--to", record, *WEB).code == 0
    assert len(runut.open_record(record).pages) == 3


def test_nothing_to_read_is_wrong_usage(run: Any) -> None:
    ended = run("read")
    assert ended.code == 2
    assert "nothing to read" in ended.err


def test_an_option_of_the_web_alone_is_wrong_usage(run: Any, pages: Path) -> None:
    ended = run("read", pages, "--contact", "desk@example.org")
    assert ended.code == 2
    assert "go with --urls" in ended.err


def test_the_web_is_not_written_to_a_file_that_can_be_gone_on_with(run: Any, tmp_path: Path) -> None:
    ended = run("read", "--json", "--to", tmp_path / "x.jsonl", "--feed", "https://example.org/rss")
    assert ended.code == 2
    assert "fetch with --keep-raw" in ended.err


def test_a_contact_that_cannot_be_sent_is_told(run: Any) -> None:
    ended = run("read", "--feed", "https://example.org/rss", "--contact", "a (b)")
    assert ended.code == 1
    assert "contact 'a (b)' cannot be sent" in ended.err


def test_python_reads_the_web_as_a_source(site: Any) -> None:
    web = runut.WebSources(feeds=(f"{site[0]}/feed",), allow_private=True, pause_seconds=0)
    found = list(runut.read_pages([web]))
    assert sum(isinstance(record, runut.PageRecord) for record in found) == 2
    assert sum(isinstance(record, runut.Dropped) for record in found) == 1
    assert len(list(runut.read_pages(web))) == 3  # type: ignore[arg-type]
