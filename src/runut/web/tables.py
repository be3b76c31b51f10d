"""A view's data as tables: rows of plain values, given out as JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

Cell = str | int | float | bool | None
Row = Mapping[str, Cell | tuple[str, ...]]

_SEPARATOR = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_json(rows: Iterable[Row]) -> str:
    """Return rows as a JSON array of objects."""
    return json.dumps(list(rows), ensure_ascii=False, indent=1)


def to_csv(rows: Iterable[Row]) -> str:
    """Return rows as CSV with a heading; lists are joined, and no cell is read as a formula by a spreadsheet."""
    found = list(rows)
    columns = list(dict.fromkeys(name for row in found for name in row))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in found)
    return text.getvalue()


def _cell(value: Cell | tuple[str, ...]) -> Cell:
    if isinstance(value, tuple):
        value = _SEPARATOR.join(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
