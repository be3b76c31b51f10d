"""Who keeps or breaks an agreement: whose it is, where no words say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from runut.extract.agreements.makers import may_act
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.sides import Told
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.subject import find_subject
from runut.extract.meant.discourse import Discourse

_KEEPING = {Telling.FORCE, Telling.KEPT, Telling.BROKEN}


def find_keepers(
    view: View, predicate: Predicate | None, told: Sequence[Told], discourse: Discourse
) -> dict[str, str | None]:
    """Return who keeps or breaks an agreement ("X akan menghormati kesepakatan"), each with the land it lives in."""
    if predicate is None or predicate.is_right or predicate.telling not in _KEEPING:
        return {}
    node = view.node_at(predicate.first)
    event = next((event for raw, event in told if raw.node == node), None)
    subject = () if event is not None else find_subject(view.nodes, node).mentions
    actors = event.actors if event is not None else discourse.resolve_all(m for m in subject if may_act(m))
    return {actor.party: discourse.context.land_of(actor.party) for actor in actors if actor.party is not None}


def with_keepers(parties: tuple[str, ...], keepers: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return guessed sides with an armed group that keeps or breaks it in place of the land in which it lives."""
    groups = {land: party for party, land in keepers.items() if land != party and party not in parties}
    return tuple(dict.fromkeys(groups.get(party, party) for party in parties))
