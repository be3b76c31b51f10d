"""What people decided on one thing of a record, beside what the machine says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from runut.record.anchor import Anchor
from runut.record.claims import Claim
from runut.record.decision import Decision, find_active, find_taken_back
from runut.record.differences import Difference, find_differences
from runut.record.overruling import Overruled, find_claims_meant, find_verdicts, rule_page
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What people decided on claims, and what the machine says of them.

    Attributes:
        decisions: All that are about them, by number, those that were taken back among them.
        taken_back: The number of the undo that took a decision back, by the decision's number.
        outruled: Pairs of a merge's or split's number and that of a later one that holds in its place.
        overruled: The claims that the machine reads otherwise than people left them.
        ruled: The claims as people left them, by id; what was rejected is not in it.
        texts: The text of each claim's page, by the claim's id.
        verdicts: The last decision to accept, correct or reject a claim, by the claim's id.
        differences: Where decisions and what the machine reads now differ.
    """

    decisions: tuple[Decision, ...]
    taken_back: Mapping[int, int]
    outruled: tuple[tuple[int, int], ...]
    overruled: tuple[Overruled, ...]
    ruled: Mapping[str, Claim]
    texts: Mapping[str, str]
    verdicts: Mapping[str, Decision]
    differences: tuple[Difference, ...]


def review_claims(
    ids: Collection[str],
    machine: Sequence[PageRecord],
    decisions: Sequence[Decision],
    outruled: tuple[tuple[int, int], ...] = (),
) -> Reviewed:
    """Return what people decided on some claims and on the things named with them.

    Args:
        ids: Ids of the claims, and of the thing that they make up.
        machine: Their pages as the machine reads them.
        decisions: All decisions of the record.
        outruled: Which merges and splits do not hold where a later one does.
    """
    meant = find_claims_meant(decisions, machine)
    about = _find_about(ids, decisions, meant)
    active = find_active(decisions)
    pages = [rule_page(record, active) for record in machine]
    return Reviewed(
        decisions=_with_undos(about, decisions),
        taken_back=find_taken_back(decisions),
        outruled=outruled,
        overruled=tuple(found for page in pages for found in page.overruled if found.claim.id in ids),
        ruled={claim.id: claim for page in pages for claim in page.record.claims if claim.id in ids},
        texts={claim.id: record.page.text for record in machine for claim in record.claims if claim.id in ids},
        verdicts={claim: found for claim, found in find_verdicts(active, meant).items() if claim in ids},
        differences=tuple(
            found
            for found in find_differences(machine, [one for one in decisions if one in about or one.action == "undo"])
            if found.claim in ids or found.anchor.claim in ids
        ),
    )


def _find_about(
    ids: Collection[str], decisions: Iterable[Decision], meant: Mapping[Anchor, str]
) -> tuple[Decision, ...]:
    """Return the decisions on some claims and things."""
    return tuple(
        decision
        for decision in decisions
        if any(target.id in ids for target in decision.targets)
        or any(meant.get(anchor, anchor.claim) in ids for anchor in decision.anchors)
    )


def _with_undos(about: Collection[Decision], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return some decisions with those that are about them, in their order."""
    numbers = {str(decision.id) for decision in about}
    return tuple(
        decision
        for decision in decisions
        if decision in about or any(target.id in numbers for target in decision.targets)
    )
