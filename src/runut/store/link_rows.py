"""Links ↔ rows of the tables, and whose links they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect, select

from runut.record.linked import Disagreement, Happening, Lineage, LinkedActor, LinkedAgreement, Tie
from runut.record.links import Links
from runut.record.links_form import form_of, parse_form
from runut.record.provisions import LinkedProvision
from runut.record.series import CountSeries
from runut.store import tables

if TYPE_CHECKING:
    from sqlalchemy import Table

Row = dict[str, Any]

THINGS: dict[str, tuple[Table, type[Any]]] = {
    "lineages": (tables.lineages, Lineage),
    "happenings": (tables.happenings, Happening),
    "agreements": (tables.linked_agreements, LinkedAgreement),
    "disagreements": (tables.disagreements, Disagreement),
    "ties": (tables.lineage_ties, Tie),
    "actors": (tables.linked_actors, LinkedActor),
    "provisions": (tables.linked_provisions, LinkedProvision),
    "series": (tables.count_series, CountSeries),
}
"""The table and the type of what linking found, by the field of `Links` in which it stands."""


def links_of(connection: Connection) -> Links:
    """Return the links; a table that is not there yet, in a record of an older schema, holds none."""
    there = tables_there(connection)
    return Links(**{name: _things_of(connection, name) for name, (table, _) in THINGS.items() if table.name in there})


def _things_of(connection: Connection, name: str) -> tuple[Any, ...]:
    table, kind = THINGS[name]
    forms = connection.execute(select(table.c.form).order_by(table.c.position)).scalars()
    return tuple(parse_form(form, kind) for form in forms)


def tables_there(connection: Connection) -> frozenset[str]:
    """Return the names of the tables: a record of an older schema, which is read as it is, has fewer."""
    return frozenset(inspect(connection).get_table_names())


def stamp_of(connection: Connection, made_by: str, ruled_by: str | None) -> str:
    """Return a digest of the pages that are there, of the version that links them and of what people ruled."""
    digests = connection.execute(select(tables.pages.c.sha256).order_by(tables.pages.c.sha256)).scalars()
    return hashlib.sha256("\n".join([made_by, ruled_by or "", *digests]).encode()).hexdigest()


def link_rows(links: Links) -> Iterator[tuple[Table, Row]]:
    """Yield every row of the links, each table's in their order."""
    for name, (table, _) in THINGS.items():
        for position, thing in enumerate(getattr(links, name)):
            yield table, {"position": position, "form": form_of(thing), **_COLUMNS[name](thing)}
    for lineage in links.lineages:
        for page in lineage.pages:
            yield tables.lineage_pages, {"page": page, "lineage": lineage.id}
    for happening in links.happenings:
        yield from _claim_rows(happening.id, happening.claims)
    for agreement in links.agreements:
        yield from _claim_rows(agreement.id, agreement.claims)


def _claim_rows(thing: str, claims: tuple[str, ...]) -> Iterator[tuple[Table, Row]]:
    for claim in claims:
        yield tables.linked_claims, {"claim": claim, "thing": thing}


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
