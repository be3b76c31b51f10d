"""Pages are read within the time and up to the number asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import runut
from runut.errors import RunutError
from runut.link.texts.copies import CopyIndex
from runut.reading import index_articles
from runut.record.edtf import Edtf
from runut.record.page import DropKind, Dropped
from runut.record.page_record import PageRecord

DAYS = ("2020-10-31", "2020-11-01", None, "2020-11-30", "2020-12-01")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Write five rows that are pages, and one that is none."""
    lines = [
        {"id": f"p{n}", "text": f"Presiden bertemu menteri kali ke-{n}.", "published": day}
        for n, day in enumerate(DAYS)
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, [*lines[:2], 7, *lines[2:]])))
    return path


def test_only_what_was_published_in_the_time_asked_for_is_read(rows: Path) -> None:
    options = runut.ReadOptions(since=Edtf.parse("2020-11"), until=Edtf.parse("2020-11"))
    found = list(runut.read_pages([rows], options=options))
    assert [record.page.published for record in found if isinstance(record, PageRecord)] == [*DAYS[1:4]]
    outside = [drop for drop in found if isinstance(drop, Dropped) and drop.kind is DropKind.OUTSIDE]
    assert "p0 was published 2020-10-31, outside the time asked for" in outside[0].reason
    assert len(outside) == 2


@pytest.mark.parametrize("limit", [0, 1, 4, 99])
def test_a_limit_counts_pages_and_nothing_else(rows: Path, limit: int) -> None:
    found = list(runut.read_pages([rows], options=runut.ReadOptions(limit=limit)))
    assert sum(isinstance(record, PageRecord) for record in found) == min(limit, 5)


def test_articles_that_cannot_be_read_are_no_index(tmp_path: Path) -> None:
    with pytest.raises(RunutError, match="cannot look for copies of what cannot be read"):
        index_articles([tmp_path / "none.txt"], CopyIndex())
