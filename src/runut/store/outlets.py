"""Outlets of linked pages: what they put around their stories, and the pages by which that is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, case, delete, func, insert, select

from runut.clean import PAGES_OF_OUTLET, Frame, Frames, KeptPage, number_of
from runut.record.packed_numbers import unpack_numbers
from runut.record.page import Page, PageFormat
from runut.store import index_tables, tables
from runut.store.page_tables import chunks

PAGES_TRIED = PAGES_OF_OUTLET + 16
"""So many pages of an outlet are tried: some have no lines by which to know its frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """What is known of an outlet.

    Attributes:
        frame: What it puts around its stories, as far as linked pages tell.
        first: The ranks of its linked pages that rank first, by which that is known, and some more.
    """

    frame: Frame
    first: tuple[int, ...]


def find_outlets_known(connection: Connection, names: Collection[str]) -> dict[str, Outlet]:
    """Return what is known of outlets by their names."""
    column, notes = index_tables.linked_outlets.c, index_tables.linked_notes.c
    found = {}
    for name in names:
        first = select(column.rank).where(column.outlet == number_of(name)).order_by(column.rank).limit(PAGES_TRIED)
        form = connection.execute(select(notes.form).where(notes.name == _name_of_note(name))).scalar() or {}
        found[name] = Outlet(
            frame=Frame(pairs=frozenset(form.get("pairs", ())), often=frozenset(form.get("often", ()))),
            first=tuple(connection.execute(first).scalars()),
        )
    return found


def read_kept(connection: Connection, name: str) -> list[KeptPage]:
    """Return the linked pages of an outlet that rank first, as they are kept to know its frame."""
    column = index_tables.linked_outlets.c
    query = select(column.rank, column.lines, column.long).where(column.outlet == number_of(name))
    rows = connection.execute(query.order_by(column.rank).limit(PAGES_TRIED))
    return [KeptPage(rank, unpack_numbers(lines), unpack_numbers(long)) for rank, lines, long in rows]


def write_frames(connection: Connection, frames: Frames) -> None:
    """Note the frames of outlets; those that have none have no note."""
    for some in chunks(sorted(map(_name_of_note, frames))):
        connection.execute(delete(index_tables.linked_notes).where(index_tables.linked_notes.c.name.in_(some)))
    rows = [
        {"name": _name_of_note(name), "form": {"pairs": sorted(frame.pairs), "often": sorted(frame.often)}}
        for name, frame in sorted(frames.items())
        if frame.pairs or frame.often
    ]
    if rows:
        connection.execute(insert(index_tables.linked_notes), rows)


def _name_of_note(outlet: str) -> str:
    return f"outlet {number_of(outlet)}"


def count_framing(connection: Connection) -> int:
    """Return how many linked pages are kept to know the frames of outlets."""
    column = index_tables.linked_outlets.c
    count = func.count(column.page)
    kept = select(case((count > PAGES_OF_OUTLET, PAGES_OF_OUTLET), else_=count).label("kept"))
    each = kept.group_by(column.outlet).subquery()
    return int(connection.execute(select(func.coalesce(func.sum(each.c.kept), 0))).scalar_one())


def find_pages_of_outlets(connection: Connection, names: Collection[str]) -> frozenset[str]:
    """Return all linked pages of some outlets."""
    column = index_tables.linked_outlets.c
    queries = (select(column.page).where(column.outlet == number_of(name)) for name in names)
    return frozenset(page for query in queries for page in connection.execute(query).scalars())


def read_texts(connection: Connection, digests: Collection[str]) -> Mapping[str, Page]:
    """Return pages with nothing but their text and address, by digest."""
    column = tables.pages.c
    query = select(column.id, column.text, column.sha256, column.format, column.url)
    return {
        digest: Page(id=name, text=text, sha256=digest, format=PageFormat(kind), url=url)
        for some in chunks(sorted(digests))
        for name, text, digest, kind, url in connection.execute(query.where(column.sha256.in_(some)))
    }
