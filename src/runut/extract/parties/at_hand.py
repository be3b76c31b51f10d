"""Who and what stands at hand for an event whose sentence names no doer or no target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runut.extract.acts.alike_events import is_two_sided
from runut.extract.grammar.phrase_sorts import country_of
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.record.evidence import Step
from runut.world.rivals import state_codes

_SPOKEN = {
    EventType.REQUEST,
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.THREATEN,
    EventType.AGREE,
    EventType.SUPPORT,
}
_MOVING = {EventType.MOBILIZE, EventType.RETREAT}
_SAID_BY_LAST = {EventType.REQUEST, EventType.THREATEN, EventType.AGREE}
"""What the side named last is likely to have said also where a passive tells it; blame and praise are anybody's."""

_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION}
_DONE_BY_SIDES = {*_SPOKEN, *_FORCE, EventType.RETREAT, EventType.MOBILIZE, EventType.AID, EventType.CONCEDE}
_TOLD_WHERE = {EventType.ASSAULT, EventType.COERCE}
_LEFT_OPEN = {*_FORCE, EventType.REQUEST, EventType.ACCUSE, EventType.SUPPORT, EventType.THREATEN, EventType.RETREAT}
"""What a passive tells without saying who did it."""

_THREATENED = "threaten"  # "mengaku | diancam": by another

_IGNORED = "ignore"  # the frame of calls that go unheeded

_CONFERENCE = "conference"

_BODIES = {ActorKind.IGO, ActorKind.NGO}
COUPS, _PROMISED_AID = {"putsch", "take-power"}, "promise-aid"
_DRIVEN_OUT = "driven-out"  # who flees says not from whom
_IN_FORCE, _FALL = "ceasefire-in-force", "fall-town"

WHO_KEEPS_ORDER = "not said here; who keeps order in"
FREEING = {"release", "exchange", "return"}
_STRIKING = {*_FORCE, EventType.THREATEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """What stands near an event.

    Attributes:
        side: The side named last before it in its sentence.
        sides: The sides named before its sentence, the last one last.
        speakers: Parties that say it, in whose words it stands.
        land: The state of the first place named behind it.
        is_deed: Whether a verb in the active tells it, so that somebody before it does it.
        is_passive: Whether a passive tells it, which leaves open who did it.
        is_noun: Whether a noun tells it ("seruan internasional"), which anybody may have made.
    """

    side: Actor | None = None
    sides: tuple[Actor, ...] = ()
    speakers: frozenset[str] = frozenset()
    land: str | None = None
    is_deed: bool = False
    is_passive: bool = False
    is_noun: bool = False


def name_doer(event: Event, at_hand: AtHand, context: PageContext) -> Event:
    """Return an event with the side at hand as its doer, where nobody else is told.

    What is said is said by the side named last; what both camps owe each other is both's. Force is never given to
    who only speaks of it, nor to anybody by a passive: then the page leaves open who did it.
    """
    if event.actors or not _takes_doer(event, at_hand):
        return event
    barred = parties_of(event.recipients)
    if event.type in _FORCE:
        barred |= at_hand.speakers
    elif event.type in _MOVING and at_hand.is_noun:  # "PBB mengatakan | pergerakan pasukan …": a bystander's word
        barred |= at_hand.speakers - parties_of(context.opponents)
    is_own_threat = event.type is EventType.THREATEN and at_hand.is_passive and event.frame != _THREATENED
    if is_own_threat and len(at_hand.speakers - barred) == 1:
        party = next(iter(at_hand.speakers - barred))
        speaker = Actor(name=context.names.get(party, party), party=party)
        return fill_role(event, "actors", (speaker,), "not said here; who says so")
    is_open = at_hand.is_passive and event.type in _LEFT_OPEN and "occupy" not in event.mode
    is_open = is_open or event.frame in {
        _DRIVEN_OUT,
        _IN_FORCE,
        _FALL,
    }  # a truce in force is of both, whoever brought it about
    side = None if is_open else at_hand.side
    if side is not None and side.party not in barred:
        return fill_role(event, "actors", (side,), f"not said here; {side.name} is named nearest before it")
    is_freed = not FREEING.isdisjoint(event.mode) and "exchange" not in event.mode
    if event.type is EventType.RETREAT and context.are_at_odds and not is_freed:
        return fill_role(event, "actors", context.opponents, "not said here; the two sides of the story")
    last = next((side for side in reversed(at_hand.sides) if side.party not in barred), None)
    if event.frame == _IGNORED and context.are_at_odds:
        return fill_role(event, "actors", context.opponents, "not said here; the two sides that were called upon")
    is_verb = not (at_hand.is_passive or (at_hand.is_noun and event.type is not EventType.AGREE))
    is_said = event.type in _SPOKEN and (event.type in _SAID_BY_LAST or at_hand.is_deed) and is_verb
    if is_said and last is not None:
        return fill_role(event, "actors", (last,), f"not said here; {last.name} is the side named last")
    return event


def _takes_doer(event: Event, at_hand: AtHand) -> bool:
    if event.frame == _CONFERENCE and at_hand.is_noun:  # "KTT Arab" is not of the side named last
        return False
    return event.type in _DONE_BY_SIDES and (event.type is not EventType.ASSAULT or at_hand.is_deed)


def name_land(event: Event, at_hand: AtHand, context: PageContext) -> Event:
    """Return an event of force, penalty or threat without a target as done to the state of its place.

    A penalty or a threat that names no place is done to the state of the story, as is a protest of people who are not
    told and what fighters take; other force is not: seven such guesses in ten were wrong or said more than the page.
    """
    is_nobodys = event.type is EventType.PROTEST and not event.actors and "riot" not in event.mode
    is_met = is_nobodys or event.type in _STRIKING or _helps_from_outside(event, context)
    is_mutual = event.type is EventType.THREATEN and len(event.actors) > 1 and context.are_rivals(event.actors)
    if event.recipients or not is_met or is_two_sided(event) or is_mutual:  # "A dan B berjanji membalas": each other
        return event
    is_told = event.type in _TOLD_WHERE and not _takes_from_state(event)
    home = None if is_told else context.home or context.ground
    land = at_hand.land or home
    if event.frame in COUPS:  # those who make one take over their own state
        land = next((actor.party for actor in event.actors if actor.party in state_codes()), land)
    elif land in parties_of(event.actors):
        return event
    if land is None or context.only_hosts(land):
        return event
    actor = Actor(name=context.names.get(land, land), party=land)
    return fill_role(event, "recipients", (actor,), f"not said here; it happens in {land}")


def _helps_from_outside(event: Event, context: PageContext) -> bool:
    """Tell whether a third state or body gives or promises aid: to the land that the story is about."""
    is_aid = event.type is EventType.AID or event.frame == _PROMISED_AID
    are_outside = (
        context.camp_of(actor) is None and (actor.party in state_codes() or actor.kind in _BODIES)
        for actor in event.actors
    )
    return is_aid and bool(event.actors) and all(are_outside)


def _takes_from_state(event: Event) -> bool:
    """Tell whether fighters take a place, which was the state's of the story ("pemberontak menguasai Homs")."""
    are_fighters = all(actor.party is None or actor.kind is ActorKind.NONSTATE_ARMED for actor in event.actors)
    return "occupy" in event.mode and bool(event.actors) and are_fighters


def courts_there(event: Event, at_hand: AtHand, context: PageContext) -> Actor | None:
    """Return the state in which others are said to be tried ("dua warga A diadili di | B")."""
    land = at_hand.land
    if land is None or land not in state_codes() or land in parties_of(event.recipients):
        return None
    return Actor(name=context.names.get(land, land), party=land, kind=ActorKind.GOVERNMENT)


def keeps_order_there(raw: RawEvent | None, context: PageContext) -> Actor | None:
    """Return the state in which people are said to be arrested, where the story is of no one state."""
    places = [] if raw is None else raw.arguments.places
    land = next((land for place in places if (land := country_of(place)) is not None), None)
    if land is None or land not in state_codes() or context.only_hosts(land):
        return None
    return Actor(name=context.names.get(land, land), party=land, kind=ActorKind.POLICE)


def place_at(blow: Event, event: Event, reach: int) -> Event:
    """Return "serangan itu", or the dead that the words after a blow count, as at the place of that blow.

    Args:
        blow: The last attack that was told with its place.
        event: What is told after it.
        reach: How many lines after it that may stand.
    """
    is_dated = event.time_basis is None and event.time not in {None, blow.time}
    is_far = event.evidence.line - blow.evidence.line > reach or event.status is not blow.status
    if event.place is not None or event.type is not EventType.ASSAULT or is_dated or is_far:
        return event
    why = Step(what="place", why=f"not said here; as in the attack of line {blow.evidence.line}")
    return replace(event, place=blow.place, steps=(*event.steps, why))


def fill_role(event: Event, role: str, actors: Sequence[Actor], basis: str) -> Event:
    """Return an event with a role filled, and the step that says from where."""
    filled = tuple(actor.meant_at(None, None, basis) for actor in actors)
    step = Step(what=role.removesuffix("s"), why=basis)
    if role == "actors":
        return replace(event, actors=filled, steps=(*event.steps, step))
    return replace(event, recipients=filled, steps=(*event.steps, step))
