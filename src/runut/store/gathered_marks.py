"""Marks of many texts in one row, in order, so that some are looked up without going through all texts of a record.

The marks of a text stand beside it at first. Once there are very many such texts, the marks of all of them are gathered
in one row, and no longer stand beside them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

from runut.record.packed_numbers import pack_numbers, pack_short, unpack_numbers, unpack_short
from runut.store import index_tables

TEXTS_GATHERED = 1 << 14

_DIGEST_BYTES = 32


class _Marked(NamedTuple):
    """A page and the marks of its text, packed."""

    page: str
    marks: bytes


def find_marked(connection: Connection, marks: Collection[int]) -> Iterator[str]:
    """Yield the pages whose text has one of these marks."""
    wanted = frozenset(marks)
    for page, packed in _read_apart(connection):
        if not wanted.isdisjoint(unpack_numbers(packed)):
            yield page
    ordered = sorted(wanted)
    column = index_tables.linked_marks.c
    for number in connection.execute(select(column.number)).scalars().all():
        query = select(column.pages, column.marks, column.places).where(column.number == number)
        pages, gathered, places = connection.execute(query).one()
        for place in _look_up(ordered, unpack_numbers(gathered), unpack_short(places)):
            yield pages[_DIGEST_BYTES * place : _DIGEST_BYTES * (place + 1)].hex()


def _look_up(wanted: Sequence[int], gathered: array[int], places: array[int]) -> set[int]:
    """Return the places of the texts that have one of some marks, which come in order."""
    found: set[int] = set()
    at, end = 0, len(gathered)
    for mark in wanted:
        at = bisect_left(gathered, mark, at)
        while at < end and gathered[at] == mark:
            found.add(places[at])
            at += 1
    return found


def gather_marks(connection: Connection) -> None:
    """Gather the marks of texts, so many at a time, as long as there are so many beside which theirs stand."""
    column = index_tables.linked_texts.c
    apart = select(func.count()).select_from(index_tables.linked_texts).where(column.marks != b"")
    for _ in range(connection.execute(apart).scalar_one() // TEXTS_GATHERED):
        some = list(islice(_read_apart(connection), TEXTS_GATHERED))
        insert_gathered(connection, some)
        empty = update(index_tables.linked_texts).where(column.page == bindparam("of")).values(marks=b"")
        connection.execute(empty, [{"of": one.page} for one in some])


def insert_gathered(connection: Connection, texts: Sequence[tuple[str, bytes]]) -> None:
    """Insert a row of the marks of some texts, given with their pages."""
    table = index_tables.linked_marks
    entries = sorted((mark << 32) + place for place, (_, packed) in enumerate(texts) for mark in unpack_numbers(packed))
    row = {
        "number": connection.execute(select(func.count()).select_from(table)).scalar_one(),
        "pages": b"".join(bytes.fromhex(page) for page, _ in texts),
        "marks": pack_numbers(entry >> 32 for entry in entries),
        "places": pack_short(entry & 0xFFFFFFFF for entry in entries),
    }
    connection.execute(insert(table), [row])


def _read_apart(connection: Connection) -> Iterator[_Marked]:
    column = index_tables.linked_texts.c
    query = select(column.page, column.marks).where(column.marks != b"").order_by(column.page)
    return (_Marked(page, marks) for page, marks in connection.execute(query).all())
