"""To whom a third party turns, where its sentence does not say: who did it, the two sides, the state of the story."""

from __future__ import annotations

from runut.extract.acts.alike_events import INCIDENT_TYPES, share_side
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.act_memory import ActMemory
from runut.extract.parties.answering import is_of_blow
from runut.extract.parties.at_hand import FREEING, fill_role
from runut.extract.parties.how_told import Telling
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_TO_BOTH = {EventType.REQUEST, EventType.SUPPORT}
_TO_POWERS = {EventType.REQUEST, EventType.ACCUSE}
_HELPERS = {ActorKind.IGO, ActorKind.PEACEKEEPERS}
_OFFERS = {"offer", "offer-talks", "offer-mediation"}
_SUICIDE, _FROM = "suicide-attack", 2
_MEDIATING, _ORDER, _SIGN = "offer-mediation", "order", "sign"


def name_for_third(event: Event, telling: Telling, memory: ActMemory, powers: Actor | None) -> Event:
    """Return what a third party says, blames or offers as towards who did it or the two sides."""
    context = memory.context
    if event.type is EventType.ACCUSE and memory.incidents:
        last = _blamed_for(memory, event)
        basis = f"not said here; who did it in line {last.evidence.line}"
        return fill_role(event, "recipients", last.actors, basis)
    if (blamed := _blamed_by(event, memory.before)) is not None:
        return fill_role(event, "recipients", blamed.recipients, "not said here; whom the sentence blames")
    is_to_both = event.type in _TO_BOTH and _SIGN not in event.mode and event.frame != _ORDER
    if (is_to_both or event.frame == _MEDIATING) and context.are_at_odds:
        return fill_role(event, "recipients", context.opponents, "not said here; the two sides of the story")
    if powers is not None and event.frame in _OFFERS:
        return fill_role(event, "recipients", (powers,), f"not said here; the authorities of {powers.party}")
    if powers is not None and (blow := _blow_on(memory, powers, event)) is not None:
        return fill_role(event, "recipients", blow.actors, f"not said here; who did it in line {blow.evidence.line}")
    if event.type is EventType.ASSAULT and (group := _group_fought(memory.context, event)) is not None:
        return fill_role(event, "recipients", (group,), "not said here; the armed group of the story")
    if powers is None or event.type not in _TO_POWERS or is_of_blow(event, telling.raw):
        return event
    if _has_struck(memory.before, powers, event):
        return event
    if _asks_to_leave(event, telling):
        return _to_who_is_accused(event, memory.before)
    return fill_role(event, "recipients", (powers,), f"not said here; the authorities of {powers.party}")


def _asks_to_leave(event: Event, telling: Telling) -> bool:
    """Tell whether troops are to leave a place ("menuntut | penarikan pasukan dari Gaza"): its powers are not asked."""
    raw = telling.raw
    if raw is None or event.type is not EventType.REQUEST or raw.node + _FROM >= len(raw.sentence.nodes):
        return False
    asked, source = raw.sentence.nodes[raw.node + 1 : raw.node + _FROM + 1]
    senses = () if asked.unit.item is None else asked.unit.item.senses
    is_leaving = any(one.frame.type is EventType.RETREAT and FREEING.isdisjoint(one.frame.mode) for one in senses)
    return asked.is_noun and is_leaving and source.has("from")


def _to_who_is_accused(event: Event, before: Event | None) -> Event:
    """Return what one asks right behind its charge as asked of who is accused."""
    if before is None or before.type is not EventType.ACCUSE or not share_side(before.actors, event.actors):
        return event
    return fill_role(event, "recipients", before.recipients, "not said here; whom it has just accused")


def _blamed_for(memory: ActMemory, event: Event) -> Event:
    """Return the incident that others blame: the last of a side that they are not, no mere protest, else the last."""
    by_sides = (
        one
        for one in reversed(memory.incidents)
        if one.type is not EventType.PROTEST and any(actor.party for actor in one.actors)
    )
    return next((one for one in by_sides if not share_side(one.actors, event.actors)), memory.incidents[-1])


def _blamed_by(event: Event, before: Event | None) -> Event | None:
    """Return the blame that its sentence tells before something is asked ("X | mengecam serangan Y dan meminta …")."""
    if event.type is not EventType.REQUEST or before is None or before.type is not EventType.ACCUSE:
        return None
    is_here = before.evidence.sentence == event.evidence.sentence and any(actor.party for actor in before.recipients)
    return before if is_here and parties_of(before.actors) == parties_of(event.actors) else None


def _blow_on(memory: ActMemory, powers: Actor, event: Event) -> Event | None:
    """Return the last incident in which others struck the state of the story, of which something is asked then."""
    last = memory.incidents[-1] if memory.incidents else None
    if event.type is not EventType.REQUEST or last is None or parties_of(last.recipients) != {powers.party}:
        return None
    doers = parties_of(last.actors)
    return last if doers and doers.isdisjoint({powers.party, *parties_of(event.actors)}) else None


def _group_fought(context: PageContext, event: Event) -> Actor | None:
    """Return the armed group that a state's helpers strike in its land ("serangan udara AS | di Somalia").

    A citizen who blows himself up helps no state.
    """
    if _SUICIDE in event.mode or any(actor.kind is ActorKind.CIVILIANS for actor in event.actors):
        return None
    group = next((camp for camp in context.opponents if camp.party == context.group), None)
    against = next((camp for camp in context.opponents if camp.party != context.group), None)
    if context.group is None or group is None or against is None or not context.are_at_odds:
        return None
    if any(not _is_helper(actor) or context.are_rivals((actor, against)) for actor in event.actors):
        return None
    return group


def _is_helper(actor: Actor) -> bool:
    return actor.party in state_codes() or actor.kind in _HELPERS


def _has_struck(blow: Event | None, powers: Actor, event: Event) -> bool:
    """Tell whether what is blamed was done to the state's own people just before ("serangan ke X dikecam")."""
    if blow is None or event.type is not EventType.ACCUSE or blow.evidence.line != event.evidence.line:
        return False
    return blow.type in INCIDENT_TYPES and any(actor.party == powers.party for actor in blow.recipients)
