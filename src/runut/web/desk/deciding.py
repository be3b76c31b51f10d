"""What a person sent → a decision of the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runut.record.decision import Action, Decision
from runut.reviewing import decide
from runut.web.desk.fields import read_changes
from runut.web.desk.item import find_claim, judged_id
from runut.web.desk.sent import DeskFaultError, Sent
from runut.web.held import Held

_OF_ONE = frozenset({Action.ACCEPT, Action.CORRECT, Action.REJECT})


def decide_on(held: Held, key: str, sent: Sent, who: str, made: Sequence[Decision]) -> Decision:
    """Add the decision that a person sent; links are made anew later.

    Args:
        held: The record.
        key: Id of the claim or thing that lay before them.
        sent: What they sent.
        who: Their name.
        made: All decisions until now.

    Raises:
        DeskFaultError: It cannot be done.
        RunutError: The record refuses it.
    """
    if sent.action in _OF_ONE:
        _check_seen(key, sent, made)
    changes = _changes(held, key, sent) if sent.action is Action.CORRECT else {}
    ids = _ids(held, key, sent)
    return decide(held.address, sent.action.value, ids, who=who, why=sent.why, changes=changes, links=False)


def _changes(held: Held, key: str, sent: Sent) -> dict[str, Any]:
    claim, _, page, reviewed = find_claim(held, key)
    changes = read_changes(claim, page.page.text, sent.fields)
    if not changes and key in reviewed.ruled:
        raise DeskFaultError("desk.fault_same")
    return changes


def _check_seen(key: str, sent: Sent, made: Sequence[Decision]) -> None:
    """Refuse what rests on a page that is out of date: somebody decided on the claim meanwhile."""
    if not sent.seen.isdecimal():
        return
    for decision in made[int(sent.seen) :]:
        if key in decision.claims:
            raise DeskFaultError("desk.fault_meanwhile", name=decision.who)


def _ids(held: Held, key: str, sent: Sent) -> list[str]:
    if sent.action is Action.UNDO:
        return list(sent.ids)
    if sent.action is Action.MERGE:
        if not sent.ids:
            raise DeskFaultError("desk.fault_merge")
        return [judged_id(held, one) for one in (_whole(held, key), *sent.ids)]
    if sent.action is Action.SPLIT:
        if not sent.ids:
            raise DeskFaultError("desk.fault_split")
        return [_whole(held, key), *sent.ids]
    return [key]


def _whole(held: Held, key: str) -> str:
    """Return the id of the happening or agreement of a claim, its own where no other claim tells of it."""
    return judged_id(held, held.thing_of(key) or key)
