"""Of which pages the links are, by which program and decisions; and whether pages can be added to them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from runut.store import index_tables, tables
from runut.store.about_row import read_about, write_about
from runut.store.link_rows import stamp_of
from runut.store.page_tables import chunks
from runut.store.pages_sum import read_pages_sum

State = tuple[str | None, ...]


def mark_linked(connection: Connection, made_by: str, ruled_by: str | None, *, can_grow: bool) -> None:
    """Write of which pages the links are.

    Args:
        connection: In the transaction in which they were written.
        made_by: Version of the program.
        ruled_by: Head of the rulings by which they were made.
        can_grow: Whether what is needed to add pages was kept.
    """
    write_about(connection, tables.LINKED_PAGES, stamp_of(read_pages_sum(connection), made_by, ruled_by))
    write_about(connection, tables.LINKED_BY, _linked_by(made_by, ruled_by) if can_grow else None)


def can_grow(connection: Connection, made_by: str, ruled_by: str | None) -> bool:
    """Tell whether the links are of pages as they are, and of these rulings, so that new pages may be added."""
    is_whole = read_about(connection, tables.LINKED_PAGES) is not None
    is_same = read_about(connection, tables.LINKED_BY) == _linked_by(made_by, ruled_by)
    return is_whole and is_same and read_about(connection, tables.RULED_BY) == ruled_by


def _linked_by(made_by: str, ruled_by: str | None) -> str:
    return f"{made_by} {ruled_by or ''}".strip()


def read_state(connection: Connection) -> State:
    """Return what tells one state of the links, and of what they are made from, from another."""
    return tuple(read_about(connection, name) for name in (tables.LINKED_PAGES, tables.LINKED_BY, tables.RULED_BY))


def find_unlinked(connection: Connection) -> tuple[str, ...]:
    """Return the pages that were not linked yet, by digest."""
    page = tables.pages.c.sha256
    query = select(page).where(page.not_in(select(index_tables.linked_texts.c.page)))
    return tuple(sorted(connection.execute(query).scalars()))


def find_linked(connection: Connection, digests: Sequence[str]) -> tuple[str, ...]:
    """Return those of the pages that were linked."""
    linked = index_tables.linked_texts.c.page
    return tuple(
        page
        for some in chunks(digests)
        for page in connection.execute(select(linked).where(linked.in_(some))).scalars()
    )
