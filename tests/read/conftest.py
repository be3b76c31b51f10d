"""What the tests of reading share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from runut.read import find_pages
from runut.record.page import Dropped, Page

Found = list[Page | Dropped]


@pytest.fixture
def found_in(tmp_path: Path) -> Callable[[str, bytes], Found]:
    """Give a function that writes a file and returns what is found in it."""

    def find(name: str, data: bytes) -> Found:
        path = tmp_path / name
        path.write_bytes(data)
        return list(find_pages([path]))

    return find
