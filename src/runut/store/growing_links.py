"""A record to whose links pages are added: what a build asks of it for that, and what it writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from runut.clean import Frames, KeptPage
from runut.errors import NotGrowableError
from runut.link.adding import grow_links
from runut.link.comparing.rulings import Rulings
from runut.record.page import Page
from runut.store.held_links import HeldLinks
from runut.store.lean_pages import find_lean_records
from runut.store.link_state import can_grow, find_unlinked, mark_linked, read_state
from runut.store.link_writing import write_changes
from runut.store.opened import Opened
from runut.store.outlets import (
    Outlet,
    count_framing,
    find_outlets_known,
    find_pages_of_outlets,
    read_kept,
    read_texts,
    write_frames,
)
from runut.store.page_tables import chunks

if TYPE_CHECKING:
    from sqlalchemy import Connection


class GrowingLinks(Opened):
    """An open record; every method is one transaction of its own."""

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
        with self._reading() as connection:
            return count_framing(connection)

    def find_outlets(self, names: Collection[str]) -> Mapping[str, Outlet]:
        """Return what is known of outlets by their names."""
        with self._reading() as connection:
            return find_outlets_known(connection, names)

    def read_kept(self, names: Collection[str]) -> Mapping[str, Sequence[KeptPage]]:
        """Return the linked pages of outlets that rank first, as they are kept to know their frames."""
        with self._reading() as connection:
            return {name: read_kept(connection, name) for name in names}

    def find_pages_of_outlets(self, names: Collection[str]) -> frozenset[str]:
        """Return all linked pages of some outlets."""
        with self._reading() as connection:
            return find_pages_of_outlets(connection, names)

    def read_texts(self, digests: Collection[str]) -> Mapping[str, Page]:
        """Return pages with nothing but their text and address, by digest."""
        with self._reading() as connection:
            return read_texts(connection, digests)

    def grow(self, rulings: Rulings, *, made_by: str, frames: Frames) -> bool:
        """Add the pages that are new to the links, and write only what changes.

        Args:
            rulings: What people ruled.
            made_by: Version of the program.
            frames: What the outlets of the new pages put around their stories.

        Returns:
            Whether that could be done; else all must be linked anew.
        """
        try:
            with self._reading() as connection:
                state = read_state(connection)
                new = find_unlinked(connection) if can_grow(connection, made_by, rulings.head) else ()
                pages = [record for some in chunks(new) for record in find_lean_records(connection, some)]
                changes = grow_links(HeldLinks(connection), pages, rulings) if pages else None
        except NotGrowableError:
            return False
        if changes is None:
            return False
        with self._transaction() as connection:
            if read_state(connection) != state:
                return False
            write_changes(connection, changes)
            write_frames(connection, frames)
            mark_linked(connection, made_by, rulings.head, can_grow=True)
        return True
