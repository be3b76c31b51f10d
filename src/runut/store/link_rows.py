"""Links ↔ rows of the tables, and whose links they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect, select

from runut.link.actors.actors import order_of_actor
from runut.link.comparing.ordering import order_of_tie, order_provisions
from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement, Tie
from runut.record.links import Links
from runut.record.links_form import form_of, parse_form
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries
from runut.store import link_tables

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]

THINGS: dict[str, tuple[Table, type[Any]]] = {
    "lineages": (link_tables.lineages, Lineage),
    "happenings": (link_tables.happenings, Happening),
    "agreements": (link_tables.linked_agreements, LinkedAgreement),
    "disagreements": (link_tables.disagreements, Disagreement),
    "ties": (link_tables.lineage_ties, Tie),
    "actors": (link_tables.linked_actors, LinkedActor),
    "provisions": (link_tables.linked_provisions, LinkedProvision),
    "series": (link_tables.count_series, CountSeries),
}
"""The table and the type of what linking found, by the field of `Links` in which it stands."""


def links_of(connection: Connection) -> Links:
    """Return the links; a table that is not there yet, in a record of an older schema, holds none."""
    there = tables_there(connection)
    found = {name: _things_of(connection, name) for name, (table, _) in THINGS.items() if table.name in there}
    things = {name: [thing for thing, _ in rows] for name, rows in found.items()}
    places = {thing.id: position for thing, position in found.get("provisions", ())}
    for name, order in _ORDERS.items():
        things.get(name, []).sort(key=order)
    provisions = order_provisions(things.get("provisions", ()), things["agreements"], places)
    return Links(**{**{name: tuple(rows) for name, rows in things.items()}, "provisions": provisions})


def read_things(connection: Connection, name: str) -> tuple[Any, ...]:
    """Return all things of one field of `Links`, in order; none where a record of an older schema has no such table."""
    table, _ = THINGS[name]
    found = [thing for thing, _ in _things_of(connection, name)] if table.name in tables_there(connection) else []
    return tuple(sorted(found, key=_ORDERS[name]) if name in _ORDERS else found)


def _things_of(connection: Connection, name: str) -> list[tuple[Any, int]]:
    """Return the things of a table with their places, in order as far as the database knows it."""
    table, kind = THINGS[name]
    position = table.c.get("position")
    if position is None:
        return [(parse_form(form, kind), 0) for form in connection.execute(select(table.c.form)).scalars()]
    order = [position, *(table.c[column] for column in ("about", "kind", "id") if column in table.c)]
    rows = connection.execute(select(table.c.form, position).order_by(*order))
    return [(parse_form(form, kind), place) for form, place in rows]


_ORDERS: dict[str, Any] = {
    "lineages": lambda lineage: lineage.pages,
    "actors": order_of_actor,
    "ties": order_of_tie,
}
"""By what things are ordered of which the database does not know the order."""


def tables_there(connection: Connection) -> frozenset[str]:
    """Return the names of the tables: a record of an older schema, which is read as it is, has fewer."""
    return frozenset(inspect(connection).get_table_names())


def stamp_of(pages: int, made_by: str, ruled_by: str | None) -> str:
    """Return a digest of the pages that are there, of the version that links them and of what people ruled.

    Args:
        pages: Their sum.
        made_by: Version of the program.
        ruled_by: Head of the rulings.
    """
    return hashlib.sha256("\n".join([made_by, ruled_by or "", f"{pages:064x}"]).encode()).hexdigest()


def link_rows(links: Links, places: Mapping[str, int]) -> Iterator[tuple[Table, Row]]:
    """Yield every row of the links.

    Args:
        links: The links.
        places: By what things of one kind are ordered first; those that have no place come as they stand there.
    """
    for name, (table, _) in THINGS.items():
        for number, thing in enumerate(getattr(links, name)):
            yield table, thing_row(name, thing, places.get(getattr(thing, "id", ""), number))
    for lineage in links.lineages:
        for page in lineage.pages:
            yield link_tables.lineage_pages, {"page": page, "lineage": lineage.id}
    for happening in links.happenings:
        yield from _claim_rows(happening.id, happening.claims)
    for agreement in links.agreements:
        yield from _claim_rows(agreement.id, agreement.claims)
    for series in links.series:
        yield from _claim_rows(series.id, dict.fromkeys(figure.claim for figure in series.figures))


def thing_row(name: str, thing: Any, position: int) -> Row:  # noqa: ANN401 - what linking found, of any kind
    """Return the row of one thing.

    Args:
        name: The field of `Links` in which it stands.
        thing: The thing.
        position: Its place.
    """
    table, _ = THINGS[name]
    row = {"form": form_of(thing), **_COLUMNS[name](thing)}
    return {**row, "position": position} if "position" in table.c else row


def _claim_rows(thing: str, claims: Iterable[str]) -> Iterator[tuple[Table, Row]]:
    for claim in claims:
        yield link_tables.linked_claims, {"claim": claim, "thing": thing}


def _happening_columns(happening: Happening) -> Row:
    time = happening.time
    return {
        "id": happening.id,
        "type": happening.type,
        "time": None if time is None else str(time),
        "earliest": None if time is None else time.earliest,
        "latest": None if time is None else time.latest,
        "lineage_count": len(happening.lineages),
    }


def _named(*names: str) -> Any:  # noqa: ANN401 - each entry takes things of one type
    return lambda thing: {name: getattr(thing, name) for name in names}


_COLUMNS: dict[str, Any] = {
    "lineages": _named("id", "origin"),
    "happenings": _happening_columns,
    "agreements": _named("id"),
    "disagreements": _named("id", "kind", "about"),
    "ties": lambda tie: {"page": tie.one, "other": tie.other, "kind": tie.kind},
    "actors": _named("id", "party", "name"),
    "provisions": _named("id", "agreement", "topic"),
    "series": _named("id", "outcome", "side", "happening"),
}
