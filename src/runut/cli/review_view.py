"""Decisions at a terminal: what one changed, all of them in their chain, and those on one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from runut.record.audit import Audit
from runut.record.decision import Action, Decision, decision_form, find_taken_back
from runut.record.differences import Difference, DifferenceKind
from runut.record.field_values import find_changed, find_values, show_value
from runut.record.links import Links
from runut.record.reviewed import Reviewed
from runut.record.things import Thing, claims_of, name_thing

_DONE = {
    Action.ACCEPT: "accepted",
    Action.CORRECT: "corrected",
    Action.MERGE: "merged",
    Action.SPLIT: "split",
    Action.REJECT: "rejected",
    Action.COMMENT: "commented on",
    Action.UNDO: "took back decision",
}

_DIFFERENCES = {
    DifferenceKind.DIFFERS: "differs now",
    DifferenceKind.AGREES: "the machine now reads it so",
    DifferenceKind.GONE: "its claim is no longer read",
    DifferenceKind.UNFIT: "does not fit what is read now, and waits",
}


def list_decision(decision: Decision, links: Links) -> Iterator[str]:
    """Yield what to print of a decision that was just made: before → after.

    Args:
        decision: The decision.
        links: What the record's pages say together after it.
    """
    yield tell_decision(decision)
    yield from (f"  {line}" for line in list_changes(decision))
    if decision.action in {Action.MERGE, Action.SPLIT}:
        things: tuple[Thing, ...] = (*links.happenings, *links.agreements, *links.actors)
        for thing in things:
            if set(claims_of(thing)) & set(decision.claims) and _is_of(decision, name_thing(thing)):
                yield f"  now {name_thing(thing)} {thing.id}: {_count(claims_of(thing))}"


def _is_of(decision: Decision, sort: str) -> bool:
    first = decision.targets[0]
    return (first.thing or {"event": "happening"}.get(first.anchors[0].sort, first.anchors[0].sort)) == sort


def tell_decision(decision: Decision) -> str:
    """Return a decision in one line."""
    ids = ", ".join(target.id for target in decision.targets)
    why = f": {decision.why}" if decision.why else ""
    at = f"{decision.at:%Y-%m-%d %H:%M} UTC"
    return f"decision {decision.id}, {at}, {decision.who} {_DONE[decision.action]} {ids}{why}"


def list_changes(decision: Decision) -> Iterator[str]:
    """Yield what a decision changed, a field or thing a line."""
    if decision.action is Action.CORRECT:
        for name, after in decision.after.items():
            yield f"{name}: {show_value(decision.before.get(name))} → {show_value(after)}"
    elif decision.action is Action.REJECT:
        yield f"{_count(decision.before['linked'])} linked → none"
    elif decision.action is Action.MERGE:
        apart = " + ".join(f"{thing} ({_count(claims)})" for thing, claims in decision.before.items())
        yield f"{apart} → one of {_count(decision.after['together'])}"
    elif decision.action is Action.SPLIT:
        sides = " | ".join(", ".join(side) for side in decision.after["apart"])
        yield f"{', '.join(decision.before)} → {sides}"


def _count(claims: Sequence[str]) -> str:
    return f"{len(claims)} claim{'' if len(claims) == 1 else 's'}"


def list_audit(found: Audit) -> Iterator[str]:
    """Yield every decision with its hash, and where the chain does not hold."""
    taken = find_taken_back(found.decisions)
    for decision in found.decisions:
        back = f" (taken back by decision {taken[decision.id]})" if decision.id in taken else ""
        yield f"{tell_decision(decision)}{back}"
        yield from (f"  {line}" for line in list_changes(decision))
        yield f"  {decision.hash}"
    for broken in found.breaks:
        yield f"the chain breaks at decision {broken.at}: {broken.what}"
    if found.holds:
        held = f"; the last is {found.head}" if found.head else ""
        yield f"the chain holds: {len(found.decisions)} decision{'' if len(found.decisions) == 1 else 's'}{held}"


def audit_form(found: Audit) -> dict[str, Any]:
    """Return the dictionary that `runut audit --json` prints."""
    return {
        "holds": found.holds,
        "head": found.head,
        "breaks": [{"at": broken.at, "what": broken.what} for broken in found.breaks],
        "decisions": [decision_form(decision) for decision in found.decisions],
    }


def explain_review(reviewed: Reviewed) -> Iterator[Text]:
    """Yield what people decided on a thing, what the machine says, and where the two differ now."""
    if not reviewed.decisions:
        return
    yield Text()
    for decision in reviewed.decisions:
        yield from _row("decision", _with_fate(decision, reviewed))
        yield from (text for line in list_changes(decision) for text in _row("", line))
    for overruled in reviewed.overruled:
        now = reviewed.ruled.get(overruled.claim.id)
        text = reviewed.texts[overruled.claim.id]
        machine = find_values(overruled.claim, text)
        if now is None:
            yield from _row("rejected", f"{overruled.claim.id}, by decision {overruled.decision}")
            continue
        person = find_values(now, text)
        for name in find_changed(machine, person):
            values = f"machine {show_value(machine[name])}, person {show_value(person[name])}"
            yield from _row(name, f"{values} ({overruled.claim.id})")
    for difference in reviewed.differences:
        yield from (text for line in list_difference(difference) for text in _row("now", line))


def _with_fate(decision: Decision, reviewed: Reviewed) -> str:
    told = tell_decision(decision).removeprefix("decision ")
    if decision.id in reviewed.taken_back:
        return f"{told} (taken back by decision {reviewed.taken_back[decision.id]})"
    later = [after for before, after in reviewed.outruled if before == decision.id]
    return f"{told} (decision {max(later)} holds in its place, in part or in whole)" if later else told


def list_difference(difference: Difference) -> Iterator[str]:
    """Yield how a decision stands to what the machine reads now: the reason, then both versions of each field."""
    about = difference.claim or difference.anchor.claim
    yield f"decision {difference.decision.id} on {about}: {_DIFFERENCES[difference.kind]}"
    for field in difference.fields:
        values = f"read then {show_value(field.seen)}, now {show_value(field.now)}, kept {show_value(field.person)}"
        yield f"  {field.name}: {values}"


def _row(name: str, value: str) -> Iterator[Text]:
    yield Text.assemble((f"{name:>13}  ", "dim"), value)
