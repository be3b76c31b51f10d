"""One happening, agreement or actor on the desk: what makes it one, and what can be taken out of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from runut.errors import UnknownIdError
from runut.export.views.passages import Passage, make_passage
from runut.record.decision import Decision
from runut.record.linked import Happening, LinkedActor, LinkedAgreement
from runut.record.standing import Standing
from runut.reviewing import open_review
from runut.web.desk.item import find_others
from runut.web.facts import Fact
from runut.web.held import Held

_MOST_CLAIMS = 60
_MOST_OTHERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingItem:
    """One linked thing on the desk.

    Attributes:
        key: Its id.
        kind: "happening", "agreement" or "actor".
        name: Its name; of a happening its type.
        fact: It among the facts; None for an actor.
        names: All names of an actor.
        claims: The sentences that tell of it.
        total: How many there are.
        reason: Why they are one.
        others: Things that might be the same.
        decisions: What people decided on it and its claims.
        taken_back: The number of the undo that took a decision back, by the decision's number.
    """

    key: str
    kind: str
    name: str
    fact: Fact | None
    names: tuple[str, ...]
    claims: tuple[Passage, ...]
    total: int
    reason: str
    others: tuple[Fact, ...]
    decisions: tuple[Decision, ...]
    taken_back: dict[int, int]


def make_thing(held: Held, key: str) -> ThingItem:
    """Return a linked thing as it lies on the desk.

    Raises:
        UnknownIdError: The record holds no such thing.
    """
    thing = find_thing(held, key)
    reviewed = open_review(held.address, [key])
    claims = held.index.known(thing.claims)
    held.fetch_claims(claims[:_MOST_CLAIMS])
    linked = None if isinstance(thing, LinkedActor) else thing
    others = tuple(islice(find_others(held, linked), _MOST_OTHERS))
    held.fetch_briefs(others)
    return ThingItem(
        key=key,
        kind="actor" if linked is None else "happening" if isinstance(linked, Happening) else "agreement",
        name=_name(thing),
        fact=held.fact_by_id.get(key),
        names=thing.names if isinstance(thing, LinkedActor) else (),
        claims=tuple(make_passage(held.index, claim) for claim in claims[:_MOST_CLAIMS]),
        total=len(claims),
        reason=thing.reason,
        others=others,
        decisions=reviewed.decisions,
        taken_back=dict(reviewed.taken_back),
    )


def find_thing(held: Held, key: str) -> Happening | LinkedAgreement | LinkedActor:
    """Return a linked thing.

    Raises:
        UnknownIdError: The record holds no such thing.
    """
    thing = held.happenings.get(key) or held.agreements.get(key) or held.actors.get(key)
    if thing is None:
        raise UnknownIdError(f"the record holds nothing with the id {key!r}")
    return thing


def find_successor(held: Held, standing: Standing, key: str) -> str | None:
    """Return what is now there of a claim or thing on which somebody decided and which is no more, None for nothing.

    Joining, parting and reading anew give things other ids; trails and forms keep the ones that they knew.
    """
    for target in (target for one in reversed(standing.decisions) for target in one.targets if target.id == key):
        claims = [standing.meant.get(anchor, anchor.claim) for anchor in target.anchors]
        if target.thing is None:
            found = next((claim for claim in claims if claim != key and claim in held.index.claims), None)
        elif target.seen:
            names = set(target.seen.get("names", ()))
            found = next((actor.id for actor in held.actors.values() if not names.isdisjoint(actor.names)), None)
        else:
            found = next((thing for claim in claims if (thing := held.thing_of(claim)) is not None), None)
        if found is not None:
            return found
    return None


def _name(thing: Happening | LinkedAgreement | LinkedActor) -> str:
    if isinstance(thing, Happening):
        return thing.type.value
    if isinstance(thing, LinkedActor):
        return thing.name
    return thing.names[0] if thing.names else ""
