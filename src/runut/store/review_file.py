"""A record as its reviewers use it: decisions are added beside other reviewers, and beside a build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from runut.link.comparing.rulings import Rulings
from runut.record.address import RecordAddress
from runut.record.audit import Chain
from runut.record.decision import Decision
from runut.record.drafting import Asked
from runut.record.page_record import PageRecord
from runut.record.things import claims_of
from runut.store import decisions, tables
from runut.store.homes import home_of
from runut.store.link_rows import tables_there
from runut.store.opened import Opened
from runut.store.page_tables import find_pages_of
from runut.store.ruled_pages import find_machine_records, read_decisions, read_rulings

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NO_CHAIN = Chain(root=None, head=None, count=0, links=())


class ReviewFile(Opened):
    """An open record; every method is one short transaction of its own."""

    def decide(self, asked: Asked, *, at: datetime, engine: str) -> Decision:
        """Add what a person asks for to the record's decisions, and bring its claims up to it, all or nothing.

        Args:
            asked: What the person asks for.
            at: Now.
            engine: Version of the program.

        Raises:
            InputError: It cannot be done.
            UnknownIdError: The record holds no such claim, thing or decision.
        """
        with self._transaction() as connection:
            return decisions.decide(connection, asked, at=at, engine=engine)

    def read_decisions(self) -> tuple[Decision, ...]:
        """Return every decision, by number; a record of an older schema has none."""
        with self._transaction() as connection:
            return read_decisions(connection) if _has_decisions(connection) else ()

    def read_chain(self, after: int = 0) -> Chain:
        """Return the chain of decisions as it stands in the file; of its links those after a number."""
        with self._transaction() as connection:
            return decisions.read_chain(connection, after) if _has_decisions(connection) else _NO_CHAIN

    def read_machine(self, digests: Iterable[str]) -> tuple[PageRecord, ...]:
        """Return the records of some pages as the machine reads them, by digest."""
        with self._transaction() as connection:
            found = find_machine_records(connection, digests) if _has_decisions(connection) else ()
            return tuple(sorted(found, key=lambda record: record.page.sha256))

    def find_claims_of(self, ids: Iterable[str]) -> frozenset[str]:
        """Return these ids, and those of the claims of the linked things among them."""
        known = frozenset(ids)
        with self._transaction() as connection:
            things = decisions.find_things(connection, known)
        return known.union(*(claims_of(thing) for thing in things.values()))

    def read_rulings(self) -> Rulings:
        """Return what people ruled of which claims are one."""
        with self._transaction() as connection:
            return read_rulings(connection)

    def find_pages_of(self, claims: Iterable[str]) -> frozenset[str]:
        """Return the digests of the pages on which these claims stand."""
        with self._transaction() as connection:
            return find_pages_of(connection, claims)


def _has_decisions(connection: Connection) -> bool:
    return tables.decisions.name in tables_there(connection)


@contextmanager
def record_for_review(address: RecordAddress) -> Iterator[ReviewFile]:
    """Open a record for decisions.

    Raises:
        RecordFileError: It is missing, not ours, newer than this program, or cannot be written.
    """
    home = home_of(address)
    engine = home.open_for_review()
    try:
        yield ReviewFile(engine, home)
    finally:
        engine.dispose()


def reviews_for_reading(address: RecordAddress) -> ReviewFile:
    """Open a record for reading its decisions.

    Raises:
        RecordFileError: It is missing, not ours, or newer than this program.
    """
    home = home_of(address)
    return ReviewFile(home.open_for_reading(), home)
