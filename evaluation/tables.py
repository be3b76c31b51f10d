"""The tables of sentences and passages of our own: one form for all, read in one place."""

from __future__ import annotations

from pathlib import Path

LINE_BREAK = " || "
"""What parts the lines of a passage."""
HEADLINE = "= "
"""What opens a line that is a headline."""


def read_lines(path: Path) -> list[list[str]]:
    """Read the rows of a table as their cells, without its comments and the row that names its columns."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]
