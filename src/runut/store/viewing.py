"""A record as those see it who look at it: an outline of all of it, and of what is on a screen everything, by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from runut.link.comparing.ordering import order_of_tie
from runut.record.address import RecordAddress
from runut.record.claims import Agreement, Claim
from runut.record.linked import Tie
from runut.record.links import Links
from runut.record.links_form import parse_form
from runut.record.outline import AddressRow, Traits
from runut.record.page_record import PageRecord
from runut.store import link_tables, tables
from runut.store.homes import home_of
from runut.store.lean_pages import find_bare_records
from runut.store.link_rows import THINGS, read_things, tables_there
from runut.store.opened import Opened
from runut.store.outline import StoredOutline
from runut.store.page_tables import chunks, find_records
from runut.store.rows import parse_claim
from runut.store.traits import find_traits

if TYPE_CHECKING:
    from sqlalchemy import Table

_IN_OUTLINE = ("agreements", "disagreements")
"""What belongs to an outline: facts, and what makes them disputed."""


class ViewFile(Opened):
    """An open record; every method is one transaction of its own."""

    @contextmanager
    def outline(self) -> Iterator[tuple[StoredOutline, Links]]:
        """Give the outline of a record, with its linked agreements and its disagreements, in one state."""
        with self._transaction() as connection:
            yield StoredOutline(connection), Links(**{name: read_things(connection, name) for name in _IN_OUTLINE})

    def read_linked(self, name: str) -> tuple[Any, ...]:
        """Return all linked things of one field of `Links`."""
        with self._transaction() as connection:
            return read_things(connection, name)

    @contextmanager
    def traits(self) -> Iterator[Iterator[Traits]]:
        """Give what makes claims doubtful, of all claims."""
        with self._transaction() as connection:
            yield find_traits(connection)

    def read_addresses(self) -> list[AddressRow]:
        """Return the addresses of all pages that have one."""
        page = tables.pages.c
        query = select(page.sha256, page.url, func.coalesce(page.fetched, page.recorded_at)).where(
            page.url.is_not(None)
        )
        with self._transaction() as connection:
            return [AddressRow(*row) for row in connection.execute(query)]

    def read_claims(self, ids: Iterable[str]) -> dict[str, tuple[Claim, PageRecord]]:
        """Return those of some claims that are there, each with its page, which has no claims.

        Pages on which agreements stand have their lines.
        """
        with self._transaction() as connection:
            found = dict(_find_claims(connection, sorted(set(ids))))
            lined = {page for page, claim in found.values() if isinstance(claim, Agreement)}
            pages = dict(_find_bare(connection, {page for page, _ in found.values()}, lined))
        return {id_: (claim, pages[page]) for id_, (page, claim) in found.items()}

    def read_bare_pages(self, digests: Iterable[str]) -> dict[str, PageRecord]:
        """Return those of some pages that are there, by digest, without their lines and claims."""
        with self._transaction() as connection:
            return dict(_find_bare(connection, set(digests)))

    def read_pages(self, digests: Iterable[str]) -> dict[str, PageRecord]:
        """Return those of some pages that are there, whole, by digest."""
        with self._transaction() as connection:
            found = [one for chunk in chunks(sorted(set(digests))) for one in find_records(connection, chunk)]
        return {record.page.sha256: record for record in found}

    def read_things(self, name: str, ids: Iterable[str]) -> dict[str, Any]:
        """Return those of some linked things that are there, by id.

        Args:
            name: The field of `Links` in which they stand.
            ids: Their ids.
        """
        table, kind = THINGS[name]
        with self._transaction() as connection:
            return {
                id_: parse_form(form, kind)
                for chunk in chunks(sorted(set(ids)))
                for id_, form in connection.execute(select(table.c.id, table.c.form).where(table.c.id.in_(chunk)))
            }

    def read_ties(self, digests: Iterable[str]) -> dict[str, list[Tie]]:
        """Return how pages hang together with others, by the digest of the page that has it from the other."""
        table, found = link_tables.lineage_ties, defaultdict(list)
        with self._transaction() as connection:
            if table.name in tables_there(connection):
                for chunk in chunks(sorted(set(digests))):
                    query = select(table.c.page, table.c.form).where(table.c.page.in_(chunk))
                    for page, form in connection.execute(query):
                        found[page].append(parse_form(form, Tie))
        return {page: sorted(ties, key=order_of_tie) for page, ties in found.items()}


def _find_bare(
    connection: Connection, digests: Collection[str], lined: frozenset[str] | set[str] = frozenset()
) -> Iterator[tuple[str, PageRecord]]:
    for chunk in chunks(sorted(digests)):
        for record in find_bare_records(connection, chunk, lined & set(chunk)):
            yield record.page.sha256, record


_TABLES = {"e": tables.events, "s": tables.statements, "c": tables.casualties, "a": tables.agreements}
"""By the first letter of most claims' ids, the table in which they stand."""


def _find_claims(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[str, tuple[str, Claim]]]:
    """Yield the claims of some ids, each with the digest of its page: looked for first where its id says."""
    left = set(ids)
    for table in tables.CLAIM_TABLES:
        chosen = [id_ for id_ in ids if _TABLES.get(id_.partition("-")[0]) is table]
        for id_, found in _find_in(connection, table, chosen):
            left.discard(id_)
            yield id_, found
    for table in tables.CLAIM_TABLES:
        yield from _find_in(connection, table, sorted(left))


def _find_in(connection: Connection, table: Table, ids: Sequence[str]) -> Iterator[tuple[str, tuple[str, Claim]]]:
    column = table.c
    for chunk in chunks(ids):
        query = select(column.id, column.page, column.form).where(column.id.in_(chunk))
        for id_, page, form in connection.execute(query):
            yield id_, (page, parse_claim(table, form))


def record_for_viewing(address: RecordAddress) -> ViewFile:
    """Open a record to look at it.

    Raises:
        RecordFileError: It is missing, not ours, or newer than this program.
    """
    home = home_of(address)
    return ViewFile(home.open_for_reading(), home)
