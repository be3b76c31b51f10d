"""The careful readers' record of real pages, where it lies beside the checkout."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from runut.record.page_record import PageRecord

sys.path += [str(Path(__file__).parents[2] / "evaluation"), str(Path(__file__).parent)]

from gold_records import read_gold_records


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared gold, or skip where it is absent."""
    folder = Path(os.environ.get("RUNUT_SHARED", Path(__file__).parents[3] / "shared"))
    if not (folder / "gold").is_dir():
        pytest.skip("the gold pages are not beside this checkout (set RUNUT_SHARED)")
    return folder


@pytest.fixture(scope="session")
def read_gold(shared: Path) -> Callable[[str], list[PageRecord]]:
    """Return a function that gives the page records of one gold file."""
    return lambda name: read_gold_records(shared / "gold", name)
