"""A state and an armed group that lives in it: whose an agreement is where the page names only one of them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.sides import Sides, Told
from runut.extract.agreements.words import Telling
from runut.extract.meant.discourse import Discourse
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_TWO = 2


def with_accuser(predicate: Predicate | None, sides: Sides, told: Sequence[Told], discourse: Discourse) -> Sides:
    """Return the sides of an agreement that one side accuses the other of breaking ("A menuduh B melanggar G")."""
    if predicate is None or predicate.telling is not Telling.BROKEN or len(sides.parties) >= _TWO:
        return sides
    for _, event in told:
        pair = tuple(dict.fromkeys(one.party for one in (*event.actors, *event.recipients) if one.party))
        is_over_it = event.type is EventType.ACCUSE and set(sides.parties) <= set(pair)
        if is_over_it and len(pair) == _TWO and _live_in_one_land(pair, discourse):
            return Sides(pair, sides.mediators)
    return sides


def _live_in_one_land(pair: Sequence[str], discourse: Discourse) -> bool:
    """Tell whether two sides are a state and an armed group that lives in it."""
    return len({discourse.context.land_of(party) for party in pair}) == 1


def with_named_group(parties: tuple[str, ...], nodes: Sequence[Node], discourse: Discourse) -> tuple[str, ...]:
    """Return guessed sides of an agreement that is new with the one armed group of their land that stands by it."""
    lands = {party: discourse.context.land_of(party) for party in armed_named(nodes)}
    groups = [party for party, land in lands.items() if land != party and land in parties and party not in parties]
    if len(groups) != 1:
        return parties
    return lands[groups[0]] or "", groups[0]


def armed_named(nodes: Sequence[Node]) -> set[str]:
    """Return the armed groups that a sentence names."""
    mentions = (node.mention for node in nodes if node.mention is not None)
    return {one.party for one in mentions if one.party and one.actor_kind is ActorKind.NONSTATE_ARMED}
