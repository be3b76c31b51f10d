"""A page as people left it: what the machine read of it, with their corrections, and without what they rejected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from runut.errors import InputError
from runut.record.anchor import Anchor, find_anchored
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.corrections import correct_claim, explain_correction
from runut.record.decision import Action, Decision
from runut.record.field_values import show_value
from runut.record.page_record import PageRecord

C = TypeVar("C", Event, Statement, Casualty, Agreement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overruled:
    """A claim of the machine's that a decision changed or took out.

    Attributes:
        claim: As the machine reads it.
        decision: Number of the last decision that did so.
        is_rejected: Whether it was taken out.
    """

    claim: Claim
    decision: int
    is_rejected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledPage:
    """A page record as people left it.

    Attributes:
        record: With every correction, without the claims that were rejected.
        overruled: What the machine read otherwise, in its order.
    """

    record: PageRecord
    overruled: tuple[Overruled, ...] = ()


@dataclass(slots=True)
class _Rulings:
    """What decisions say of a page's claims, by the claim's id."""

    rejected: dict[str, int] = field(default_factory=dict)
    corrections: dict[str, list[Decision]] = field(default_factory=lambda: defaultdict(list))

    def follow(self, decision: Decision, claim: str) -> None:
        """Take in what a decision says of a claim; the later one wins."""
        if decision.action is Action.REJECT:
            self.rejected[claim] = decision.id
        elif decision.action in {Action.ACCEPT, Action.CORRECT}:
            self.rejected.pop(claim, None)
        if decision.action is Action.CORRECT:
            self.corrections[claim].append(decision)


def find_claims_meant(decisions: Iterable[Decision], records: Iterable[PageRecord]) -> dict[Anchor, str]:
    """Return the id of the claim that each anchor of decisions means among what the machine reads now.

    Args:
        decisions: All that touch these pages.
        records: Page records as the machine reads them.
    """
    by_page: dict[str, set[Anchor]] = defaultdict(set)
    for decision in decisions:
        for anchor in decision.anchors:
            by_page[anchor.page].add(anchor)
    found: dict[Anchor, str] = {}
    for record in records:
        digest = record.page.sha256
        if digest in by_page:
            found |= find_anchored(by_page[digest], digest, record.claims)
    return found


def rule_page(record: PageRecord, decisions: Sequence[Decision]) -> RuledPage:
    """Return a page as people left it.

    Args:
        record: As the machine reads it.
        decisions: Those that hold (`find_active`) and touch the page, by number.
    """
    meant = find_claims_meant(decisions, [record])
    rulings = _Rulings()
    for decision in decisions:
        for anchor in decision.anchors:
            if anchor in meant:
                rulings.follow(decision, meant[anchor])
    ruled = {claim.id: _rule(claim, rulings.corrections.get(claim.id, ()), record) for claim in record.claims}
    overruled = tuple(_find_overruled(record, ruled, rulings))
    return RuledPage(record=_put_claims(record, ruled, rulings.rejected), overruled=overruled)


def _rule(claim: Claim, corrections: Iterable[Decision], record: PageRecord) -> Claim:
    """Return a claim with its corrections; one that no longer fits what the machine reads is left out."""
    for decision in corrections:
        try:
            corrected = correct_claim(claim, decision.after, record)
        except InputError:
            continue
        for name in decision.after:
            corrected = explain_correction(corrected, name, tell_correction(decision, name))
        claim = corrected
    return claim


def tell_correction(decision: Decision, name: str) -> str:
    """Return in words what a correction did to a field, who made it, and why."""
    before, after = (show_value(values.get(name)) for values in (decision.before, decision.after))
    why = f": {decision.why}" if decision.why else ""
    return f"{before} → {after}, decision {decision.id} of {decision.who}{why}"


def _find_overruled(record: PageRecord, ruled: Mapping[str, Claim], rulings: _Rulings) -> Iterator[Overruled]:
    for claim in record.claims:
        if claim.id in rulings.rejected:
            yield Overruled(claim=claim, decision=rulings.rejected[claim.id], is_rejected=True)
        elif ruled[claim.id] != claim:
            yield Overruled(claim=claim, decision=rulings.corrections[claim.id][-1].id, is_rejected=False)


def _put_claims(record: PageRecord, ruled: Mapping[str, Claim], rejected: Mapping[str, int]) -> PageRecord:
    def keep(claims: Iterable[C]) -> tuple[C, ...]:
        return tuple(cast("C", ruled[claim.id]) for claim in claims if claim.id not in rejected)

    return replace(
        record,
        events=keep(record.events),
        statements=keep(record.statements),
        casualties=keep(record.casualties),
        agreements=keep(record.agreements),
    )


def find_verdicts(decisions: Iterable[Decision], meant: Mapping[Anchor, str]) -> dict[str, Decision]:
    """Return the last decision to accept, correct or reject each claim, by the claim's id.

    Args:
        decisions: Those that hold, by number.
        meant: What `find_claims_meant` gave for them.
    """
    return {
        meant[anchor]: decision
        for decision in decisions
        if decision.action in {Action.ACCEPT, Action.CORRECT, Action.REJECT}
        for anchor in decision.anchors
        if anchor in meant
    }
