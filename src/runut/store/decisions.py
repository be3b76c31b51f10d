"""Decisions in the tables: how one is added to the chain, and what lies before who makes it."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from runut.record.audit import Chain, Link, columns_of, targets_of
from runut.record.decision import Action, Decision, Draft, Stamp, body_of, seal
from runut.record.drafting import Asked, Desk, draft_decision
from runut.record.links_form import parse_form
from runut.record.things import claims_of
from runut.store import tables
from runut.store.about_row import read_about, write_about
from runut.store.link_rows import THINGS, tables_there
from runut.store.page_tables import chunks, find_pages_of, find_records
from runut.store.ruled_pages import (
    find_machine_records,
    read_decisions,
    read_decisions_on,
    settle_pages,
)

_ROOT, _HEAD, _COUNT = "decisions_root", "decisions_head", "decisions_count"

_JOINING = frozenset({Action.MERGE, Action.SPLIT})


def decide(connection: Connection, asked: Asked, *, at: datetime, engine: str) -> Decision:
    """Add what a person asks for to the chain and bring the claims of its pages up to it.

    Args:
        connection: Its transaction holds every other writer back, so that what is seen and chained to is the last.
        asked: What the person asks for.
        at: Now.
        engine: Version of the program.

    Raises:
        InputError: It cannot be done.
        UnknownIdError: The record holds no such claim, thing or decision.
    """
    desk = read_desk(connection, asked)
    decision = _append(connection, draft_decision(asked, desk), at=at, engine=engine)
    involved = (decision, *_find_undone(decision, desk.decisions))
    pages = {anchor.page for found in involved for anchor in found.anchors}
    is_changed = asked.action not in {*_JOINING, Action.COMMENT} and settle_pages(connection, pages)
    if is_changed or any(found.action in _JOINING for found in involved):
        write_about(connection, tables.RULED_BY, decision.hash)
    return decision


def _find_undone(decision: Decision, decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield what an undo takes back, and what that had taken back in its turn."""
    by_number = {found.id: found for found in decisions}
    todo = [decision]
    while todo:
        found = todo.pop()
        if found.action is Action.UNDO:
            undone = [by_number[int(target.id)] for target in found.targets]
            yield from undone
            todo += undone


def read_desk(connection: Connection, asked: Asked) -> Desk:
    """Return what lies before a person who decides on some ids."""
    if asked.action is Action.UNDO:
        return Desk(machine=(), ruled=(), things={}, decisions=read_decisions(connection))
    things = find_things(connection, asked.ids)
    claims = (*asked.ids, *(claim for thing in things.values() for claim in claims_of(thing)))
    digests = sorted(find_pages_of(connection, claims))
    return Desk(
        machine=tuple(find_machine_records(connection, digests)),
        ruled=tuple(record for chunk in chunks(digests) for record in find_records(connection, chunk)),
        things=things,
        decisions=read_decisions_on(connection, digests) if asked.action is Action.REJECT else (),
    )


def find_things(connection: Connection, ids: Iterable[str]) -> dict[str, Any]:
    """Return those linked things that have these ids."""
    wanted, there = sorted(set(ids)), tables_there(connection)
    return {
        thing.id: thing
        for table, kind in THINGS.values()
        if "id" in table.c and table.name in there
        for chunk in chunks(wanted)
        for form in connection.execute(select(table.c.form).where(table.c.id.in_(chunk))).scalars()
        for thing in (parse_form(form, kind),)
    }


def _append(connection: Connection, draft: Draft, *, at: datetime, engine: str) -> Decision:
    locked = select(tables.about.c.value).where(tables.about.c.name == _HEAD).with_for_update()
    previous = connection.execute(locked).scalar()
    if previous is None:
        previous = secrets.token_hex(32)
        write_about(connection, _ROOT, previous)
    number = int(read_about(connection, _COUNT) or 0) + 1
    decision = seal(draft, Stamp(id=number, at=at.astimezone(UTC), engine=engine, previous=previous))
    row = {**dict(columns_of(decision)), "id": number, "hash": decision.hash, "body": body_of(decision)}
    connection.execute(insert(tables.decisions), row)
    targets = [{"decision": number, "target": target, "page": page} for target, page in targets_of(decision)]
    if targets:
        connection.execute(insert(tables.decision_targets), targets)
    write_about(connection, _HEAD, decision.hash)
    write_about(connection, _COUNT, str(number))
    return decision


def read_chain(connection: Connection, after: int = 0) -> Chain:
    """Return the chain of decisions as it stands in the tables, for an audit; of its links those after a number."""
    targets: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    of = tables.decision_targets
    for row in connection.execute(select(of).where(of.c.decision > after)).mappings():
        targets[row["decision"]].append((row["target"], row["page"]))
    made = tables.decisions
    rows = connection.execute(select(made).where(made.c.id > after).order_by(made.c.id)).mappings()
    return Chain(
        root=read_about(connection, _ROOT),
        head=read_about(connection, _HEAD),
        count=int(read_about(connection, _COUNT) or 0),
        links=tuple(
            Link(
                id=row["id"],
                body=str(row["body"]),
                previous=row["previous"],
                hash=row["hash"],
                columns=tuple((name, str(row[name])) for name in ("id", "at", "who", "action", "previous")),
                targets=tuple(sorted(targets.pop(row["id"], ()), key=lambda pair: (pair[0], pair[1] or ""))),
            )
            for row in rows
        ),
    )
