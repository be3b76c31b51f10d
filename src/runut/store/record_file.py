"""A record: page records and their links, kept in one database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import chain

from sqlalchemy import select, update

from runut.clean import Frames
from runut.link.comparing.rulings import Rulings
from runut.link.kept.changes import Linked
from runut.record.address import RecordAddress
from runut.record.clock import PageDay
from runut.record.linked import Happening
from runut.record.links import Links
from runut.record.links_form import parse_form
from runut.record.page_record import PageRecord
from runut.record.search_hit import SearchResult
from runut.record.violation import CheckReport
from runut.store import tables
from runut.store.about_row import read_about, write_about
from runut.store.all_rows import count_rows, find_ids
from runut.store.checking import check_record
from runut.store.growing_links import GrowingLinks
from runut.store.homes import home_of
from runut.store.lean_pages import find_lean_records
from runut.store.link_rows import links_of, stamp_of
from runut.store.link_state import find_linked, mark_linked
from runut.store.link_writing import write_all
from runut.store.opened import Opened
from runut.store.outlets import write_frames
from runut.store.page_days import find_page_days
from runut.store.page_tables import (
    TableRow,
    chunks,
    delete_what_was_read,
    find_known,
    find_pages_of,
    find_records,
    insert_rows,
)
from runut.store.pages_sum import add_to_pages_sum, read_pages_sum
from runut.store.rows import article_rows, page_rows
from runut.store.ruled_pages import read_rulings, settle_pages
from runut.store.search import find_hits, find_pages_to_fill, search_rows, search_rules
from runut.store.search_query import parse_search
from runut.store.told_by import happenings_told

_PAGES_FILLED = 48


class RecordFile(Opened):
    """An open record; every method is one transaction of its own."""

    def find_known(self, digests: Iterable[str]) -> frozenset[str]:
        """Return those of the pages' digests that the record already holds."""
        wanted = list(digests)
        with self._transaction() as connection:
            return frozenset(find_known(connection, wanted))

    def add(self, records: Iterable[PageRecord], *, recorded_at: datetime, made_by: str) -> tuple[str, ...]:
        """Store page records, all of them or none; those whose digest is already there are left out.

        Args:
            records: What was read.
            recorded_at: When the record learned of it: its third clock.
            made_by: Version of the program.

        Returns:
            The digests of the pages that are new.
        """
        rows: dict[str, list[TableRow]] = {}
        for record in records:
            if record.page.sha256 not in rows:  # made before the transaction, which holds up every other writer
                rows[record.page.sha256] = list(page_rows(record, recorded_at=recorded_at, made_by=made_by))
        with self._transaction() as connection:
            for digest in find_known(connection, list(rows)):
                del rows[digest]
            add_to_pages_sum(connection, rows)
            insert_rows(connection, chain.from_iterable(rows.values()))
        return tuple(rows)

    def replace(self, records: Iterable[PageRecord], *, made_by: str) -> None:
        """Put what is read of some pages now in the place of what was, all of it or nothing.

        The pages themselves stay, and the time at which the record learned of them, and every decision on them.

        Args:
            records: What is read of pages that are there.
            made_by: Version of the program.
        """
        anew = list(records)
        rows = [pair for record in anew for pair in article_rows(record)]
        with self._transaction() as connection:
            for chunk in chunks([record.page.sha256 for record in anew]):
                delete_what_was_read(connection, chunk)
            for record in anew:
                values = {"not_read": record.not_read, "made_by": made_by}
                connection.execute(
                    update(tables.pages).where(tables.pages.c.sha256 == record.page.sha256).values(values)
                )
            insert_rows(connection, rows)
            settle_pages(connection, [record.page.sha256 for record in anew])
            if read_about(connection, tables.LINKED_BY) is None or find_linked(
                connection, [one.page.sha256 for one in anew]
            ):
                write_about(connection, tables.LINKED_PAGES, None)

    def read_records(self, digests: Iterable[str] | None = None) -> tuple[PageRecord, ...]:
        """Return the page records with these digests (all without), by publication, then id."""
        with self._transaction() as connection:
            if digests is None:
                digests = connection.execute(select(tables.pages.c.sha256)).scalars()
            found = [record for chunk in chunks(sorted(digests)) for record in find_records(connection, chunk)]
        return tuple(sorted(found, key=_publication_order))

    def read_lean_records(self, digests: Iterable[str] | None = None) -> tuple[PageRecord, ...]:
        """Return the records of these pages (all without) as linking reads them, by digest."""
        with self._transaction() as connection:
            if digests is None:
                digests = connection.execute(select(tables.pages.c.sha256)).scalars()
            return tuple(record for chunk in chunks(sorted(digests)) for record in find_lean_records(connection, chunk))

    def read_page_days(self, recorded_by: datetime | None = None) -> tuple[PageDay, ...]:
        """Return from when each page counts as published, of those that the record held at a moment (all without)."""
        with self._transaction() as connection:
            return tuple(find_page_days(connection, recorded_by))

    def read_links(self) -> Links:
        """Return what linking found when it last ran."""
        with self._transaction() as connection:
            return links_of(connection)

    def read_happenings(
        self, first: date, last: date, *, as_of: date | None = None, limit: int = 100
    ) -> tuple[Happening, ...]:
        """Return happenings that began or ended in a window of days, in order of time, as they are linked now.

        Args:
            first: The window's first day.
            last: Its last.
            as_of: Only those that a page published by the end of this day tells for sure.
            limit: How many at most.
        """
        with self._transaction() as connection:
            forms = connection.execute(happenings_told(first, last, as_of=as_of, limit=limit)).scalars()
            return tuple(parse_form(form, Happening) for form in forms)

    def read_state(self) -> str:
        """Return the mark of the links that are there, "" where nothing was linked yet."""
        with self._transaction() as connection:
            row = select(tables.about.c.value).where(tables.about.c.name == tables.LINKED_PAGES)
            return connection.execute(row).scalar() or ""

    def has_current_links(self, made_by: str) -> bool:
        """Tell whether the links are those of the pages that are there and of what people ruled, by this version."""
        with self._transaction() as connection:
            ruled_by = read_about(connection, tables.RULED_BY)
            stamp = stamp_of(read_pages_sum(connection), made_by, ruled_by)
            return read_about(connection, tables.LINKED_PAGES) == stamp

    def read_rulings(self) -> Rulings:
        """Return what people ruled of which claims are one, to be read before the pages that are linked by it."""
        with self._transaction() as connection:
            return read_rulings(connection)

    def write_links(
        self, links: Links | Linked, *, made_by: str, ruled_by: str | None = None, frames: Frames | None = None
    ) -> None:
        """Put these links in the place of the old ones, in one transaction.

        Args:
            links: What linking found; with what is kept for pages that are added later, or without.
            made_by: Version of the program.
            ruled_by: Head of the rulings by which they were made.
            frames: What the outlets of the pages put around their stories.
        """
        linked = links if isinstance(links, Linked) else Linked(links=links)
        with self._transaction() as connection:
            write_all(connection, linked)
            write_frames(connection, frames or {})
            mark_linked(connection, made_by, ruled_by, can_grow=isinstance(links, Linked))

    @property
    def growing(self) -> GrowingLinks:
        """The record as one to whose links pages are added."""
        return GrowingLinks(self._engine, self._home)

    def count_rows(self) -> dict[str, int]:
        """Return how many pages, claims of each kind and linked things the record holds, by table name."""
        with self._transaction() as connection:
            return count_rows(connection)

    def search(
        self, words: str, *, first: date | None, last: date | None, limit: int, is_exact: bool = False
    ) -> SearchResult:
        """Return the lines in which words stand, whatever affixes they have there.

        Args:
            words: Words, and phrases in quotation marks, all of which must stand in a line.
            first: Only pages published on this day or later.
            last: Only pages published on this day or before.
            limit: How many lines at most.
            is_exact: Other names and spellings of what a name names are not looked for.
        """
        query = parse_search(words, is_exact=is_exact)
        if not query.terms:
            return SearchResult(hits=(), total=0)
        with self._transaction() as connection:
            return find_hits(connection, query, first=first, last=last, limit=limit)

    def fill_search(self) -> None:
        """Make the words to search by where they were made by other rules, or not yet, some pages at a time."""
        rules = search_rules()
        with self._transaction() as connection:
            if read_about(connection, tables.SEARCHED_BY) == rules:
                return
            lacking = find_pages_to_fill(connection, rules)
        for chunk in chunks(lacking, _PAGES_FILLED):
            records = self.read_lean_records(chunk)
            rows = [(tables.search_texts, row) for each in records for row in search_rows(each)]
            with self._transaction() as connection:
                insert_rows(connection, rows)
        with self._transaction() as connection:
            write_about(connection, tables.SEARCHED_BY, rules)

    def check(self, made_by: str) -> CheckReport:
        """Look whether all holds that must hold in a record, in one state of it.

        Args:
            made_by: Version of the program.
        """
        with self._transaction() as connection:
            return check_record(connection, made_by)

    def forget_what_is_made(self) -> None:
        """Let the links and the words to search by count as those of other pages: they are made again."""
        with self._transaction() as connection:
            for name in (tables.LINKED_PAGES, tables.SEARCHED_BY, tables.FILLING):
                write_about(connection, name, None)

    def find_pages_of(self, claims: Iterable[str]) -> frozenset[str]:
        """Return the digests of the pages on which these claims stand."""
        with self._transaction() as connection:
            return find_pages_of(connection, claims)

    def find_ids(self, start: str) -> tuple[str, ...]:
        """Return the ids of claims and of things that linking found that begin so, sorted."""
        with self._transaction() as connection:
            return tuple(sorted(find_ids(connection, start)))


@contextmanager
def record_for_building(address: RecordAddress) -> Iterator[RecordFile]:
    """Open a record for writing, alone; it is made where there is none, and not kept if it fails without a page.

    Raises:
        RecordFileError: It is not ours, newer, being built by another, or cannot be written.
    """
    home = home_of(address)
    with home.building_alone(), home.taking_back_new():
        engine = home.open_for_building()
        try:
            record = RecordFile(engine, home)
            record.fill_search()
            yield record
        finally:
            engine.dispose()


def record_for_reading(address: RecordAddress) -> RecordFile:
    """Open a record that is only read.

    Raises:
        RecordFileError: It is missing, not ours, or newer than this program.
    """
    home = home_of(address)
    return RecordFile(home.open_for_reading(), home)


def _publication_order(record: PageRecord) -> tuple[date, str, str, str]:
    published = record.article.published
    earliest = None if published is None else published.earliest
    return (earliest or date.max, str(published or ""), record.page.id, record.page.sha256)
