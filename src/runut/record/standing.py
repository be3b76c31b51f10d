"""How a record's claims stand after what people decided: who said what of each, and where the machine differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from runut.record.anchor import Anchor
from runut.record.decision import Action, Decision, find_active, find_essences, find_taken_back
from runut.record.differences import Difference, find_differences
from runut.record.overruling import find_claims_meant
from runut.record.page_record import PageRecord

_VERDICTS = frozenset({Action.ACCEPT, Action.CORRECT, Action.REJECT})


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What people decided on a record.

    Attributes:
        decisions: All decisions, by number.
        meant: Which claim each anchor means now; one that is not in it means the claim that it was set on.
        found: Where decisions and what the machine reads now differ.
    """

    decisions: tuple[Decision, ...] = ()
    meant: Mapping[Anchor, str]
    found: tuple[Difference, ...] = ()

    @cached_property
    def active(self) -> tuple[Decision, ...]:
        """The decisions that hold, by number."""
        return find_active(self.decisions)

    @cached_property
    def taken_back(self) -> Mapping[int, int]:
        """The number of the undo that took a decision back, by the decision's number."""
        return find_taken_back(self.decisions)

    @cached_property
    def by_reviewer(self) -> Mapping[str, Mapping[str, Decision]]:
        """By claim, the last verdict of each reviewer by name."""
        found: defaultdict[str, dict[str, Decision]] = defaultdict(dict)
        for decision in self.active:
            if decision.action in _VERDICTS:
                for anchor in decision.anchors:
                    found[self.meant.get(anchor, anchor.claim)][decision.who] = decision
        return dict(found)

    @cached_property
    def verdicts(self) -> Mapping[str, Decision]:
        """By claim, the last decision to accept, correct or reject it."""
        return {claim: max(verdicts.values(), key=lambda one: one.id) for claim, verdicts in self.by_reviewer.items()}

    @cached_property
    def contested(self) -> frozenset[str]:
        """The claims on which two reviewers' verdicts differ."""
        return frozenset(
            claim for claim, verdicts in self.by_reviewer.items() if len(set(find_essences(verdicts.values()))) > 1
        )

    @cached_property
    def differing(self) -> Mapping[str, Difference]:
        """By claim, the first place where a decision that holds and what the machine reads now differ."""
        numbers = {decision.id for decision in self.active}
        found: dict[str, Difference] = {}
        for one in self.found:
            if one.decision.id in numbers:
                found.setdefault(one.claim or one.anchor.claim, one)
        return found


def find_standing(machine: Sequence[PageRecord], decisions: tuple[Decision, ...]) -> Standing:
    """Return how a record's claims stand.

    Args:
        machine: Pages as the machine reads them, at least all that the decisions touch.
        decisions: All decisions of the record, by number.
    """
    return Standing(
        decisions=decisions,
        meant=find_claims_meant(decisions, machine),
        found=tuple(find_differences(machine, decisions)),
    )
