"""Pages as people left them, in the tables: what the machine reads otherwise lies beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection, insert, or_, select

from runut.link.comparing.rulings import NO_RULINGS, Rulings, find_rulings
from runut.record.anchor import Anchor, sort_of
from runut.record.claim_form import claim_form, parse_claim
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.decision import Action, Decision, find_active, parse_decision
from runut.record.overruling import RuledPage, find_claims_meant, rule_page
from runut.record.page_record import PageRecord
from runut.store import tables
from runut.store.about_row import read_about
from runut.store.page_tables import chunks, delete_claims, find_claims_there, find_records, insert_rows
from runut.store.rows import claim_rows

_JOINING = (Action.MERGE.value, Action.SPLIT.value)

C = TypeVar("C", Event, Statement, Casualty, Agreement)


def find_machine_records(connection: Connection, digests: Iterable[str]) -> Iterator[PageRecord]:
    """Yield the records of some pages as the machine reads them."""
    for chunk in chunks(sorted(set(digests))):
        overruled: dict[str, list[dict[str, Any]]] = defaultdict(list)
        query = select(tables.overruled).where(tables.overruled.c.page.in_(chunk))
        for row in connection.execute(query).mappings():
            overruled[row["page"]].append(dict(row))
        for record in find_records(connection, chunk):
            yield _put_back(record, overruled[record.page.sha256])


def _put_back(record: PageRecord, rows: Sequence[dict[str, Any]]) -> PageRecord:
    places = {row["id"]: row["position"] for row in rows}
    claims = [parse_claim(row["form"], row["sort"]) for row in rows]
    if not claims:
        return record
    return replace(
        record,
        events=_weave(record.events, (claim for claim in claims if isinstance(claim, Event)), places),
        statements=_weave(record.statements, (claim for claim in claims if isinstance(claim, Statement)), places),
        casualties=_weave(record.casualties, (claim for claim in claims if isinstance(claim, Casualty)), places),
        agreements=_weave(record.agreements, (claim for claim in claims if isinstance(claim, Agreement)), places),
    )


def _weave(left: Iterable[C], machine: Iterable[C], places: dict[str, int]) -> tuple[C, ...]:
    """Return claims with the machine's put in at their places, instead of what people made of them."""
    at = {places[claim.id]: claim for claim in machine}
    rest = [claim for claim in left if claim.id not in places]
    kept = iter(rest)
    return tuple(at[place] if place in at else next(kept) for place in range(len(rest) + len(at)))


def settle_pages(connection: Connection, digests: Collection[str]) -> bool:
    """Write the claims of some pages as people left them, after what the machine reads or a decision has changed.

    Returns:
        Whether that changed any claim.
    """
    touched = [
        page
        for chunk in chunks(sorted(digests))
        for page in connection.execute(
            select(tables.decision_targets.c.page).where(tables.decision_targets.c.page.in_(chunk)).distinct()
        ).scalars()
    ]
    is_changed = False
    for chunk in chunks(touched):
        decisions = find_active(read_decisions_on(connection, chunk))
        before = {record.page.sha256: record for record in find_records(connection, chunk)}
        for machine in list(find_machine_records(connection, chunk)):
            ruled = rule_page(machine, decisions)
            if ruled.record != before[machine.page.sha256]:
                is_changed = True
            _write(connection, machine, ruled)
    return is_changed


def _write(connection: Connection, machine: PageRecord, ruled: RuledPage) -> None:
    """Put a page's claims as people left them in the place of what is there."""
    digest, text, places = machine.page.sha256, machine.page.text, _find_places(machine)
    delete_claims(connection, [digest])
    insert_rows(connection, claim_rows(ruled.record))
    rows = [
        {
            "id": found.claim.id,
            "page": digest,
            "sort": sort_of(found.claim),
            "position": places[found.claim.id],
            "is_rejected": found.is_rejected,
            "decision": found.decision,
            "form": claim_form(found.claim, text),
        }
        for found in ruled.overruled
    ]
    if rows:
        connection.execute(insert(tables.overruled), rows)


def _find_places(record: PageRecord) -> dict[str, int]:
    """Return the place of each claim among those of its kind, by its id."""
    kinds: tuple[tuple[Claim, ...], ...] = (record.events, record.statements, record.casualties, record.agreements)
    return {claim.id: place for claims in kinds for place, claim in enumerate(claims)}


def read_decisions_on(connection: Connection, digests: Sequence[str]) -> tuple[Decision, ...]:
    """Return the decisions that touch some pages, and every undo, by number."""
    targets = tables.decision_targets
    touching = select(targets.c.decision).where(targets.c.page.in_(digests))
    return _read(connection, or_(tables.decisions.c.id.in_(touching), tables.decisions.c.action == Action.UNDO.value))


def read_decisions(connection: Connection) -> tuple[Decision, ...]:
    """Return every decision, by number."""
    return _read(connection)


def _read(connection: Connection, *where: Any) -> tuple[Decision, ...]:  # noqa: ANN401 - what SQLAlchemy takes
    bodies = connection.execute(select(tables.decisions.c.body).where(*where).order_by(tables.decisions.c.id)).scalars()
    return tuple(map(parse_decision, bodies))


def read_rulings(connection: Connection) -> Rulings:
    """Return what people ruled of which claims are one."""
    head = read_about(connection, tables.RULED_BY)
    if head is None:
        return NO_RULINGS
    wanted = tables.decisions.c.action.in_((*_JOINING, Action.UNDO.value))
    decisions = find_active(_read(connection, wanted))
    return replace(find_rulings(decisions, _find_meant(connection, decisions)), head=head)


def _find_meant(connection: Connection, decisions: Sequence[Decision]) -> dict[Anchor, str]:
    """Return which claim each anchor means; only pages on which one of another id may stand are read."""
    anchors = {anchor for decision in decisions for anchor in decision.anchors}
    there = set(find_claims_there(connection, sorted({anchor.claim for anchor in anchors})))
    moved = {anchor.page for anchor in anchors if anchor.claim not in there}
    found = find_claims_meant(decisions, find_machine_records(connection, moved))
    return {**{anchor: anchor.claim for anchor in anchors if anchor.claim in there}, **found}
