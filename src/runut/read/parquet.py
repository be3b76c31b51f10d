"""Parquet → pages: a few rows at a time, and only the columns that a page needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from runut.errors import InputError
from runut.read.corpora import find_corpus, with_names
from runut.read.numbered import Numbered
from runut.read.rows import RowReading, page_or_reason
from runut.record.page import Dropped

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

_ROWS_PER_BATCH = 32
"""Few, since a column that repeats one long value is much larger in memory than in its file."""
_BUFFER_BYTES = 1 << 20
_MAX_NAMES_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Some rows that stand together in a file: its number, and the rows before it and up to its end."""

    number: int
    start: int
    end: int


def find_table_pages(stream: BinaryIO, source: str, reading: RowReading, *, after: int = 0) -> Iterator[Numbered]:
    """Yield the page of each row; what cannot be read of one group of rows does not touch the others.

    Args:
        stream: The file; it must be able to go back and forth.
        source: What the file is called.
        reading: How the rows become pages.
        after: Number of the last row that is passed over; groups before it are not opened.

    Raises:
        InputError: It cannot be read at all, or pyarrow is not there.
    """
    table = _open(stream, source)
    if table.metadata.num_rows == 0:
        raise InputError(f"{source} is a table without rows; give one with pages")
    columns = _columns_needed(table.schema_arrow.names, source, reading)
    for group in _groups_of(table):
        if group.end > after:
            yield from (
                found for found in _find_in_group(table, group, columns, source, reading) if found.number > after
            )


def _open(stream: BinaryIO, source: str) -> ParquetFile:
    try:
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise InputError(
            f"{source} is Parquet, which pyarrow reads; install it: pip install 'runut[parquet]'"
        ) from error
    try:
        return ParquetFile(stream, buffer_size=_BUFFER_BYTES, pre_buffer=False)
    except (OSError, ValueError, ArithmeticError) as error:
        what = str(error).splitlines()[0][:200]
        raise InputError(
            f"{source} is no whole Parquet file ({what}): its index is at its end; fetch it again"
        ) from error


def _columns_needed(names: list[str], source: str, reading: RowReading) -> list[str]:
    corpus = with_names(reading.fields, find_corpus(dict.fromkeys(names)))
    content = (*corpus.text, *corpus.html)
    about = (*corpus.url, *corpus.id, *corpus.title, *corpus.published, *corpus.fetched, *corpus.needs)
    if not any(_column_of(path, names) for path in content):
        shown = ", ".join(names[:_MAX_NAMES_SHOWN])
        raise InputError(f"{source} has no column of texts that is known (it has {shown}); name it with --text-field")
    return sorted({column for path in (*content, *about) if (column := _column_of(path, names))})


def _column_of(path: str, names: list[str]) -> str | None:
    return next((name for name in (path, path.partition(".")[0]) if name in names), None)


def _groups_of(table: ParquetFile) -> Iterator[_Group]:
    end = 0
    for number in range(table.num_row_groups):
        start, end = end, end + table.metadata.row_group(number).num_rows
        yield _Group(number=number, start=start, end=end)


def _find_in_group(
    table: ParquetFile, group: _Group, columns: list[str], source: str, reading: RowReading
) -> Iterator[Numbered]:
    number = group.start
    try:
        for batch in table.iter_batches(_ROWS_PER_BATCH, row_groups=[group.number], columns=columns, use_threads=False):
            for row in _rows_of(batch):
                number += 1
                yield Numbered(number, page_or_reason(row, f"{source}:{number}", reading))
    except (OSError, ValueError, ArithmeticError, MemoryError) as error:
        what = str(error).splitlines()[0][:200]
        reason = f"{source}: rows {number + 1} to {group.end} cannot be read ({what}); fetch it again"
        yield Numbered(group.end, Dropped(source=source, reason=reason))


def _rows_of(batch: RecordBatch) -> list[dict[str, Any]]:
    """Return a batch's rows; times finer than a microsecond, which Python has no type for, are rounded."""
    from pyarrow import timestamp, types  # noqa: PLC0415 - loaded by now

    for place, kind in enumerate(batch.schema.types):
        if types.is_timestamp(kind) and kind.unit == "ns":
            column = batch.column(place).cast(timestamp("us", kind.tz), safe=False)
            batch = batch.set_column(place, batch.schema.names[place], column)
    rows: list[dict[str, Any]] = batch.to_pylist()
    return rows
