"""What must hold in a record, whatever happened to it; each invariant yields what breaks it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, ForeignKeyConstraint, Table, func, literal, select, union_all

from runut.record.violation import Violation
from runut.store import link_tables, schema, tables

REBUILD = "the file was changed or damaged outside Runut: restore a copy, or build it again from the pages"
RELINK = "make the links again: runut migrate --anew"
REFILL = "make the words to search by again: runut migrate --anew"


def find_database_faults(connection: Connection) -> Iterator[Violation]:
    """Yield what the database itself finds wrong, rows that refer to nothing, and ids that two things have."""
    if connection.dialect.name == "sqlite":
        yield from _find_broken_storage(connection)
    for table in schema.metadata.sorted_tables:
        for constraint in sorted(table.foreign_key_constraints, key=lambda each: str(each.column_keys)):
            yield from _find_orphans(connection, table, constraint)
    yield from _find_ids_of_two(connection)
    yield from _find_lost_things(connection)


def _find_broken_storage(connection: Connection) -> Iterator[Violation]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield Violation(about="database", what=f"SQLite finds: {said}", todo=REBUILD)


def _find_orphans(connection: Connection, table: Table, constraint: ForeignKeyConstraint) -> Iterator[Violation]:
    """Yield rows that refer to a row which is not there, whether or not the database watched over it."""
    (key,) = constraint.elements
    own, other = key.parent, key.column
    target = other.table.alias()
    missing = select(own).where(own.is_not(None), ~select(target).where(target.c[other.name] == own).exists())
    for (value,) in connection.execute(missing.distinct().order_by(own)):
        what = f"a row of {table.name} refers to {value} in {other.table.name}, which is not there"
        yield Violation(about=str(value), what=what, todo=RELINK if table in link_tables.LINK_TABLES else REBUILD)


def _find_ids_of_two(connection: Connection) -> Iterator[Violation]:
    named = [table for table in (*tables.CLAIM_TABLES, *link_tables.LINK_TABLES) if "id" in table.c]
    every = union_all(*(select(table.c.id, literal(table.name).label("name")) for table in named)).subquery()
    query = select(every.c.id).group_by(every.c.id).having(func.count() > 1).order_by(every.c.id)
    for (found,) in connection.execute(query):
        names = connection.execute(select(every.c.name).where(every.c.id == found).order_by(every.c.name)).scalars()
        told = Counter(names)
        yield Violation(about=found, what=f"the id is that of several: {', '.join(told.elements())}", todo=REBUILD)


def _find_lost_things(connection: Connection) -> Iterator[Violation]:
    """Yield claims that are linked to a thing which is not there."""
    linked = link_tables.linked_claims
    things = union_all(
        select(link_tables.happenings.c.id),
        select(link_tables.linked_agreements.c.id),
        select(link_tables.count_series.c.id),
    ).subquery()
    lost = select(linked.c.claim, linked.c.thing).where(~select(things).where(things.c.id == linked.c.thing).exists())
    for claim, thing in connection.execute(lost.order_by(linked.c.claim)):
        yield Violation(about=claim, what=f"it is linked to {thing}, which is not there", todo=RELINK)
