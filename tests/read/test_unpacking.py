"""Compressed files are read as if they were not, and never burst."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable

import pytest
import zstandard

from runut.clean.article import CUT_KEY
from runut.record.page import Dropped, Page, PageFormat

FindIn = Callable[[str, bytes], list[Page | Dropped]]
TEXT = b"".join(b"Kedua pihak bertemu untuk kali ke-%d.\n" % number for number in range(20_000))


NOISE = "".join(hashlib.sha512(bytes([a, b])).hexdigest() for a in range(40) for b in range(80)).encode()
"""400 kB that hardly shrink."""


def packed(name: str, data: bytes) -> bytes:
    return zstandard.compress(data) if name == "zst" else gzip.compress(data)


def text_of(found: list[Page | Dropped]) -> bytes:
    (page,) = found
    assert isinstance(page, Page), page
    return page.text.encode()


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_compressed_page_is_read(found_in: FindIn, ending: str) -> None:
    assert text_of(found_in(f"a.txt.{ending}", packed(ending, TEXT))) == TEXT
    assert text_of(found_in(f"b.txt.{ending}", packed(ending, TEXT) + packed(ending, TEXT))) == TEXT * 2
    (page,) = found_in(f"a.html.{ending}", packed(ending, b"<p>Satu kalimat.</p>"))
    assert isinstance(page, Page)
    assert (page.format, page.id) == (PageFormat.HTML, f"a.html.{ending}")


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt", "a"])
def test_compression_is_told_by_content_and_may_be_nested(found_in: FindIn, name: str) -> None:
    assert text_of(found_in(name, gzip.compress(zstandard.compress(TEXT)))) == TEXT


def test_compression_upon_compression_ends(found_in: FindIn) -> None:
    data = TEXT
    for _ in range(4):
        data = gzip.compress(data)
    (told,) = found_in("a.gz", data)
    assert isinstance(told, Dropped)
    assert "compressed more than 3 times over" in told.reason


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_of_a_page_that_breaks_off_what_is_there_is_kept_and_says_so(found_in: FindIn, ending: str) -> None:
    data = packed(ending, NOISE)
    page, told = found_in(f"a.txt.{ending}", data[: len(data) * 3 // 4])
    assert isinstance(page, Page)
    assert isinstance(told, Dropped)
    assert dict(page.metadata)[CUT_KEY] == str(len(page.text))
    assert "in the middle of its" in told.reason


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_of_rows_that_break_off_the_whole_ones_are_kept(found_in: FindIn, ending: str) -> None:
    data = b"".join(b'{"id": %d, "text": "%s"}\n' % (number, NOISE[number : number + 1000]) for number in range(900))
    *pages, told = found_in(f"a.jsonl.{ending}", packed(ending, data)[:-5_000])
    assert len(pages) > 100
    assert all(isinstance(page, Page) for page in pages)
    assert isinstance(told, Dropped)
    assert "in the middle of its" in told.reason


def test_faulty_compression_is_told_and_what_follows_the_end_is_left(found_in: FindIn) -> None:
    data = gzip.compress(NOISE)
    assert "faulty gzip data" in str(found_in("a.txt.gz", data[:-8] + b"\1" * 8)[-1])
    assert "faulty zstd data" in str(found_in("b.txt.zst", zstandard.compress(TEXT) + b"sampah")[-1])
    assert text_of(found_in("c.txt.gz", gzip.compress(TEXT) + bytes(100))) == TEXT
    assert "nothing of it could be read" in str(found_in("d.txt.gz", data[:5]))


def zstd_bomb(size: int) -> bytes:
    packer = zstandard.ZstdCompressor(level=3).compressobj()
    block = bytes(1 << 22)
    return b"".join(packer.compress(block) for _ in range(size >> 22)) + packer.flush()


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.warc", "a"])
def test_bombs_are_put_out_with_a_reason(found_in: FindIn, name: str) -> None:
    for bomb in (gzip.compress(bytes(300_000_000), 1), zstd_bomb(1 << 30), gzip.compress(zstd_bomb(1 << 30))):
        found = found_in(f"{name}.packed", bomb)
        assert all(isinstance(drop, Dropped) for drop in found)
        assert found
