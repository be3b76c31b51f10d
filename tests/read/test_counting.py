"""Pages ahead are counted by names and line breaks alone."""

from __future__ import annotations

from pathlib import Path

from runut.read import estimate_pages


def test_files_rows_and_folders_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("satu")
    (tmp_path / "b.html").write_text("<html>\n<p>dua\n</html>\n")
    (tmp_path / "c.jsonl").write_text('{"text": "tiga"}\n{"text": "empat"}')
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "empty.jsonl").write_text("")
    assert estimate_pages([tmp_path]) == 4
    assert estimate_pages([tmp_path / "c.jsonl", tmp_path / "a.txt"]) == 3
    assert estimate_pages([f"{tmp_path}/*.jsonl"]) == 2
    assert estimate_pages(tmp_path / "a.txt") == 1


def test_what_is_missing_counts_as_the_one_input_that_it_is(tmp_path: Path) -> None:
    assert estimate_pages([tmp_path / "none.jsonl"]) == 1


def test_standard_input_cannot_be_counted(tmp_path: Path) -> None:
    assert estimate_pages([tmp_path, "-"]) is None
