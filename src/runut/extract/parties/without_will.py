"""Who acts for nobody though a side stands beside them: citizens who fight, kin, some soldiers against their rulers."""

from __future__ import annotations

from dataclasses import replace

from runut.annotate.phrases.mentions import KIN_OF, Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.camps import names_fighters
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_FORCE = {EventType.ASSAULT, EventType.COERCE}
_RULERS = {"headoffice", "regime"}
_THEIRS = "not said here; whose soldiers they are"
_COUPS = {"putsch", "coup", "coup-attempt"}


def without_will(actor: Actor, raw: RawEvent, context: PageContext) -> Actor:
    """Take citizens who fight or use force for people of no side, where the sentence says none; so kin, always."""
    told = next((mention for mention in raw.arguments.actors if mention.start == actor.start), None)
    is_kin = told is not None and KIN_OF in told.classes
    is_said = told is not None and told.party is not None
    is_citizens = actor.kind is ActorKind.CIVILIANS and not is_said and actor.party in {context.home, context.state}
    is_citizens &= names_fighters(raw) or raw.type in _FORCE
    return replace(actor, party=None, basis=None) if is_citizens or is_kin else actor


def but_mutineers(
    actors: tuple[Actor, ...], recipients: tuple[Actor, ...], raw: RawEvent, context: PageContext
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Take some soldiers who bring down their own rulers for nobody's ("sebagian perwira X | melakukan kudeta")."""
    told = {one.start for one in raw.arguments.actors if _are_some_soldiers(one)} if raw.type in _FORCE else set()
    own = next((one.party for one in actors if one.start in told and one.party is not None), None)
    if own is None or not parties_of(recipients) <= {own}:
        return actors, recipients
    rulers = any(not one.classes.isdisjoint(_RULERS) for one in raw.arguments.recipients)
    if not (rulers or raw.sense.frame.id in _COUPS):
        return actors, recipients
    state = Actor(name=context.names.get(own, own), party=own, kind=ActorKind.GOVERNMENT, basis=_THEIRS)
    actors = tuple(replace(one, party=None, basis=None) if one.start in told else one for one in actors)
    return actors, recipients or (state,)


def _are_some_soldiers(mention: Mention) -> bool:
    """Tell whether a phrase is about some soldiers, and neither an army nor one of them by name."""
    are_some = mention.indefinite or mention.many or mention.number is not None
    return are_some and mention.actor_kind is ActorKind.MILITARY and mention.has_people and mention.person is None
