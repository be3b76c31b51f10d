"""A record as of another time: the pages that count then, as decisions of then leave them, and what they alone say."""

from __future__ import annotations

from collections.abc import Collection

from runut.link import link_records
from runut.link.comparing.rulings import find_rulings
from runut.record.address import RecordAddress
from runut.record.clock import Clock, ReadAs
from runut.record.decision import find_active
from runut.record.overruling import find_claims_meant, rule_page
from runut.record.whole import WholeRecord
from runut.store import record_for_reading, reviews_for_reading


def read_as_of(path: str | RecordAddress, clock: Clock) -> WholeRecord:
    """Return what a record would hold at that time: its pages of then, linked as if there were no others.

    A page is shown as it is read now, even where an older version of the program once read it otherwise; what people
    decided counts if they had by then.

    Args:
        path: The record.
        clock: As of when.
    """
    record = record_for_reading(path)
    if clock.is_now:
        return WholeRecord(pages=record.read_records(), links=record.read_links())
    held = record.read_page_days(clock.as_recorded)
    told = tuple(page for page in held if clock.as_of is None or page.day <= clock.as_of)
    left_out = record.count_rows()["pages"] - len(told)
    found = _read_ruled(path, {page.page for page in told}, clock)
    return WholeRecord(pages=found.pages, links=found.links, read_as=ReadAs(clock=clock, pages=told, left_out=left_out))


def _read_ruled(path: str | RecordAddress, digests: Collection[str], clock: Clock) -> WholeRecord:
    """Return some pages as what had been decided by then leaves them, and their links."""
    records, reviews = record_for_reading(path).read_records(digests), reviews_for_reading(path)
    decisions = reviews.read_decisions()
    by_then = clock.as_recorded
    active = find_active(made for made in decisions if by_then is None or made.at <= by_then)
    decided = {anchor.page for made in decisions for anchor in made.anchors}
    machine = {each.page.sha256: each for each in reviews.read_machine(decided.intersection(digests))}
    pages = tuple(
        rule_page(machine[each.page.sha256], active).record if each.page.sha256 in machine else each for each in records
    )
    return WholeRecord(
        pages=pages, links=link_records(pages, find_rulings(active, find_claims_meant(active, machine.values())))
    )
