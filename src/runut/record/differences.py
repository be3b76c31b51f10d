"""Where a person's decision and what the machine reads now differ: told, and never settled by the machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from runut.errors import InputError
from runut.record.anchor import Anchor
from runut.record.claims import Claim
from runut.record.corrections import correct_claim
from runut.record.decision import Action, Decision, Target, find_active
from runut.record.field_values import find_changed, find_values
from runut.record.overruling import find_claims_meant
from runut.record.page_record import PageRecord


class DifferenceKind(StrEnum):
    """How a decision stands to what the machine reads now."""

    DIFFERS = "differs"
    """The machine reads the claim otherwise than when the person judged it."""
    AGREES = "agrees"
    """The machine now reads what the person had put."""
    GONE = "gone"
    """The claim is no longer read."""
    UNFIT = "unfit"
    """The correction cannot be put into what is read now; it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDifference:
    """One field of a claim.

    Attributes:
        name: Of the field.
        seen: What the machine read when the person judged it.
        now: What the machine reads now.
        person: What the person put, the same as `seen` where they left it.
    """

    name: str
    seen: Any
    now: Any
    person: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A decision that stands otherwise to the record than when it was made.

    Attributes:
        decision: The decision, which is kept.
        anchor: Where the claim stood.
        claim: Id of the claim now, None where it is gone.
        kind: How they differ.
        fields: The fields that the machine reads otherwise; empty where the claim is gone.
    """

    decision: Decision
    anchor: Anchor
    claim: str | None
    kind: DifferenceKind
    fields: tuple[FieldDifference, ...] = ()


def find_differences(records: Sequence[PageRecord], decisions: Iterable[Decision]) -> Iterator[Difference]:
    """Yield where decisions and what the machine reads now differ, by decision.

    Args:
        records: Pages as the machine reads them, at least all that the decisions touch.
        decisions: All decisions of the record.
    """
    active = find_active(decisions)
    meant = find_claims_meant(active, records)
    claims = {claim.id: (claim, record) for record in records for claim in record.claims}
    for decision in active:
        for target in decision.targets:
            for anchor in target.anchors:
                if anchor not in meant:
                    yield Difference(decision=decision, anchor=anchor, claim=None, kind=DifferenceKind.GONE)
                elif target.seen is not None and target.thing is None:
                    yield from _compare(decision, target, *claims[meant[anchor]])


def _compare(decision: Decision, target: Target, claim: Claim, record: PageRecord) -> Iterator[Difference]:
    seen: Mapping[str, Any] = target.seen or {}
    now = find_values(claim, record.page.text)
    person = {**seen, **(decision.after if decision.action is Action.CORRECT else {})}
    changed = find_changed(dict(seen), now)
    kind = _kind(decision, claim, record, all(person.get(name) == now.get(name) for name in changed))
    if changed or kind is DifferenceKind.UNFIT:
        yield Difference(
            decision=decision,
            anchor=target.anchors[0],
            claim=claim.id,
            kind=kind,
            fields=tuple(
                FieldDifference(name=name, seen=seen.get(name), now=now.get(name), person=person.get(name))
                for name in changed
            ),
        )


def _kind(decision: Decision, claim: Claim, record: PageRecord, agrees: bool) -> DifferenceKind:  # noqa: FBT001 - private
    if decision.action is Action.CORRECT:
        try:
            correct_claim(claim, decision.after, record)
        except InputError:
            return DifferenceKind.UNFIT
        if agrees:
            return DifferenceKind.AGREES
    return DifferenceKind.DIFFERS
