"""Tables give a page a row, a few rows at a time."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from runut.read import FieldNames, ReadOptions, find_pages, find_placed_pages
from runut.record.page import Dropped, Page, PageFormat

pyarrow = pytest.importorskip("pyarrow")
FindIn = Callable[[str, bytes], list[Page | Dropped]]


def table(columns: dict[str, Any], *, row_group_size: int | None = None, compression: str = "snappy") -> bytes:
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), stream, row_group_size=row_group_size, compression=compression)
    return stream.getvalue()


def test_rows_become_pages(found_in: FindIn) -> None:
    data = table({"text": ["Satu.", "Dua."], "url": ["https://a.example/1", None], "id": ["a", None]})
    first, second = found_in("a.parquet", data)
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.id, first.text, first.url, first.format) == ("a", "Satu.", "https://a.example/1", PageFormat.PARQUET)
    assert second.id.endswith("a.parquet:2")


def test_a_table_is_told_by_its_content_and_may_be_compressed(found_in: FindIn) -> None:
    data = table({"text": ["Satu."]})
    for name, packed in (("a.jsonl", data), ("a", data), ("a.parquet.gz", gzip.compress(data))):
        (page,) = found_in(name, packed)
        assert isinstance(page, Page)


def test_a_table_may_come_through_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(table({"text": ["Satu."]}))))
    (page,) = find_pages(["-"])
    assert isinstance(page, Page)


def test_structs_times_and_bytes_are_read(found_in: FindIn) -> None:
    when = pyarrow.array([1606284720123456789], pyarrow.timestamp("ns", "UTC"))
    data = table({"html": [b"<html><body>Isi \xe7.</body></html>"], "timestamp": when, "url": ["https://a.example"]})
    (page,) = found_in("a.parquet", data)
    assert isinstance(page, Page)
    assert (page.text.strip(), page.fetched, page.format) == ("Isi ç.", "2020-11-25T06:12:00+00:00", PageFormat.HTML)
    oscar = {
        "content": ["Isi."],
        "warc_headers": [{"warc-target-uri": "https://b.example", "warc-date": "2022-01-02T03:04:05Z"}],
    }
    (page,) = found_in("b.parquet", table(oscar))
    assert isinstance(page, Page)
    assert (page.url, page.fetched) == ("https://b.example", "2022-01-02T03:04:05Z")


def test_a_publication_that_is_a_time_of_the_table_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(table({"isi": ["Satu."], "terbit": [datetime(2020, 11, 25, tzinfo=UTC)]}))
    options = ReadOptions(fields=FieldNames(text="isi", published="terbit"))
    (page,) = find_pages([path], options=options)
    assert isinstance(page, Page)
    assert page.published == "2020-11-25T00:00:00+00:00"


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"isi": ["Satu."]}, "no column of texts that is known (it has isi); name it with --text-field"),
        ({"text": pyarrow.array([], pyarrow.string())}, "a table without rows"),
        ({"text": [3]}, "is a string, but int"),
        ({"text": [None], "x": [1]}, 'has no "text"'),
        ({"text": ["a\0b"]}, "NUL"),
    ],
)
def test_what_gives_no_page_is_told(found_in: FindIn, columns: dict[str, Any], words: str) -> None:
    (told,) = found_in("a.parquet", table(columns))
    assert isinstance(told, Dropped)
    assert words in told.reason


def test_a_table_that_breaks_off_is_told(found_in: FindIn) -> None:
    data = table({"text": ["Satu."] * 100})
    for part in (data[:-20], data[:4], data[:50]):
        (told,) = found_in("a.parquet", part)
        assert isinstance(told, Dropped)
        assert "no whole Parquet file" in told.reason


def test_rows_that_cannot_be_read_cost_their_group_only(found_in: FindIn) -> None:
    data = bytearray(table({"text": [f"Kalimat {n}." for n in range(300)]}, row_group_size=100, compression="gzip"))
    at = data.find(b"\x1f\x8b", data.find(b"\x1f\x8b", data.find(b"\x1f\x8b") + 1) + 1)
    data[at + 10 : at + 200] = bytes(190)
    found = found_in("a.parquet", bytes(data))
    pages, told = [f for f in found if isinstance(f, Page)], [f for f in found if isinstance(f, Dropped)]
    assert len(pages) == 200
    assert "rows 101 to 200 cannot be read" in told[0].reason


def test_groups_before_the_place_are_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(table({"text": [f"Kalimat {n}." for n in range(300)]}, row_group_size=100))
    placed = list(find_placed_pages([path]))
    rest = list(find_placed_pages([path], after=placed[249].place))
    assert rest == placed[250:]


def test_without_pyarrow_it_says_what_to_install(found_in: FindIn, monkeypatch: pytest.MonkeyPatch) -> None:
    data = table({"text": ["Satu."]})
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (told,) = found_in("a.parquet", data)
    assert isinstance(told, Dropped)
    assert "pip install 'runut[parquet]'" in told.reason
