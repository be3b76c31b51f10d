"""What people decide about a record, and what follows from it: its claims at once, its links right after."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from runut import __version__
from runut.building import Build
from runut.errors import InputError, RecordBusyError
from runut.link import link_records
from runut.link.comparing.rulings import find_rulings
from runut.read import DEFAULT_OPTIONS
from runut.record.address import RecordAddress, parse_address
from runut.record.audit import Audit, check_added, check_chain
from runut.record.decision import Action, Decision, find_active
from runut.record.differences import Difference, find_differences
from runut.record.drafting import Asked
from runut.record.overruling import find_claims_meant, rule_page
from runut.record.page_record import PageRecord
from runut.record.record_diff import RecordDiff, diff_records
from runut.record.reviewed import Reviewed, review_claims
from runut.record.standing import Standing, find_standing
from runut.record.whole import WholeRecord
from runut.rereading_all import Reread, read_anew, reread_all
from runut.store import record_for_building, record_for_reading, record_for_review, reviews_for_reading

_WAIT_SECONDS = 2.0
"""Another reviewer's linking is waited for; a build may take hours, and links everything at its end."""

_PAUSE_SECONDS = 0.05


def decide(  # noqa: PLR0913 - one argument for each thing that a decision says
    path: str | RecordAddress,
    action: str,
    ids: Sequence[str],
    *,
    who: str,
    why: str = "",
    changes: Mapping[str, Any] | None = None,
    links: bool = True,
) -> Decision:
    """Add a decision to a record, and bring its claims and links up to it.

    It is kept as soon as it is made, whatever becomes of the linking after it.

    Args:
        path: The record.
        action: "accept", "correct", "merge", "split", "reject", "comment" or "undo".
        ids: Claims or linked things; for a split of a thing, the thing and the claims to take out of it; for an undo,
            the numbers of decisions.
        who: The person who decides.
        why: Their reason; only accepting needs none.
        changes: For a correction: JSON values by field, such as {"time": "2020-11-10"}.
        links: Whether to link right away; False leaves it to the next `relink` or build.

    Raises:
        InputError: It cannot be done.
        UnknownIdError: The record holds no such claim, thing or decision.
        RecordFileError: The file is missing, not ours, newer, or cannot be written.
    """
    try:
        known = Action(action)
    except ValueError:
        raise InputError(f"{action!r} is nothing one can do; one can {', '.join(Action)}") from None
    asked = Asked(action=known, ids=tuple(ids), who=who, why=why, changes=changes or {})
    with record_for_review(path) as record:
        decision = record.decide(asked, at=datetime.now(UTC), engine=__version__)
    if links:
        relink(path)
    return decision


def relink(path: str | RecordAddress) -> bool:
    """Link a record again where its links are not those of its pages and decisions.

    Returns:
        Whether they now are; not where a build is running, which links at its end.

    Raises:
        RecordFileError: The file is missing, not ours, newer, or cannot be written.
    """
    until = time.monotonic() + _WAIT_SECONDS
    while not record_for_reading(path).has_current_links(__version__):
        try:
            with record_for_building(path) as record:
                Build(record, parse_address(path), None, None, DEFAULT_OPTIONS).store_links()
        except RecordBusyError:
            if time.monotonic() > until:
                return False
            time.sleep(_PAUSE_SECONDS)
    return True


def audit(path: str | RecordAddress) -> Audit:
    """Check every decision of a record against the chain of their hashes.

    Raises:
        RecordFileError: The file is missing, not ours, or newer than this program.
    """
    return check_chain(reviews_for_reading(path).read_chain())


def audit_on(path: str | RecordAddress, before: Audit) -> Audit:
    """Check what was decided since an earlier audit; all of it where the chain does not go on from there.

    Raises:
        RecordFileError: As for `audit`.
    """
    added = reviews_for_reading(path).read_chain(max(len(before.decisions) - 1, 0))
    return check_added(before, added) or audit(path)


def open_decisions(path: str | RecordAddress) -> tuple[Decision, ...]:
    """Read every decision of a record, by number.

    Raises:
        RecordFileError: As for `audit`.
    """
    return reviews_for_reading(path).read_decisions()


def open_differences(path: str | RecordAddress) -> tuple[Difference, ...]:
    """Return where decisions of a record and what the machine reads now differ.

    Raises:
        RecordFileError: As for `audit`.
    """
    record = reviews_for_reading(path)
    decisions = record.read_decisions()
    pages = {anchor.page for decision in decisions for anchor in decision.anchors}
    return tuple(find_differences(record.read_machine(pages), decisions))


def open_standing(path: str | RecordAddress) -> Standing:
    """Return how all claims of a record stand after what people decided.

    Raises:
        RecordFileError: As for `audit`.
    """
    record = reviews_for_reading(path)
    decisions = record.read_decisions()
    pages = {anchor.page for decision in decisions for anchor in decision.anchors}
    return find_standing(record.read_machine(pages), decisions)


def open_review(path: str | RecordAddress, ids: Iterable[str]) -> Reviewed:
    """Return what people decided on some claims and linked things, and what the machine says of them.

    Raises:
        RecordFileError: As for `audit`.
    """
    record = reviews_for_reading(path)
    claims = record.find_claims_of(ids)
    rulings = record.read_rulings()
    outruled = (*rulings.happenings.overruled, *rulings.agreements.overruled, *rulings.actors.overruled)
    return review_claims(claims, record.read_machine(record.find_pages_of(claims)), record.read_decisions(), outruled)


def open_machine(path: str | RecordAddress, claim: str) -> tuple[PageRecord, ...]:
    """Return the page on which a claim stands as the machine reads it, with what people rejected.

    Raises:
        RecordFileError: As for `audit`.
    """
    record = reviews_for_reading(path)
    return record.read_machine(record.find_pages_of([claim]))


def reread(path: str | RecordAddress) -> Reread:
    """Read all pages of a record anew with this program, and link it again; every decision stays.

    Raises:
        RecordFileError: The file is missing, not ours, newer, in use, or cannot be written.
    """
    record_for_reading(path)
    with record_for_building(path) as record:
        done = reread_all(record, reviews_for_reading(path), made_by=__version__)
        Build(record, parse_address(path), None, None, DEFAULT_OPTIONS).store_links()
    return done


def diff(path: str | RecordAddress, other: str | RecordAddress | None = None) -> RecordDiff:
    """Return what differs between two records; of one alone, what this program would read otherwise in it.

    Args:
        path: The earlier record.
        other: The later one; None for the same after reading its pages anew, which changes no file.

    Raises:
        RecordFileError: A file is missing, not ours, or newer than this program.
    """
    before = _read_whole(path)
    return diff_records(before, _read_anew(path, before) if other is None else _read_whole(other))


def _read_whole(path: str | RecordAddress) -> WholeRecord:
    record = record_for_reading(path)
    return WholeRecord(pages=record.read_records(), links=record.read_links())


def _read_anew(path: str | RecordAddress, before: WholeRecord) -> WholeRecord:
    """Return a record as this program reads its pages, with every decision; a page that fails stays as it was."""
    record = reviews_for_reading(path)
    machine = {found.page.sha256: found for found in record.read_machine(page.page.sha256 for page in before.pages)}
    for found in read_anew(before.pages):
        if isinstance(found, PageRecord):
            machine[found.page.sha256] = found
    active = find_active(record.read_decisions())
    pages = tuple(rule_page(machine[page.page.sha256], active).record for page in before.pages)
    rulings = find_rulings(active, find_claims_meant(active, machine.values()))
    return WholeRecord(pages=pages, links=link_records(pages, rulings))
