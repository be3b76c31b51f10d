"""`runut read` and `runut build` tell of copies; `--no-copies` and `--dedup-against` leave them out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def copied(pages: Path) -> Path:
    first = (pages / "a.txt").read_text()
    (pages / "c.txt").write_text(first.replace("Teken Gencatan", "Setujui Gencatan"))
    return pages


def test_a_copy_is_told_of_and_kept(run: Run, copied: Path) -> None:
    ended = run("read", copied)
    assert ended.code == 0
    assert "a copy: the same text as a.txt" in ended.out
    assert "c.txt" in ended.out


def test_json_names_the_page_that_is_copied(run: Run, copied: Path) -> None:
    rows = [json.loads(row) for row in run("read", copied, "--json").out.splitlines()]
    assert [row["copy_of"] for row in rows] == [None, None, {"page": "a.txt", "alike": 1.0, "is_exact": True}]


def test_copies_are_left_out_when_asked_and_counted(run: Run, copied: Path) -> None:
    ended = run("read", copied, "--json", "--no-copies")
    assert [json.loads(row)["id"] for row in ended.out.splitlines()] == ["a.txt", "b.txt"]
    assert "1 left out as copies of pages read before" in ended.err


def test_copies_of_a_record_are_left_out(run: Run, copied: Path, tmp_path: Path) -> None:
    (tmp_path / "known").mkdir()
    (tmp_path / "known" / "old.txt").write_text((copied / "a.txt").read_text())
    record = tmp_path / "known.runut"
    run("build", tmp_path / "known", "--to", record)
    ended = run("read", copied, "--json", "--dedup-against", record)
    assert [json.loads(row)["id"] for row in ended.out.splitlines()] == ["b.txt"]


def test_copies_of_a_file_of_rows_are_left_out(run: Run, copied: Path, tmp_path: Path) -> None:
    rows = tmp_path / "known.jsonl"
    rows.write_text(json.dumps({"id": "old", "text": (copied / "b.txt").read_text()}) + "\n")
    ended = run("read", copied, "--json", "--dedup-against", rows)
    assert [json.loads(row)["id"] for row in ended.out.splitlines()] == ["a.txt"]


def test_what_cannot_be_read_is_refused(run: Run, copied: Path, tmp_path: Path) -> None:
    ended = run("read", copied, "--dedup-against", tmp_path / "nowhere")
    assert ended.code == 1
    assert "cannot look for copies of what cannot be read" in ended.err


def test_a_build_counts_copies_and_keeps_them(run: Run, copied: Path, tmp_path: Path) -> None:
    ended = run("build", copied, "--to", tmp_path / "x.runut")
    assert "3 pages, 3 new" in ended.out
    assert "copies of pages read before: 1 to the letter, 0 nearly" in ended.out
