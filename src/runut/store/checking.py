"""A whole record looked through: the database, then page by page, then the links, in one state of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from runut.record.page_record import PageRecord
from runut.record.violation import CheckReport, Violation
from runut.store import schema, tables
from runut.store.about_row import read_about
from runut.store.checks import REBUILD, find_database_faults
from runut.store.link_checks import find_link_faults
from runut.store.link_rows import links_of, stamp_of, tables_there
from runut.store.page_checks import find_page_faults, find_row_faults, find_search_faults
from runut.store.page_tables import chunks, find_records
from runut.store.pages_sum import sum_pages
from runut.store.search import search_rules

_PAGES_AT_ONCE = 48


def check_record(connection: Connection, made_by: str) -> CheckReport:
    """Return what does not hold.

    Args:
        connection: In the transaction that is looked through.
        made_by: Version of the program.
    """
    missing = sorted(
        table.name for table in schema.metadata.sorted_tables if table.name not in tables_there(connection)
    )
    digests = sorted(connection.execute(select(tables.pages.c.sha256)).scalars())
    kind_of = {
        claim: table.name for table in tables.CLAIM_TABLES for claim in connection.execute(select(table.c.id)).scalars()
    }
    are_current = _are_current(connection, made_by, digests)
    if missing:
        todo = "bring the record up to date: runut migrate"
        found = [Violation(about=name, what="the table is missing", todo=todo) for name in missing]
    else:
        found = [*find_database_faults(connection), *_find_faults_of_pages(connection, digests)]
        found += find_link_faults(links_of(connection), kind_of, digests) if are_current else ()
    return CheckReport(violations=tuple(found), links_are_current=are_current, pages=len(digests), claims=len(kind_of))


def _are_current(connection: Connection, made_by: str, digests: Iterable[str]) -> bool:
    """Tell whether the links are those of the pages that are there, made by this version or one that read a page."""
    stamp = read_about(connection, tables.LINKED_PAGES)
    ruled_by, pages = read_about(connection, tables.RULED_BY), sum_pages(digests)
    versions = {made_by, *connection.execute(select(tables.pages.c.made_by).distinct()).scalars()}
    return stamp is not None and stamp in {stamp_of(pages, version, ruled_by) for version in versions}


def _find_faults_of_pages(connection: Connection, digests: Sequence[str]) -> Iterator[Violation]:
    are_words_current = read_about(connection, tables.SEARCHED_BY) == search_rules()
    for chunk in chunks(digests, _PAGES_AT_ONCE):
        records: list[PageRecord] = []
        for found in _read_each(connection, chunk):
            if isinstance(found, Violation):
                yield found
            else:
                records.append(found)
                yield from find_page_faults(found)
        yield from find_row_faults(connection, records)
        if are_words_current:
            yield from find_search_faults(connection, records)


def _read_each(connection: Connection, digests: Sequence[str]) -> Iterator[PageRecord | Violation]:
    """Yield page records, one by one where they cannot be read together, and those that cannot be as a fault."""
    try:
        yield from list(find_records(connection, digests))
    except Exception as error:  # noqa: BLE001 - whatever a damaged row makes go wrong is what is looked for
        if len(digests) == 1:
            what = f"what was read of the page cannot be understood: {type(error).__name__}: {error}"
            yield Violation(about=digests[0], what=what, todo=REBUILD)
            return
        for digest in digests:
            yield from _read_each(connection, [digest])
