"""Whose people they are who are set free, where the sentence does not say."""

from __future__ import annotations

from dataclasses import replace

from runut.extract.acts.alike_events import share_side
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import FREEING, fill_role
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_FROM_ABROAD = {"foreigners", "elsewhere"}
_HIDEOUTS = {"camp", "stronghold", "groupnoun"}
_RELEASE, _ASKED_REACH, _BACK_LINES = "release", 7, 6
_TAKING, _JAILS = {"abduct", "arrest"}, {"jailword", "prisoners"}
_BYSTANDERS, _PRISONERS = {ActorKind.CIVILIANS, ActorKind.PERSON, ActorKind.MEDIA}, {"inmates", "prisoners"}
_HOSTAGES = "hostages"
_QUESTIONED, _IN_CUSTODY = "investigate", {"torture", "beat", *_TAKING}
_OFFICES = {ActorKind.GOVERNMENT, ActorKind.PERSON}
_CAPTIVE_KINDS = {None, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER}


def name_captives(
    event: Event, taken: Event | None, foe: Actor | None, raw: RawEvent | None = None, home: str | None = None
) -> Event:
    """Return a release with captives of no named side as of those taken before, else of the foe of who frees them.

    Those whom `raw` says are freed from that foe ("dari kamp | X") are not its own, nor are women or teachers whom a
    state frees from a group: they are people of the `home` that frees them.
    """
    if FREEING.isdisjoint(event.mode) or event.type is not EventType.RETREAT:
        return event
    if taken is not None and not event.recipients and taken.evidence.sentence == event.evidence.sentence:
        return fill_role(event, "recipients", taken.recipients, "not said here; those who were taken before")
    if any(actor.party is not None for actor in event.recipients):
        return event
    are_foreign = raw is not None and any(_FROM_ABROAD & mention.classes for mention in raw.arguments.recipients)
    foe = None if are_foreign else foe
    side = _side_taken(event, taken)
    if side is not None and taken is not None:
        return _as_of(event, side, f"no side said; those taken in line {taken.evidence.line} are of {side}")
    if foe is None or _is_captor(foe, event, raw):
        return event
    if _are_rescued(foe, event, raw):
        is_own = parties_of(event.actors) == {home}
        return _as_of(event, home, f"no side said; people of {home}, which frees them") if is_own else event
    return _as_of(event, foe.party, f"held by the other side: of {foe.party}")


def _is_captor(foe: Actor, event: Event, raw: RawEvent | None) -> bool:
    """Tell whether people are freed from a side, a camp or a group, or hostages by who took none: no group."""
    if raw is None:
        return False
    are_hostages = any("hostages" in mention.classes for mention in raw.arguments.recipients)
    if are_hostages and foe.party not in state_codes() and parties_of(event.actors) <= state_codes():
        return True
    phrases = (phrase for phrase in raw.arguments.phrases if phrase.preposition.has("from"))
    held = [mention for phrase in phrases for mention in phrase.mentions]
    return any(mention.party == foe.party or not mention.classes.isdisjoint(_HIDEOUTS) for mention in held)


def _are_rescued(foe: Actor, event: Event, raw: RawEvent | None) -> bool:
    """Tell whether a state frees people who are no prisoners of its own, at odds with an armed group."""
    told = () if raw is None else raw.arguments.recipients
    is_of_state = foe.party not in state_codes() and parties_of(event.actors) <= state_codes()
    are_people = (one.actor_kind in _BYSTANDERS and one.classes.isdisjoint(_PRISONERS) for one in told)
    return bool(told) and is_of_state and "exchange" not in event.mode and all(are_people)


def _by_who_held(event: Event, raw: RawEvent | None) -> Event:
    """Return hostages told by who holds them as let go by it, where nobody else is ("sandera | X | dibebaskan")."""
    if raw is None or event.actors or event.type is not EventType.RETREAT or FREEING.isdisjoint(event.mode):
        return event
    held = [mention for mention in raw.arguments.recipients if _HOSTAGES in mention.classes]
    captors = (entity for mention in held for entity in mention.entities if entity.kind is ActorKind.NONSTATE_ARMED)
    captor = next(captors, None)
    if captor is None or captor.party is None:
        return event
    actors = (Actor(name=captor.name, party=captor.party, kind=captor.kind),)
    return fill_role(event, "actors", actors, "not said here; whose hostages they are")


def by_captors(event: Event, taken: Event | None, before: Event | None, raw: RawEvent | None) -> Event:
    """Return what "mereka" do to the hostages as done by those who took them, and not by those taken.

    They may be who acted `before`, if others than those taken.
    """
    event = _by_who_held(event, raw)
    told = [] if raw is None else raw.arguments.actors
    are_they = bool(told) and all(mention.pronoun == "third_plural" for mention in told)
    if (
        raw is None
        or taken is None
        or not are_they
        or parties_of(event.actors).isdisjoint(parties_of(taken.recipients))
    ):
        return event
    are_hostages = any("hostages" in mention.classes for mention in raw.arguments.recipients)
    acted = before is not None and not parties_of(before.actors).isdisjoint(parties_of(event.actors))
    if not are_hostages or acted or parties_of(taken.actors) == parties_of(taken.recipients):
        return event
    basis = f"'{told[0].name}' → who took them in line {taken.evidence.line}"
    actors = tuple(replace(actor, start=told[0].start, end=told[0].end, basis=basis) for actor in taken.actors)
    return replace(event, actors=actors)


def name_captors(event: Event, freed: Event | None) -> Event:
    """Return a capture by nobody of those whom its sentence says are freed as by who frees them."""
    is_free = freed is not None and freed.type is EventType.RETREAT and not FREEING.isdisjoint(freed.mode)
    if freed is None or not is_free or event.actors or event.type is not EventType.COERCE:
        return event
    if share_side(event.recipients, freed.actors):  # "membebaskan empat polisinya yang | ditawan"
        return event
    names = {actor.start for actor in freed.recipients if actor.start is not None}
    is_same = freed.evidence.sentence == event.evidence.sentence and any(a.start in names for a in event.recipients)
    return fill_role(event, "actors", freed.actors, "not said here; who frees them") if is_same else event


def name_holders(event: Event, taken: Event | None) -> Event:
    """Return a release by nobody of those whom its sentence says were taken as by who took them."""
    is_freed = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode) and not event.actors
    if taken is None or not is_freed or taken.evidence.sentence != event.evidence.sentence:
        return event
    held = {actor.start for actor in taken.recipients if actor.start is not None}
    is_taking = not _TAKING.isdisjoint(taken.mode) and bool(taken.actors)
    is_same = is_taking and any(actor.start in held for actor in event.recipients)
    return fill_role(event, "actors", taken.actors, "not said here; who took them") if is_same else event


def name_asked_holder(event: Event, taken: Event | None, raw: RawEvent | None) -> Event:
    """Return a demand of nobody that people go free as made to who took some last ("X menahan A. Y menuntut | …")."""
    if raw is None or event.type is not EventType.REQUEST or event.recipients or taken is None:
        return event
    behind = raw.sentence.nodes[raw.node + 1 : raw.node + _ASKED_REACH]
    items = (node.unit.item for node in behind)
    is_release = any(_RELEASE in sense.frame.mode for item in items if item is not None for sense in item.senses)
    is_near = event.evidence.line - taken.evidence.line <= _BACK_LINES
    if not (is_release and is_near) or share_side(taken.actors, event.actors):
        return event
    return fill_role(event, "recipients", taken.actors, f"not said here; who took them in line {taken.evidence.line}")


def held_by_takers(event: Event, taken: Event | None) -> Event:
    """Return what nobody does to captives of a side as done by who took them ("pelaut X itu | diinterogasi")."""
    of_captives = event.frame == _QUESTIONED or not _IN_CUSTODY.isdisjoint(event.mode)
    are_others = any(one.kind in _OFFICES for one in event.recipients)  # "menteri | diinterogasi di parlemen"
    is_open = of_captives and not are_others and not event.actors
    if taken is None or not is_open or event.evidence.line - taken.evidence.line > _BACK_LINES:
        return event
    held, holders = parties_of(taken.recipients), parties_of(taken.actors)
    if not holders or held != parties_of(event.recipients) or not holders.isdisjoint(held):
        return event
    return fill_role(event, "actors", taken.actors, f"not said here; who took them in line {taken.evidence.line}")


def is_out_of_jail(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether people are freed from where authorities hold them ("dibebaskan | dari penjara")."""
    if raw is None or event.type is not EventType.RETREAT:
        return False
    nodes, behind = raw.sentence.nodes, raw.node + 1
    is_from = behind + 1 < len(nodes) and nodes[behind].has("from")
    return is_from and not nodes[behind + 1].unit.classes.isdisjoint(_JAILS)


def _side_taken(event: Event, taken: Event | None) -> str | None:
    """Return the one side of those last taken, None where it frees them itself or they may be others."""
    if taken is None or any(actor.kind not in _CAPTIVE_KINDS for actor in event.recipients):
        return None
    sides = {actor.party for actor in taken.recipients if actor.party}
    return next(iter(sides)) if len(sides) == 1 and sides.isdisjoint(parties_of(event.actors)) else None


def _as_of(event: Event, side: str | None, basis: str) -> Event:
    return replace(event, recipients=tuple(replace(actor, party=side, basis=basis) for actor in event.recipients))
