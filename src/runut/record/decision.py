"""Decisions: what people ruled about a record; only ever added to, each chained to the one before by its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from runut.record.anchor import Anchor

Form = Mapping[str, Any]


class Action(StrEnum):
    """What a person can do."""

    ACCEPT = "accept"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    REJECT = "reject"
    COMMENT = "comment"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A claim or linked thing that a decision is about.

    Attributes:
        id: Its id when it was judged; for an undo, the number of the decision.
        thing: What sort of linked thing it was ("happening", "agreement", "actor", …); None for claims and decisions.
        anchors: Where its claims stand: one for a claim, all for a linked thing, none for a decision.
        seen: What the machine read of a claim, without its steps; the names of an actor; None for other things.
    """

    id: str
    thing: str | None = None
    anchors: tuple[Anchor, ...] = ()
    seen: Form | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A decision before it is written.

    Attributes:
        action: What was done.
        who: The person.
        why: Their reason, empty where none was asked for.
        targets: What it is about.
        before: What changed, as it was: fields of a claim, or claims by linked thing.
        after: The same as it is to be.
    """

    action: Action
    who: str
    why: str = ""
    targets: tuple[Target, ...] = ()
    before: Form = field(default_factory=dict)
    after: Form = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Draft):
    """A decision as the record keeps it.

    Attributes:
        id: Its number: 1 for the record's first.
        at: When it was made, UTC.
        engine: Version of the program that had read what the person saw.
        previous: Hash of the decision before, or the record's root.
        hash: SHA-256 of all the rest in canonical JSON.
    """

    id: int
    at: datetime
    engine: str
    previous: str
    hash: str = ""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids that the claims had which it is about, each once."""
        return tuple(dict.fromkeys(anchor.claim for target in self.targets for anchor in target.anchors))

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Where the claims stood which it is about, each once."""
        return tuple(dict.fromkeys(anchor for target in self.targets for anchor in target.anchors))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What the record adds to a draft: its number, the time, the program's version, and the hash before."""

    id: int
    at: datetime
    engine: str
    previous: str


def seal(draft: Draft, stamp: Stamp) -> Decision:
    """Return the decision of a draft, with its hash."""
    parts = {name: getattr(draft, name) for name in ("action", "who", "why", "targets", "before", "after")}
    decision = Decision(**parts, id=stamp.id, at=stamp.at, engine=stamp.engine, previous=stamp.previous)
    return parse_decision(body_of(decision))


def body_of(decision: Decision) -> str:
    """Return all of a decision but its hash as canonical JSON: sorted keys, no spaces, nothing escaped needlessly."""
    form = decision_form(decision)
    del form["hash"]
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(body: str) -> str:
    """Return the hash of a decision's body."""
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def decision_form(decision: Decision) -> dict[str, Any]:
    """Return a decision's dictionary."""
    return {
        "id": decision.id,
        "at": decision.at.isoformat(),
        "who": decision.who,
        "action": decision.action.value,
        "targets": [_target_form(target) for target in decision.targets],
        "before": dict(decision.before),
        "after": dict(decision.after),
        "why": decision.why,
        "engine": decision.engine,
        "previous": decision.previous,
        "hash": decision.hash,
    }


def _target_form(target: Target) -> dict[str, Any]:
    anchors = [asdict(anchor) for anchor in target.anchors]
    seen = None if target.seen is None else dict(target.seen)
    return {"id": target.id, "thing": target.thing, "anchors": anchors, "seen": seen}


def parse_decision(body: str) -> Decision:
    """Return the decision of its body, with its hash.

    Raises:
        ValueError: It is no decision's body.
    """
    try:
        form = json.loads(body)
        return Decision(
            id=form["id"],
            at=datetime.fromisoformat(form["at"]),
            who=form["who"],
            action=Action(form["action"]),
            targets=tuple(map(_parse_target, form["targets"])),
            before=form["before"],
            after=form["after"],
            why=form["why"],
            engine=form["engine"],
            previous=form["previous"],
            hash=hash_of(body),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"no decision: {error!r}") from error


def _parse_target(form: Form) -> Target:
    anchors = tuple(Anchor(**anchor) for anchor in form["anchors"])
    return Target(id=form["id"], thing=form["thing"], anchors=anchors, seen=form["seen"])


def find_taken_back(decisions: Iterable[Decision]) -> dict[int, int]:
    """Return the number of the undo that took a decision back, by the decision's number; an undo can be one itself."""
    taken: dict[int, int] = {}
    for decision in sorted(decisions, key=lambda decision: -decision.id):
        if decision.action is Action.UNDO and decision.id not in taken:
            taken.update((int(target.id), decision.id) for target in decision.targets)
    return taken


def find_essences(verdicts: Iterable[Decision]) -> list[tuple[Action, str]]:
    """Return what verdicts of several people on one claim come to, by number: the action, and what was put.

    Who accepts what somebody corrected before them saw the correction, and says the same.
    """
    found: list[tuple[Action, str]] = []
    corrected: tuple[Action, str] | None = None
    for verdict in sorted(verdicts, key=lambda verdict: verdict.id):
        if verdict.action is Action.CORRECT:
            corrected = (verdict.action, repr(verdict.after))
            found.append(corrected)
        elif verdict.action is Action.ACCEPT and corrected is not None:
            found.append(corrected)
        else:
            found.append((verdict.action, ""))
    return found


def find_active(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, by number: undoes and what they take back are left out."""
    given = sorted(decisions, key=lambda decision: decision.id)
    taken = find_taken_back(given)
    return tuple(found for found in given if found.id not in taken and found.action is not Action.UNDO)
