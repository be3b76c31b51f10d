"""The one table of quarrels: its rows as they stand, read once for all who ask."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from runut.languages import parse_table

WHERE = "world/quarrels.tsv"
AGAINST = " × "
"""Stands between the two parties of a pair that is at odds."""


@cache
def load_quarrel_rows() -> tuple[dict[str, str], ...]:
    """Return the rows of the table; those without sides only tell who else is at odds with whom."""
    text = (Path(__file__).parent / "quarrels.tsv").read_text(encoding="utf-8")
    return tuple(parse_table(text, WHERE))


def split_cell(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell between its bars."""
    return tuple(filter(None, map(str.strip, cell.split("|"))))
