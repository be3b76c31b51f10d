"""Who shot those who fall right behind a fight: the other of the two ("A dan B bertempur. Dua orang B | ditembak")."""

from __future__ import annotations

from runut.extract.parties.at_hand import fill_role
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType, Status

_TWO, _NEAR = 2, 2  # lines; a blank one may part them
_PEOPLE = {ActorKind.CIVILIANS, ActorKind.PERSON, None}


def name_other_fighter(event: Event, fight: Event | None) -> Event:
    """Return a blow by nobody on people of one of the two who fought just before as dealt by the other."""
    is_open = event.type is EventType.ASSAULT and not event.actors and event.status is Status.HAPPENED
    if fight is None or not (is_open and event.recipients) or "battle" in event.mode:
        return event
    is_fight = "battle" in fight.mode and len(fight.actors) == _TWO and not fight.recipients
    if not is_fight or event.evidence.line - fight.evidence.line > _NEAR:
        return event
    hit = [one for one in fight.actors if any(_is_of(fallen, one) for fallen in event.recipients)]
    if len(hit) != 1:
        return event
    others = tuple(one for one in fight.actors if one is not hit[0])
    return fill_role(event, "actors", others, f"not said here; who fought them in line {fight.evidence.line}")


def _is_of(fallen: Actor, fighter: Actor) -> bool:
    """Tell whether somebody is of those who fought: of their side and no bystander, or told by their noun."""
    if fallen.party is None or fighter.party is None:
        return fallen.party is fighter.party and fallen.name.casefold() in fighter.name.casefold()
    is_bystander = fallen.kind in _PEOPLE and fighter.kind not in _PEOPLE
    return fallen.party == fighter.party and not is_bystander
