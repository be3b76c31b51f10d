"""Links written: all in the place of the old ones, or only what changes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from runut.link.kept.changes import Changes, Linked
from runut.record.linked import Tie
from runut.store import link_tables
from runut.store.link_index import empty_index, take_back, write_index
from runut.store.link_rows import THINGS, link_rows
from runut.store.page_tables import chunks, insert_rows
from runut.store.told_by import mark_reported

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]

_IN_THE_WAY = (link_tables.linked_provisions, link_tables.count_series)
"""Tables whose rows refer to things: they go first."""

_MEMBERS = ((link_tables.lineage_pages, "lineage"), (link_tables.linked_claims, "thing"))
"""Tables of what stands in a thing, with the column that names the thing."""

_WITH_ID = tuple(table for table, _ in THINGS.values() if "id" in table.c and table not in _IN_THE_WAY)


def write_all(connection: Connection, linked: Linked) -> None:
    """Put links in the place of all that are there."""
    for table in link_tables.LINK_TABLES:
        connection.execute(delete(table))
    empty_index(connection)
    insert_rows(connection, link_rows(linked.links, linked.places))
    write_index(connection, linked.index)
    mark_reported(connection)


def write_changes(connection: Connection, changes: Changes) -> None:
    """Write what changes; a thing that is made anew as it was stays untouched."""
    gone, made = changes.gone, changes.made
    rows: dict[Table, list[Row]] = defaultdict(list)
    for table, row in link_rows(made.links, made.places):
        rows[table].append(row)
    provisions = link_tables.linked_provisions.c.agreement
    for chunk in chunks(sorted(gone.provisions_of)):
        connection.execute(delete(link_tables.linked_provisions).where(provisions.in_(chunk)))
    _delete(connection, link_tables.count_series, gone.things)
    _delete_ties(connection, gone.ties)
    members = [_take_members(connection, table, owner, gone.things, rows[table]) for table, owner in _MEMBERS]
    fresh = [_replace(connection, table, gone.things, rows[table]) for table in _WITH_ID]
    others = [
        (table, rows[table])
        for table in (link_tables.linked_provisions, link_tables.count_series, link_tables.lineage_ties)
    ]
    for table, made_rows in (*others, *members):
        if made_rows:
            connection.execute(insert(table), made_rows)
    take_back(connection, gone)
    write_index(connection, made.index)
    mark_reported(connection, [name for names in fresh for name in names])


def _take_members(
    connection: Connection, table: Table, owner: str, gone: Collection[str], rows: Sequence[Row]
) -> tuple[Table, list[Row]]:
    """Delete which members things have no more, and return the table with those that they have more."""
    member = next(name for name in table.c.keys() if name != owner)  # noqa: SIM118 - columns, not names, come without
    column = table.c[owner]
    owners = sorted({*gone, *(row[owner] for row in rows)})
    query = select(table.c[member], column)
    found = (each for some in chunks(owners) for each in connection.execute(query.where(column.in_(some))))
    before = {(one, thing) for one, thing in found}
    now = {(row[member], row[owner]): row for row in rows}
    lost = before - now.keys()
    if lost:
        where = (table.c[member] == bindparam("what"), column == bindparam("whose"))
        connection.execute(delete(table).where(*where), [{"what": one, "whose": thing} for one, thing in lost])
    return table, [row for key, row in now.items() if key not in before]


def _delete(connection: Connection, table: Table, ids: Iterable[str]) -> None:
    for chunk in chunks(sorted(ids)):
        connection.execute(delete(table).where(table.c.id.in_(chunk)))


def _delete_ties(connection: Connection, ties: Collection[Tie]) -> None:
    column = link_tables.lineage_ties.c
    query = delete(link_tables.lineage_ties).where(
        column.page == bindparam("one"), column.other == bindparam("another"), column.kind == bindparam("what")
    )
    if ties:
        connection.execute(query, [{"one": tie.one, "another": tie.other, "what": tie.kind.value} for tie in ties])


def _replace(connection: Connection, table: Table, gone: Collection[str], rows: Iterable[Row]) -> list[str]:
    """Put rows in the place of those that go, and return the ids of those that are new or other ones."""
    before = _read(connection, table, gone)
    made = {row["id"]: row for row in rows}
    anew = [row for name, row in made.items() if name not in before]
    other = [row for name, row in made.items() if name in before and _differs(row, before[name])]
    lost = before.keys() - made.keys()
    _delete(connection, table, lost)
    if other:
        values: Row = {name: bindparam(f"new_{name}") for name in other[0] if name != "id"}
        query = update(table).where(table.c.id == bindparam("of")).values(values)
        connection.execute(query, [{"of": row["id"], **{f"new_{key}": row[key] for key in values}} for row in other])
    if anew:
        connection.execute(insert(table), anew)
    return [row["id"] for row in (*anew, *other)] if table is link_tables.happenings else []


def _read(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, Row]:
    return {
        row["id"]: dict(row)
        for chunk in chunks(sorted(ids))
        for row in connection.execute(select(table).where(table.c.id.in_(chunk))).mappings()
    }


def _differs(row: Row, before: Mapping[str, Any]) -> bool:
    return any(_plain(before[name]) != _plain(value) for name, value in row.items())


def _plain(value: Any) -> Any:  # noqa: ANN401 - what a column holds
    """Return a form as it comes back from the database."""
    return json.loads(json.dumps(value)) if isinstance(value, dict) else value
