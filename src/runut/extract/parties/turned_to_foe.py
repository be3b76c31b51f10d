"""Where a camp acts and nothing says to whom: whom it sets free, gives way to, crosses over to, and strikes."""

from __future__ import annotations

from dataclasses import replace

from runut.annotate.phrases.mentions import HELD_CLASSES, MentionKind
from runut.extract.acts.alike_events import is_two_sided
from runut.extract.grammar.phrase_sorts import country_of
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.page.whose_will import is_crowd
from runut.extract.parties.at_hand import FREEING, fill_role
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_HARMING = {EventType.ASSAULT, EventType.COERCE}
_NOBODYS = {None, ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER}
_FROM_ABROAD = {"foreigners", "elsewhere"}
_GIVING_UP = {"surrender", "return-territory"}
_CROSSING = "advance"
_BASES = HELD_CLASSES - {"forces"}
_OCCUPY = "occupy"
_FORCES = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED, None}


def turn_to_foe(event: Event, foe: Actor | None, raw: RawEvent | None, *, is_of_crowd: bool) -> Event:
    """Return an act of a camp as towards its foe, where it leaves open to whom; crowds are no camp."""
    if foe is None:
        return event
    if not event.recipients:
        return _name_foe(event, foe)
    return event if is_of_crowd else _name_foes_people(event, foe, raw)


def not_its_own(event: Event, raw: RawEvent | None, context: PageContext) -> Event:
    """Return a blow of a camp on a base or post of no named side as one on the other camp: none strikes its own.

    "Pasukan X menyerang | sebuah pangkalan militer | di Y" strikes the foe's, though Y lies in X.
    """
    sides = parties_of(event.actors)
    is_force = event.type is EventType.ASSAULT or (event.type is EventType.COERCE and _OCCUPY in event.mode)
    foe = context.foe_of(event.actors[0]) if len(sides) == 1 and event.actors else None
    if raw is None or foe is None or not is_force or not event.recipients:
        return event
    held = {mention.start for mention in raw.arguments.recipients if not _BASES.isdisjoint(mention.classes)}
    if not all(
        one.party in sides and one.start in held and one.basis is not None and one.kind in _FORCES
        for one in event.recipients
    ):
        return event
    basis = f"none strikes its own; the other side of the story is {foe.party or foe.name}"
    struck = tuple(replace(one, party=foe.party, basis=basis) for one in event.recipients)
    return replace(event, recipients=struck)


def name_struck_land(event: Event, raw: RawEvent | None, context: PageContext) -> Event:
    """Return a blow of one state that names no target as at its rival, the land in which it says that it falls.

    "Serangan Israel di Rafah" is at the land, though the story is of a group that fights there; so is a town that a
    group takes or holds, though it is a third who fights it there ("Mosul | dikuasai | ISIS").
    """
    is_held = event.type is EventType.COERCE and "occupy" in event.mode and parties_of(event.actors) - state_codes()
    is_blow = event.type is EventType.ASSAULT and not is_two_sided(event)
    if raw is None or event.recipients or not (is_blow or is_held):
        return event
    before = (one for n, one in raw.sentence.mentions if n < raw.node and one.kind is MentionKind.PLACE)
    places = [*raw.arguments.places, *(before if is_held else ())]  # "Mosul, kota kedua Irak, | dikuasai | X"
    land = next((land for place in places if (land := country_of(place)) is not None), None)
    if land is None and is_held and len(event.actors) == 1:
        land = _own_land_of(event.actors[0], context)
    struck = Actor(name=context.names.get(land or "", land or ""), party=land)
    if land is None or len(event.actors) != 1 or not context.are_rivals((event.actors[0], struck)):
        return event
    return fill_role(event, "recipients", (struck,), f"not said here; it happens in {land}")


def _own_land_of(group: Actor, context: PageContext) -> str | None:
    """Return the land of an armed group that fights a state from abroad: what it holds is taken from its own land."""
    land, foe = context.lands.get(group.party or ""), context.foe_of(group)
    is_abroad = foe is not None and foe.party in state_codes() and foe.party != land
    return land if is_abroad else None


def _name_foe(event: Event, foe: Actor) -> Event:
    """Return what one camp alone grants or gives up, or whom it frees, as towards the other ("X | meminta maaf").

    Troops of a camp that cross over do so into the land of a foe that is a state.
    """
    if len(parties_of(event.actors)) != 1:
        return event
    is_freed = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
    is_granted = event.type is EventType.CONCEDE or is_freed or event.frame in _GIVING_UP
    if is_granted or (event.frame == _CROSSING and foe.party in state_codes()):
        return fill_role(event, "recipients", (foe,), "not said here; the other side of the story")
    return event


def _keeps_order(actor: Actor) -> bool:
    """Tell whether police act: whom they take may be anybody of their own land."""
    return actor.kind is ActorKind.POLICE


def _name_foes_people(event: Event, foe: Actor, raw: RawEvent | None) -> Event:
    """Return harm by a camp whose foe is a state with people of no side as of that state ("menahan | 34 orang")."""
    if foe.party not in state_codes() or event.type not in _HARMING or any(map(_keeps_order, event.actors)):
        return event
    if any(actor.party or actor.basis or actor.kind not in _NOBODYS for actor in event.recipients):
        return event
    told = () if raw is None else raw.arguments.recipients
    if any(_FROM_ABROAD & mention.classes or is_crowd(mention) for mention in told):
        return event
    basis = f"no side said; at odds with who struck is {foe.party}"
    people = tuple(replace(actor, party=foe.party, basis=basis) for actor in event.recipients)
    return replace(event, recipients=people)
