"""Whatever a file is called and holds, it gives pages or a reason, in bounded memory."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from runut.clean.article import CUT_KEY
from runut.read import find_pages
from runut.record.page import Dropped, Page, PageFormat
from runut.settings import DEFAULT_SETTINGS

FindIn = Callable[[str, bytes], list[Page | Dropped]]
MEMORY_BYTES = 1_000_000_000
READING = f"""
import resource, sys
from runut.read import find_pages
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY_BYTES}, {MEMORY_BYTES}))
pages = drops = 0
for found in find_pages(sys.argv[1:]):
    pages, drops = pages + hasattr(found, "text"), drops + hasattr(found, "reason")
print(pages, drops)
"""


def read_in_little_memory(*paths: Path) -> tuple[int, int]:
    """Read in a process that may have so much memory; returns the pages and what was dropped."""
    command = [sys.executable, "-c", READING, *map(str, paths)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr[-2_000:]
    pages, drops = ended.stdout.split()
    return int(pages), int(drops)


def test_a_text_of_a_hundred_megabytes_is_cut_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Harga beras di pasar induk naik tipis.\n" * 2_600_000)
    (tmp_path / "b.html").write_bytes(b"<html><p>" + b"Harga beras naik tipis. " * 4_300_000)
    for path in sorted(tmp_path.iterdir()):
        (page,) = find_pages([path])
        assert isinstance(page, Page)
        assert len(page.text) == DEFAULT_SETTINGS.max_page_chars
        assert CUT_KEY in dict(page.metadata)
    assert read_in_little_memory(tmp_path) == (2, 0)


def test_a_million_lines_are_one_page(found_in: FindIn) -> None:
    (page,) = found_in("a.txt", b"a\n" * 1_000_000)
    assert isinstance(page, Page)
    assert page.text.count("\n") == 1_000_000
    (blank,) = found_in("b", b"\n" * 1_000_000)
    assert "is empty" in str(blank)


def test_bombs_and_lines_without_end_stay_small(tmp_path: Path) -> None:
    packer = zstandard.ZstdCompressor(level=3).compressobj()
    bomb = b"".join(packer.compress(bytes(1 << 22)) for _ in range(1 << 10)) + packer.flush()
    (tmp_path / "a.jsonl.zst").write_bytes(bomb)
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(bomb))
    (tmp_path / "c.jsonl").write_bytes(b'{"text": "' + b"a" * 150_000_000)
    (tmp_path / "d.jsonl").write_bytes(b'{"text": [' + b"[],[]," * 5_000_000)
    (tmp_path / "e.txt").write_text("Satu kalimat.")
    assert read_in_little_memory(tmp_path)[0] == 1


def test_many_rows_need_no_more_memory_than_few(tmp_path: Path) -> None:
    rows = 4_000
    row = json.dumps({"text": "Harga beras di pasar induk naik tipis pekan ini. " * 2_000})
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wt", compresslevel=1) as stream:
        for number in range(rows):
            stream.write(row.replace("pekan", f"{number}", 1) + "\n")
    assert read_in_little_memory(path) == (rows, 0)


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.html", b"Satu kalimat.", PageFormat.HTML),
        ("a.txt", b"<html><body>Satu kalimat.</body></html>", PageFormat.HTML),
        ("a.jsonl", b"<html><body>Satu kalimat.</body></html>", PageFormat.HTML),
        ("a.parquet", b"Satu kalimat.", PageFormat.TEXT),
        ("a.warc.gz", b"Satu kalimat.", PageFormat.TEXT),
        ("a.gz", b"Satu kalimat.", PageFormat.TEXT),
        ("a.json", b"Satu kalimat.", PageFormat.TEXT),
        ("a.json", b"[FOTO] Satu kalimat.", None),
        ("a.md", b"[FOTO] Satu kalimat.", PageFormat.TEXT),
        ("a", b"[FOTO] Satu kalimat.", PageFormat.TEXT),
        ("a.warc", b'{"text": "Satu kalimat."}', PageFormat.JSONL),
        ("a.txt", b'{"text": "Satu kalimat."}', PageFormat.TEXT),
    ],
)
def test_a_wrong_ending_misleads_only_where_content_is_silent(
    found_in: FindIn, name: str, data: bytes, form: PageFormat | None
) -> None:
    (found,) = found_in(name, data)
    assert (found.format if isinstance(found, Page) else None) is form


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.parquet", "a.warc", "a.html", "a.gz", "a"])
@pytest.mark.parametrize("data", [b"", b"\n\n", b"\0\0\0\0", gzip.compress(b"", mtime=0)])
def test_what_is_empty_or_no_text_is_told(found_in: FindIn, name: str, data: bytes) -> None:
    (told,) = found_in(name, data)
    assert isinstance(told, Dropped)
    assert name in told.reason


def test_a_folder_by_the_name_of_rows_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").mkdir()
    assert "holds no page" in str(next(find_pages([tmp_path / "x.jsonl"])))
    (tmp_path / "x.jsonl" / "a.txt").write_text("Satu kalimat.")
    (page,) = find_pages([tmp_path / "x.jsonl"])
    assert isinstance(page, Page)


def test_characters_that_are_not_seen_stay_where_they_are(found_in: FindIn) -> None:
    text = "\u202bשלום\u202c Kedua\u200b pihak \u2066berte\u00admu\u2069.\u200f\ufeff Selesai."
    for name, data in (("a.txt", text.encode()), ("a.jsonl", json.dumps({"text": text}).encode())):
        (page,) = found_in(name, data)
        assert isinstance(page, Page)
        assert page.text == text


def test_a_broken_link_and_a_device_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "tiada")
    (told,) = find_pages([tmp_path])
    assert "does not exist" in str(told)
