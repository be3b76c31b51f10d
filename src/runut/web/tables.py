"""A view's data as tables: rows of plain values, given out as JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from runut.web.parts import in_parts

Cell = str | int | float | bool | None
Row = Mapping[str, Cell | tuple[str, ...]]

_SEPARATOR = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_json(rows: Iterable[Row]) -> str:
    """Return rows as a JSON array of objects."""
    return "".join(find_json(rows))


def to_csv(rows: Iterable[Row]) -> str:
    """Return rows as CSV with a heading."""
    return "".join(find_csv(rows))


def find_json(rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as a JSON array of objects, some hundreds at once."""
    is_begun = False
    for part in in_parts(rows):
        texts = (json.dumps(row, ensure_ascii=False, indent=1).replace("\n", "\n ") for row in part)
        yield (",\n " if is_begun else "[\n ") + ",\n ".join(texts)
        is_begun = True
    yield "\n]" if is_begun else "[]"


def find_csv(rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as CSV with a heading, some hundreds at once; rows beyond the first part have no columns of their own.

    Lists are joined, and no cell is read as a formula by a spreadsheet.
    """
    columns: list[str] | None = None
    for part in in_parts(rows):
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        if columns is None:
            columns = list(dict.fromkeys(name for row in part for name in row))
            writer.writerow(columns)
        writer.writerows([_cell(row.get(name)) for name in columns] for row in part)
        yield text.getvalue()
    if columns is None:
        yield "\r\n"


def _cell(value: Cell | tuple[str, ...]) -> Cell:
    if isinstance(value, tuple):
        value = _SEPARATOR.join(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
