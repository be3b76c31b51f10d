"""What a person asks for → a decision to be written, or the reason why it cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from runut.errors import InputError, UnknownIdError
from runut.record.anchor import Anchor, find_anchors, sort_of
from runut.record.claims import Claim
from runut.record.corrections import correct_claim
from runut.record.decision import Action, Decision, Draft, Target, find_active, find_taken_back
from runut.record.field_values import find_changed, find_values
from runut.record.page_record import PageRecord
from runut.record.things import claims_of, name_thing

JOINED = frozenset({"happening", "agreement", "actor"})
"""The linked things that can be merged and split."""

_JUDGED = frozenset({"happening", "agreement"})
"""The linked things whose claims can be rejected together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person asks for.

    Attributes:
        action: What is to be done.
        ids: Claims or linked things; for an undo, the number of a decision.
        who: The person.
        why: Their reason.
        changes: For a correction: JSON values by field.
    """

    action: Action
    ids: tuple[str, ...]
    who: str
    why: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What lies before a person who decides.

    Attributes:
        machine: Pages as the machine reads them, at least all that the ids stand on.
        ruled: The same as people left them.
        things: The linked things among the ids, by id.
        decisions: For an undo all decisions of the record, for a rejection those on its pages, else none.
    """

    machine: Sequence[PageRecord]
    ruled: Sequence[PageRecord]
    things: Mapping[str, Any]
    decisions: Sequence[Decision]


def draft_decision(asked: Asked, desk: Desk) -> Draft:
    """Return the decision that a person asks for.

    Raises:
        InputError: It cannot be done, with what to do instead.
        UnknownIdError: The record holds no such claim, thing or decision.
    """
    if not asked.who.strip():
        raise InputError("a decision needs the name of who makes it; give one with --who")
    if asked.action is not Action.ACCEPT and not asked.why.strip():
        raise InputError(f"say why you {asked.action.value}, with --why: whoever reads the record later will ask")
    if not asked.ids:
        raise InputError(f"say what to {asked.action.value}, by its id")
    if asked.action is Action.UNDO:
        return _draft_undo(asked, desk.decisions)
    return _DRAFTS[asked.action](_Case(asked, desk))


def _draft_undo(asked: Asked, decisions: Sequence[Decision]) -> Draft:
    known, taken = {str(decision.id): decision for decision in decisions}, find_taken_back(decisions)
    for number in asked.ids:
        if number not in known:
            raise UnknownIdError(f"there is no decision {number!r}; `runut audit` lists them")
        if int(number) in taken:
            raise InputError(
                f"decision {number} was taken back by decision {taken[int(number)]}; undo that one instead"
            )
    return _draft(asked, [Target(id=number) for number in dict.fromkeys(asked.ids)])


class _Case:
    """What is asked for, with what lies before the person, by id."""

    def __init__(self, asked: Asked, desk: Desk) -> None:
        self.asked, self.things, self.decisions = asked, desk.things, desk.decisions
        self.machine = {claim.id: (claim, record) for record in desk.machine for claim in record.claims}
        self.ruled = {claim.id: (claim, record) for record in desk.ruled for claim in record.claims}
        self.anchors = {
            anchor.claim: anchor
            for record in desk.machine
            for anchor in find_anchors(record.page.sha256, record.claims)
        }
        for one in asked.ids:
            if one not in self.machine and one not in self.things:
                raise UnknownIdError(f"the record holds nothing with the id {one!r}; `runut show` lists ids")

    def has_rejected(self, claims: Iterable[str]) -> bool:
        """Tell whether the person rejected all of some claims already; what others did is theirs."""
        own = {
            anchor
            for decision in find_active(self.decisions)
            if decision.action is Action.REJECT and decision.who == self.asked.who.strip()
            for anchor in decision.anchors
        }
        return all(self.anchors[claim] in own for claim in claims)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, each once."""
        return tuple(dict.fromkeys(self.asked.ids))

    def sort(self, one: str) -> str:
        """Return what sort of thing an id means: of a claim, or of a linked thing."""
        return name_thing(self.things[one]) if one in self.things else sort_of(self.machine[one][0])

    def target(self, one: str) -> Target:
        """Return what a decision says of its target."""
        if one in self.things:
            claims = claims_of(self.things[one])
            anchors = tuple(self.anchors[claim] for claim in claims if claim in self.anchors)
            names = getattr(self.things[one], "names", None)
            seen = {"names": list(names)} if self.sort(one) == "actor" and names else None
            return Target(id=one, thing=self.sort(one), anchors=anchors, seen=seen)
        claim, record = self.machine[one]
        return Target(id=one, anchors=(self.anchors[one],), seen=find_values(claim, record.page.text))

    def now(self, one: str) -> tuple[Claim, PageRecord]:
        """Return a claim as people left it, as the machine reads it where it was rejected."""
        return self.ruled.get(one) or self.machine[one]

    def check_sorts(self, wanted: Iterable[str]) -> None:
        """Check that each thing is of a sort that the action takes."""
        for one in self.ids:
            if self.sort(one) not in wanted:
                raise InputError(
                    f"{one} is a {self.sort(one)}, which one cannot {self.asked.action.value}; take one of its claims"
                )


def _draft(asked: Asked, targets: Sequence[Target], **changes: dict[str, Any]) -> Draft:
    return Draft(action=asked.action, who=asked.who.strip(), why=asked.why.strip(), targets=tuple(targets), **changes)


def _draft_mark(case: _Case) -> Draft:
    return _draft(case.asked, [case.target(one) for one in case.ids])


def _draft_reject(case: _Case) -> Draft:
    case.check_sorts({"event", "statement", "casualty", *_JUDGED})
    targets = [case.target(one) for one in case.ids]
    claims = [anchor.claim for target in targets for anchor in target.anchors]
    if not any(claim in case.ruled for claim in claims) and case.has_rejected(claims):
        raise InputError(f"{', '.join(case.ids)}: {case.asked.who.strip()} rejected that already")
    return _draft(
        case.asked,
        targets,
        before={"linked": sorted(claim for claim in claims if claim in case.ruled)},
        after={"linked": []},
    )


def _draft_correction(case: _Case) -> Draft:
    case.check_sorts({"event", "statement", "casualty", "agreement"})
    if len(case.ids) != 1 or case.ids[0] in case.things:
        raise InputError(
            "a correction is of one claim; merge, split or reject things, or correct their claims one by one"
        )
    if not case.asked.changes:
        raise InputError("say what to correct, with --set field=value")
    (one,) = case.ids
    claim, record = case.now(one)
    before = find_values(claim, record.page.text)
    after = find_values(correct_claim(claim, case.asked.changes, record), record.page.text)
    changed = [name for name in find_changed(before, after) if name != "words"]
    if not changed and one in case.ruled:
        raise InputError(f"{one} says so already: nothing to correct")
    return _draft(
        case.asked,
        [case.target(one)],
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )


def _draft_merge(case: _Case) -> Draft:
    sorts = {_joined_sort(case, one) for one in case.ids}
    case.check_sorts({"event", "agreement", *JOINED})
    if len(sorts) != 1:
        raise InputError(f"only things of one sort are merged, and these are {', '.join(sorted(sorts))}")
    targets = [case.target(one) for one in case.ids]
    if len({_members(target) for target in targets}) < 2:
        raise InputError("merging takes two things or more")
    together = sorted({anchor.claim for target in targets for anchor in target.anchors})
    return _draft(case.asked, targets, before=_before(targets), after={"together": together})


def _draft_split(case: _Case) -> Draft:
    is_actor = case.sort(case.ids[0]) == "actor"
    if not is_actor:
        case.check_sorts({"event", "agreement", *JOINED})
    if not is_actor and len({_joined_sort(case, one) for one in case.ids}) != 1:
        raise InputError("a split takes claims out of one thing: its id first, then those of its claims")
    if len(case.ids) < 2:
        raise InputError("a split takes a thing and the claims to take out of it, or claims to set apart")
    first, *rest = targets = [case.target(one) for one in case.ids]
    taken = {anchor.claim for target in rest for anchor in target.anchors}
    if first.thing is not None:
        whole = {anchor.claim for anchor in first.anchors}
        if not taken < whole:
            held = ", ".join(sorted(whole))
            raise InputError(f"{first.id} holds {held}: take out some of these, not all and no others")
        apart = [sorted(whole - taken), sorted(taken)]
    else:
        apart = [[anchor.claim for anchor in target.anchors] for target in targets]
    return _draft(case.asked, targets, before=_before(targets), after={"apart": apart})


def _before(targets: Iterable[Target]) -> dict[str, Any]:
    return {target.id: [anchor.claim for anchor in target.anchors] for target in targets}


def _members(target: Target) -> tuple[Anchor, ...] | str:
    return target.anchors or target.id


def _joined_sort(case: _Case, one: str) -> str:
    """Return what a claim is linked into."""
    return {"event": "happening"}.get(case.sort(one), case.sort(one))


_DRAFTS = {
    Action.ACCEPT: _draft_mark,
    Action.COMMENT: _draft_mark,
    Action.REJECT: _draft_reject,
    Action.CORRECT: _draft_correction,
    Action.MERGE: _draft_merge,
    Action.SPLIT: _draft_split,
}
