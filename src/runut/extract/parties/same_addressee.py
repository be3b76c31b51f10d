"""To whom else the words of one subject are: to whom its verb before is ("memuji X dan | menjanjikan bantuan")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

_TURNED = {EventType.REQUEST, EventType.THREATEN, EventType.SUPPORT, EventType.AGREE, EventType.CONCEDE}
_GIVING = {"promise", "promise-aid", "commit", "offer", "offer-talks", "propose"}
_FACED = {EventType.CONSULT, EventType.REQUEST}  # "menemui massa dan | berjanji"
_ADDRESSED = {*_TURNED, EventType.ACCUSE, EventType.REJECT, EventType.SANCTION, EventType.CONSULT}


def name_same_addressee(event: Event, told: Sequence[Told]) -> Event:
    """Return words to nobody named as to whom the verb before, of the same subject, turns to."""
    if event.type not in _TURNED or event.recipients or "sign" in event.mode:
        return event
    if event.type is EventType.AGREE and event.frame not in _GIVING:
        return event
    subject = {actor.start for actor in event.actors}
    if len(subject) != 1 or None in subject:
        return event
    for one in reversed(told):
        before = one.event
        if before.evidence.sentence != event.evidence.sentence:
            return event
        if before.type in _ADDRESSED and subject <= {actor.start for actor in before.actors}:
            is_to_crowd = event.type is EventType.AGREE and before.type in _FACED
            others = _others(before, event.actors[0], nameless=is_to_crowd)
            basis = "not said here; to whom its subject turns before"
            return fill_role(event, "recipients", others, basis) if others else event
    return event


def _others(before: Event, subject: Actor, *, nameless: bool) -> tuple[Actor, ...]:
    """Return the one side to which a subject turns, or with which it talks; `nameless` lets it be people of no side."""
    sides = before.recipients or tuple(actor for actor in before.actors if actor.start != subject.start)
    parties = parties_of(sides)
    is_named = all(actor.start is not None for actor in sides)
    if nameless and is_named and sides and all(one.party is None for one in sides):
        return sides
    return sides if is_named and len(parties) == 1 and sides[0].party not in {None, subject.party} else ()
