from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from runut.fetch.listed import ListedPage
from runut.fetch.url_lists import find_in_url_list
from runut.record.page import Dropped

if TYPE_CHECKING:
    import pytest


def test_a_line_is_an_address_unless_it_is_blank_or_a_remark(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_bytes(b"\xef\xbb\xbfhttps://example.org/a\r\n\n  # remark\nhttps://example.org/b")
    assert [str(found.address) for found in find_in_url_list(listed) if isinstance(found, ListedPage)] == [
        "https://example.org/a",
        "https://example.org/b",
    ]


def test_a_line_that_is_no_address_is_told_with_its_number(tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_bytes(b"https://example.org/a\n" + b"x" * 100_000 + b"\n\xff\xfe\nhttps://example.org/b\n")
    first, second, third, fourth = find_in_url_list(listed)
    assert isinstance(first, ListedPage)
    assert isinstance(second, Dropped)
    assert second.source.endswith("list.txt:2")
    assert isinstance(third, Dropped)
    assert third.source.endswith("list.txt:3")
    assert isinstance(fourth, ListedPage)


def test_standard_input_is_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"https://example.org/a\n")))
    (found,) = find_in_url_list("-")
    assert isinstance(found, ListedPage)


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    (found,) = find_in_url_list(tmp_path)
    assert isinstance(found, Dropped)
    assert "cannot be read" in found.reason
