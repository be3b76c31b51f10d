"""A record to whose links pages are added: what a build asks of it for that, and what it writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, case, func, select

from runut.clean import PAGES_OF_OUTLET
from runut.errors import NotGrowableError
from runut.link.growing import grow_links
from runut.link.rulings import Rulings
from runut.record.page import Page, PageFormat
from runut.store import tables
from runut.store.held_links import HeldLinks
from runut.store.homes import Home
from runut.store.link_state import can_grow, find_unlinked, mark_linked, read_state
from runut.store.link_writing import write_changes
from runut.store.page_tables import chunks

if TYPE_CHECKING:
    from sqlalchemy import Engine

PAGES_TRIED = PAGES_OF_OUTLET + 16
"""So many pages of an outlet are tried: some have no lines by which to know its frame."""


class GrowingLinks:
    """An open record; every method is one transaction of its own."""

    def __init__(self, engine: Engine, home: Home) -> None:
        self._engine = engine
        self._home = home

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Give a connection that waits for nobody, and for which nobody waits."""
        engine = self._home.open_for_reading()
        try:
            with self._home.telling_errors(), engine.begin() as connection:
                yield connection
        finally:
            engine.dispose()

    def find_new(self, rulings: Rulings, *, made_by: str) -> tuple[str, ...]:
        """Return the pages that may be added to the links as they are, none where all must be linked anew."""
        with self._reading() as connection:
            return find_unlinked(connection) if can_grow(connection, made_by, rulings.head) else ()

    def count_framing(self) -> int:
        """Return how many linked pages are kept to know the frames of outlets."""
        column = tables.linked_outlets.c
        count = func.count(column.page)
        kept = select(case((count > PAGES_OF_OUTLET, PAGES_OF_OUTLET), else_=count).label("kept"))
        each = kept.group_by(column.outlet).subquery()
        with self._reading() as connection:
            return int(connection.execute(select(func.coalesce(func.sum(each.c.kept), 0))).scalar_one())

    def find_first_pages(self, outlets: Collection[int]) -> Mapping[int, list[str]]:
        """Return, by the number of an outlet, those of its linked pages by which its frame is known, and some more."""
        column = tables.linked_outlets.c
        found: dict[int, list[str]] = {}
        with self._reading() as connection:
            for outlet in outlets:
                query = select(column.page).where(column.outlet == outlet).order_by(column.rank).limit(PAGES_TRIED)
                found[outlet] = list(connection.execute(query).scalars())
        return found

    def find_pages_of_outlets(self, outlets: Collection[int]) -> frozenset[str]:
        """Return all linked pages of some outlets."""
        column = tables.linked_outlets.c
        with self._reading() as connection:
            queries = (select(column.page).where(column.outlet == outlet) for outlet in outlets)
            return frozenset(page for query in queries for page in connection.execute(query).scalars())

    def read_texts(self, digests: Collection[str]) -> tuple[Page, ...]:
        """Return pages with nothing but their text and address."""
        column = tables.pages.c
        query = select(column.id, column.text, column.sha256, column.format, column.url)
        with self._reading() as connection:
            return tuple(
                Page(id=name, text=text, sha256=digest, format=PageFormat(kind), url=url)
                for some in chunks(sorted(digests))
                for name, text, digest, kind, url in connection.execute(query.where(column.sha256.in_(some)))
            )

    def grow(self, rulings: Rulings, *, made_by: str) -> bool:
        """Add the pages that are new to the links, and write only what changes.

        Args:
            rulings: What people ruled.
            made_by: Version of the program.

        Returns:
            Whether that could be done; else all must be linked anew.
        """
        try:
            with self._reading() as connection:
                state = read_state(connection)
                new = find_unlinked(connection) if can_grow(connection, made_by, rulings.head) else ()
                held = HeldLinks(connection)
                changes = grow_links(held, list(held.read_pages(new)), rulings) if new else None
        except NotGrowableError:
            return False
        if changes is None:
            return False
        with self._home.telling_errors(), self._engine.begin() as connection:
            if read_state(connection) != state:
                return False
            write_changes(connection, changes)
            mark_linked(connection, made_by, rulings.head, can_grow=True)
        return True
