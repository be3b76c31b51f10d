"""What is kept of linking, as rows: written with links, and taken back where they change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, or_

from runut.clean import find_outlets, keep_page, number_of
from runut.link.happenings.event_notes import EventNote
from runut.link.kept.changes import Gone, Index
from runut.link.kept.held import Keyed, PageBond, Placed, StockNote, find_widest
from runut.link.texts.text_notes import TextNote
from runut.record.packed_numbers import pack_numbers
from runut.record.page import Page
from runut.store import index_tables
from runut.store.gathered_marks import TEXTS_GATHERED, gather_marks, insert_gathered
from runut.store.page_tables import chunks

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]

_ROWS_AT_ONCE = 20_000
_ROWS_SORTED = 200_000
_EVENTS_SORTED = 40_000

T = TypeVar("T")


def write_index(connection: Connection, index: Index) -> None:
    """Write all rows of what is kept, large portions in the order of their keys, which spares the database much."""
    _insert_texts(connection, index.texts)
    _insert(connection, index_tables.linked_outlets, _sort_in_portions(_outlet_rows(index.pages), _place_of_outlet))
    _insert(connection, index_tables.linked_bonds, map(_bond_row, index.bonds))
    _insert(connection, index_tables.linked_seats, map(_seat_row, _sort_in_portions(index.seats)))
    _insert(connection, index_tables.linked_edges, ({"one": one, "other": other} for one, other in sorted(index.edges)))
    _insert(
        connection, index_tables.linked_events, map(_event_row, _sort_in_portions(index.events, size=_EVENTS_SORTED))
    )
    _insert(connection, index_tables.linked_keys, map(_key_row, find_widest(_sort_in_portions(index.keys))))
    _insert(connection, index_tables.linked_notes, ({"name": name, "form": form} for name, form in index.notes))
    _insert(connection, index_tables.linked_stock, map(_stock_row, index.stock))


def _insert_texts(connection: Connection, notes: Iterable[TextNote]) -> None:
    rest = iter(notes)
    while batch := list(islice(rest, TEXTS_GATHERED)):
        is_gathered = len(batch) == TEXTS_GATHERED
        if is_gathered:
            insert_gathered(connection, [(one.page, one.marks) for one in batch])
        texts = ({"page": one.page, "marks": b"" if is_gathered else one.marks} for one in batch)
        _insert(connection, index_tables.linked_texts, texts)
        sketches = ({"page": one.page, "numbers": one.numbers, "form": one.form} for one in batch)
        _insert(connection, index_tables.linked_sketches, sketches)
    gather_marks(connection)


def _outlet_rows(pages: Iterable[Page]) -> Iterator[Row]:
    for page in pages:
        outlets = find_outlets(page)
        kept = keep_page(page) if outlets else None
        if kept is not None:
            lines = {"lines": pack_numbers(kept.lines), "long": pack_numbers(kept.long)}
            for outlet in outlets:
                yield {"outlet": number_of(outlet), "rank": kept.rank, "page": page.sha256, **lines}


def _place_of_outlet(row: Row) -> tuple[int, int]:
    return row["outlet"], row["rank"]


def _sort_in_portions(
    rows: Iterable[T], key: Callable[[T], Any] | None = None, size: int = _ROWS_SORTED
) -> Iterator[T]:
    """Yield rows in order, some hundred thousand at a time: all of a large record would take much memory."""
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield from sorted(batch, key=key)  # type: ignore[type-var, arg-type]


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    rest = iter(rows)
    while batch := list(islice(rest, _ROWS_AT_ONCE)):
        connection.execute(insert(table), batch)


def _bond_row(bond: PageBond) -> Row:
    return bond._asdict()


def _seat_row(placed: Placed) -> Row:
    seat = placed.seat
    return {"key": placed.key, "day": seat.day, "id": seat.id, "is_wide": seat.is_wide}


def _event_row(note: EventNote) -> Row:
    return note._asdict()


def _key_row(keyed: Keyed) -> Row:
    return keyed._asdict()


def _stock_row(note: StockNote) -> Row:
    return note._asdict()


def empty_index(connection: Connection) -> None:
    """Delete all that is kept."""
    for table in index_tables.INDEX_TABLES:
        connection.execute(delete(table))


def take_back(connection: Connection, gone: Gone) -> None:
    """Delete what is kept of things that are there no more, or are made anew."""
    bonds, edges, keys, stock = (
        index_tables.linked_bonds,
        index_tables.linked_edges,
        index_tables.linked_keys,
        index_tables.linked_stock,
    )
    _delete(connection, bonds, gone.bonds_of, lambda some: or_(bonds.c.later.in_(some), bonds.c.earlier.in_(some)))
    _delete(connection, edges, gone.edges_of, lambda some: or_(edges.c.one.in_(some), edges.c.other.in_(some)))
    _delete(connection, keys, gone.keys_of, keys.c.id.in_)
    _delete(connection, index_tables.linked_notes, gone.notes, index_tables.linked_notes.c.name.in_)
    _delete(connection, stock, gone.stock_of, stock.c.thing.in_)
    seats = index_tables.linked_seats
    if gone.seats:
        query = delete(seats).where(
            seats.c.key == bindparam("of"), seats.c.day == bindparam("at"), seats.c.id == bindparam("who")
        )
        connection.execute(query, [{"of": one.key, "at": one.seat.day, "who": one.seat.id} for one in gone.seats])


def _delete(connection: Connection, table: Table, names: Collection[str], where: Callable[[Any], Any]) -> None:
    for chunk in chunks(sorted(names)):
        connection.execute(delete(table).where(where(chunk)))
