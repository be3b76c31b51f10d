"""Whose people demonstrators are: nobody's, but for a group's that the page names (CODEBOOK §9.26)."""

from __future__ import annotations

from dataclasses import replace

from runut.extract.grammar.raw_event import RawEvent
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_DEMANDS = {EventType.REQUEST, EventType.ACCUSE}
_ASKING = {EventType.REQUEST, EventType.REJECT, EventType.THREATEN}
_OF_CROWDS = {ActorKind.PERSON, ActorKind.CIVILIANS}


def as_crowd(event: Event, told: Event | None) -> Event:
    """Return a protest by demonstrators of no state's will, of the group whose protest was told before."""
    actors = tuple(replace(actor, party=None) if _carries_nobody(actor) else actor for actor in event.actors)
    groups = set() if told is None else {actor.party for actor in told.actors} - state_codes()
    are_nobodys = all(actor.party is None and actor.kind in _OF_CROWDS for actor in actors)
    side = next(iter(groups)) if len(groups) == 1 else None  # "pendukung Y dan kelompok X" are not all X's
    if told is not None and side is not None and are_nobodys:
        basis = f"no side said; the protest of line {told.evidence.line}"
        actors = tuple(replace(actor, party=side, basis=basis) for actor in actors)
    return replace(event, actors=actors)


def as_marchers(event: Event, before: Event | None) -> Event:
    """Return a demand by those who protest in its sentence as theirs: the same people, of the same side."""
    if event.type not in _DEMANDS or not _is_protest_beside(before, event) or before is None:
        return event
    if {actor.name for actor in event.actors} != {actor.name for actor in before.actors}:
        return event
    return replace(event, actors=before.actors)


def as_dispersed(event: Event) -> Event:
    """Return force that breaks up a crowd as done to nobody's people, where no side is said ("membubarkan | siswa")."""
    own = {actor.party for actor in event.actors} & state_codes()
    recipients = tuple(
        replace(one, party=None, basis=None) if one.basis and one.party in own and one.kind in _OF_CROWDS else one
        for one in event.recipients
    )
    return replace(event, recipients=recipients)


def to_own_rulers(event: Event) -> Event:
    """Return what people ask their own rulers as of no state's will ("rakyat X | menuntut presiden X mundur")."""
    if event.type not in _ASKING:
        return event
    rulers = {one.party for one in event.recipients if one.kind is not ActorKind.CIVILIANS} & state_codes()
    ruled = [one.party in rulers and one.kind is ActorKind.CIVILIANS for one in event.actors]
    actors = tuple(
        replace(one, party=None) if is_ruled else one for one, is_ruled in zip(event.actors, ruled, strict=True)
    )
    return replace(event, actors=actors)


def who_protests(event: Event, before: Event | None, crowd: Event | None, raw: RawEvent | None) -> Event | None:
    """Return the protest whose doers protest or demand here, where the sentence leaves them out.

    "warga berunjuk rasa … untuk | menuntut …"; "pemogokan itu | menuntut …".
    """
    if event.type is EventType.PROTEST:
        return crowd
    if event.type not in _DEMANDS:
        return None
    noun = None if raw is None else raw.arguments.subject.noun
    item = None if raw is None or noun is None else raw.sentence.nodes[noun].unit.item
    if item is not None and any(sense.frame.type is EventType.PROTEST for sense in item.senses):
        return crowd
    is_blame_told = event.type is EventType.ACCUSE and raw is not None and raw.sense.voice.is_noun  # "kecaman dunia"
    return before if item is None and not is_blame_told and _is_protest_beside(before, event) else None


def _is_protest_beside(before: Event | None, event: Event) -> bool:
    is_protest = before is not None and before.type is EventType.PROTEST and bool(before.actors)
    return is_protest and before is not None and before.evidence.sentence == event.evidence.sentence


def _carries_nobody(actor: Actor) -> bool:
    """Tell whether a demonstrator is a state's people, whose will it is not."""
    return actor.kind in _OF_CROWDS and actor.party in state_codes()


def is_of_people(actor: Actor) -> bool:
    """Tell whether an actor is people of no side: a crowd, workers, kin, opponents of those in office."""
    return actor.party is None and actor.kind in {
        None,
        ActorKind.OTHER,
        ActorKind.PERSON,
        ActorKind.CIVILIANS,
        ActorKind.PARTY,
        ActorKind.NGO,
        ActorKind.GOVERNMENT,
    }


def are_the_people(event: Event) -> bool:
    """Tell whether those who protest or demand are people of no side, or in a protest of a group that is no state's."""
    if event.type is EventType.PROTEST:
        return all(is_of_people(actor) or actor.party not in {None, *state_codes()} for actor in event.actors)
    return all(map(is_of_people, event.actors))
