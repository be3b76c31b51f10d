"""Who did "serangan itu" and to whom, and of whose people those are who fall in an attack told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.acts.alike_events import share_people, share_side
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import at_its_time
from runut.extract.when.timing import OF_REPORT
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event
from runut.world.rivals import state_codes

_BYSTANDERS = {None, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.MILITARY}
_ONLY_PEOPLE = {None, ActorKind.PERSON}
_OF_REPORT = {None, f"inferred: {OF_REPORT}"}


def as_that_blow(event: Event, blow: Event) -> Event:
    """Return "serangan itu" with who did it, to whom and when, as far as the blow that it goes back to tells."""
    basis = f"not said here; as in the blow told in line {blow.evidence.line}"
    if blow.time_basis is None and event.time_basis in _OF_REPORT:
        event = at_its_time(event, blow, basis)
    are_they = share_people(blow.actors, list(filter(is_said, event.recipients)))
    if not event.actors and blow.actors and not (are_they or are_own_fighters(event.recipients, blow.actors)):
        event = fill_role(event, "actors", blow.actors, basis)
    if not event.recipients and blow.recipients and not share_side(blow.recipients, event.actors):
        event = fill_role(event, "recipients", blow.recipients, basis)
    return as_struck(event, blow)


def are_own_fighters(struck: Sequence[Actor], doers: Sequence[Actor]) -> bool:
    """Tell whether those struck are only of the armed group that would have struck them."""
    sides = parties_of(struck)
    return bool(sides) and sides <= parties_of(doers) - state_codes()


def as_struck(event: Event, blow: Event) -> Event:
    """Return an event whose victims of no side are of the one side that the blow struck in which they fall."""
    struck = {actor.party for actor in blow.recipients}
    if len(struck) != 1 or not struck.isdisjoint({actor.party for actor in event.actors}):
        return event
    basis = f"no side said; struck in line {blow.evidence.line}"
    recipients = tuple(
        _as_one_of(actor, blow.recipients[0], basis) if _is_anybody(actor) else actor for actor in event.recipients
    )
    return replace(event, recipients=recipients)


def _is_anybody(actor: Actor) -> bool:
    """Tell whether people are of no side, or only of the land in which it happens."""
    return (actor.party is None or not is_said(actor)) and actor.kind in _BYSTANDERS


def is_said(actor: Actor) -> bool:
    """Tell whether somebody's side is more than that of the land in which it happens."""
    return actor.basis is None or not actor.basis.startswith("no side said")


def _as_one_of(actor: Actor, struck: Actor, basis: str) -> Actor:
    """Return somebody as of those struck: of their side, and of their sort where only people are told of."""
    kind = struck.kind if actor.kind in _ONLY_PEOPLE else actor.kind
    return replace(actor, party=struck.party, kind=kind, basis=basis)
