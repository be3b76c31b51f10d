"""What makes claims doubtful, read from the tables' columns: whole claims would take four times as long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from runut.record.outline import Traits
from runut.record.way import Way, weigh_ways
from runut.store import tables

_ROWS_AT_ONCE = 2_000
_NOBODY = frozenset({None, "[]", "null"})


def find_traits(connection: Connection) -> Iterator[Traits]:
    """Yield the traits of all claims: events, statements, counts, agreements."""
    large = connection.execution_options(yield_per=_ROWS_AT_ONCE)
    yield from _events(large)
    yield from _statements(large)
    yield from _counts(large)
    yield from _agreements(large)


def _events(connection: Connection) -> Iterator[Traits]:
    event = tables.events.c
    lists = [event.form[name].as_string() for name in ("mode", "actors", "recipients", "third_parties")]
    basis = event.form["time_basis"].as_string().is_not(None)
    query = select(event.id, event.position, event.type, event.time, event.place, basis, *lists)
    for id_, position, type_, time, place, is_reckoned, *texts in connection.execute(query):
        modes, actors, recipients, third_parties = json.loads(f"[{','.join(texts)}]")
        named = (*actors, *recipients, *third_parties)
        yield Traits(
            id_,
            (0, position),
            (type_, *modes),
            weigh_ways(_bases(actors), _bases(recipients)),
            has_actor=bool(actors),
            is_inferred=bool(is_reckoned) or any(one["basis"] is not None for one in named),
            has_time=time is not None,
            has_place=place is not None,
        )


def _statements(connection: Connection) -> Iterator[Traits]:
    column = tables.statements.c
    basis, start = (column.form["speaker"][name].as_string() for name in ("basis", "start"))
    query = select(column.id, column.position, column.speaker, basis, start)
    for id_, position, speaker, how, where in connection.execute(query):
        way = weigh_ways([] if speaker is None else [(how, where)], [])
        yield Traits(id_, (1, position), None, way, speaker is not None, how is not None, has_time=True, has_place=True)


def _counts(connection: Connection) -> Iterator[Traits]:
    column = tables.casualties.c
    query = select(column.id, column.position, column.outcome, column.who, column.side, column.time, column.place)
    for id_, position, outcome, who, side, time, place in connection.execute(query):
        yield Traits(
            id_,
            (2, position),
            (outcome, who),
            Way.NONE if side is None else Way.NAMED,
            has_actor=side is not None,
            is_inferred=False,
            has_time=time is not None,
            has_place=place is not None,
        )


def _agreements(connection: Connection) -> Iterator[Traits]:
    column = tables.agreements.c
    parties = column.form["parties"].as_string()
    query = select(column.id, column.position, column.kind, parties, column.time, column.place)
    for id_, position, kind, text, time, place in connection.execute(query):
        yield Traits(
            id_,
            (3, position),
            (kind,),
            Way.NAMED if text not in _NOBODY else Way.NONE,
            has_actor=text not in _NOBODY,
            is_inferred=False,
            has_time=time is not None,
            has_place=place is not None,
        )


def _bases(actors: list[dict[str, Any]]) -> list[tuple[str | None, int | None]]:
    return [(actor["basis"], actor["start"]) for actor in actors]
