"""Time how fast pages come in, by the form of their file: what reading costs before any text is read.

Usage: python benchmarks/input_speed.py [PAGES]   (default: 1500)

It writes its own files: pages of about 60 kB of HTML, which is what the front of the web weighs without its pictures,
as gzip members of a WARC with the request and metadata records that crawlers put beside each, and the same pages' text
(about 7 kB) as rows of JSONL and Parquet. One process, CPU seconds, the best of three runs.

- "records": every record of the archive is found, unpacked, its HTTP head parsed, its body taken out of its encodings
  and decoded to text, and its digest made; the text of its HTML is not extracted. Only responses are counted.
- "pages": the same, and the text and the metadata of the HTML are extracted: what `find_pages` gives.
- "rows": lines or rows become pages with text, address, name, times and digest: what `find_pages` gives.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import zstandard

from runut.read import find_pages, from_bytes
from runut.read.html import HtmlPage

RUNS = 3
HTML_PARAGRAPHS = 180
TEXT_PARAGRAPHS = 25


def find_words(seed: int) -> Iterator[str]:
    """Yield made-up words, the same for each seed; they shrink about as far as news does."""
    number = 0
    while True:
        digest = hashlib.sha256(b"%d.%d" % (seed, number)).hexdigest()
        number += 1
        yield from (
            "".join(
                "aiueo"[int(digest[at + 1], 16) % 5] if at % 2 else "bdghjklmnprstwyz"[int(c, 16)]
                for at, c in enumerate(part)
            )
            for part in (digest[:4], digest[5:11], digest[12:20])
        )


def paragraph(words: Iterator[str]) -> str:
    """Return a paragraph of 45 words."""
    return " ".join(next(words) for _ in range(45)).capitalize() + "."


def markup(number: int) -> str:
    """Return a page of HTML."""
    words = find_words(number)
    rows = "\n".join(
        f'<div class="row item-{at}"><p class="text">{paragraph(words)}</p></div>' for at in range(HTML_PARAGRAPHS)
    )
    head = f"<head><title>{paragraph(words)[:60]}</title><meta charset=utf-8></head>"
    return f"<!doctype html><html lang=id>{head}<body>{rows}</body></html>"


def record(kind: str, content_type: str, url: str, block: bytes) -> bytes:
    """Return one WARC record."""
    name = hashlib.sha256(block).hexdigest()[:32]
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{name}>\r\n"
        f"WARC-Date: 2020-11-25T06:12:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def records_of(number: int) -> Iterator[bytes]:
    """Yield what a crawler keeps of one visit."""
    url = f"https://berita.example/{number}"
    body = markup(number).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: {len(body)}\r\n\r\n"
    yield record("request", "application/http; msgtype=request", url, b"GET / HTTP/1.1\r\nHost: berita.example\r\n\r\n")
    yield record("response", "application/http; msgtype=response", url, head.encode() + body)
    yield record("metadata", "application/warc-fields", url, b"fetchTimeMs: 120\r\n")


def row_of(number: int) -> dict[str, str]:
    """Return a row as C4 and its kin have them."""
    words = find_words(number)
    text = "\n".join(paragraph(words) for _ in range(TEXT_PARAGRAPHS))
    return {"text": text, "url": f"https://berita.example/{number}", "timestamp": "2020-11-25T06:12:00Z"}


def write_files(folder: Path, pages: int) -> dict[str, Path]:
    """Write every file that is timed."""
    visits = [found for number in range(pages) for found in records_of(number)]
    rows = [row_of(number) for number in range(4 * pages)]
    lines = "\n".join(map(json.dumps, rows)).encode()
    contents = {
        "a.warc": b"".join(visits),
        "a.warc.gz": b"".join(gzip.compress(visit, 6) for visit in visits),
        "a.jsonl": lines,
        "a.jsonl.gz": gzip.compress(lines, 6),
        "a.jsonl.zst": zstandard.compress(lines),
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    files = {name: folder / name for name in contents}
    try:
        from pyarrow import Table, parquet
    except ImportError:
        return files
    parquet.write_table(Table.from_pylist(rows), folder / "a.parquet", row_group_size=1_000)
    return {**files, "a.parquet": folder / "a.parquet"}


def time_reading(path: Path) -> tuple[float, int]:
    """Return the best seconds for the pages of a file, and how many they are."""
    best, pages = float("inf"), 0
    for _ in range(RUNS):
        started = time.process_time()
        pages = sum(hasattr(found, "text") for found in find_pages([path]))
        best = min(best, time.process_time() - started)
    return best, pages


def without_extraction(path: Path) -> tuple[float, int]:
    """Return the same with HTML taken as its text."""
    as_it_is: Callable[..., HtmlPage] = lambda text, *_, **__: HtmlPage(text=text)  # noqa: E731
    with mock.patch.object(from_bytes, "parse_html", as_it_is):
        return time_reading(path)


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 1_500
    with tempfile.TemporaryDirectory() as folder:
        files = write_files(Path(folder), pages)
        print(f"{'file':<14}{'counted':<10}{'MB':>8}{'number':>9}{'per CPU-second':>17}")
        for name, path in files.items():
            timings = (
                [("records", without_extraction), ("pages", time_reading)]
                if "warc" in name
                else [("rows", time_reading)]
            )
            for counted, timed in timings:
                seconds, number = timed(path)
                size = path.stat().st_size / 1e6
                print(f"{name:<14}{counted:<10}{size:>8.1f}{number:>9,}{number / seconds:>17,.0f}")


if __name__ == "__main__":
    main()
