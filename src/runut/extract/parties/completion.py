"""Who a sentence leaves out: taken from the incident it goes back to or from the camps of the story, and said so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from runut.extract.page.crowds import as_crowd, as_dispersed, as_marchers, to_own_rulers
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.accused import never_itself, turn_on_accused
from runut.extract.parties.answering import (
    name_answer,
    name_judged,
)
from runut.extract.parties.at_hand import (
    AtHand,
    fill_role,
    name_doer,
    name_land,
    place_at,
)
from runut.extract.parties.captives import (
    by_captors,
    held_by_takers,
    name_asked_holder,
    name_captives,
    name_captors,
    name_holders,
)
from runut.extract.parties.document_words import name_author
from runut.extract.parties.executions import name_executioner
from runut.extract.parties.fallen_in_fight import name_other_fighter
from runut.extract.parties.from_the_air import name_bomber, name_who_shelled
from runut.extract.parties.from_the_story import FromTheStory
from runut.extract.parties.goes_on_alike import name_same_doers
from runut.extract.parties.going_ahead import name_who_goes_on
from runut.extract.parties.hosts import name_host
from runut.extract.parties.how_told import Telling
from runut.extract.parties.judged_deeds import turn_on_deed
from runut.extract.parties.met_with import name_met
from runut.extract.parties.other_side import name_other_side
from runut.extract.parties.outlawed_there import name_who_outlaws
from runut.extract.parties.same_addressee import name_same_addressee
from runut.extract.parties.same_event import Told
from runut.extract.parties.struck_army import of_struck_army
from runut.extract.parties.struck_in_turn import turn_on_striker
from runut.extract.parties.that_building import take_up_told
from runut.extract.parties.those_taken import turn_on_taken
from runut.extract.parties.turned_to_foe import name_struck_land, not_its_own, turn_to_foe
from runut.record.claims import Event, EventType

_CROWD_CONTROL = "crowd-control"
_BACK_LINES = 6  # empty ones count
_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}
_AGAINST_WORDS = {EventType.REJECT, EventType.AGREE}


@dataclass(slots=True, kw_only=True)
class Completer(FromTheStory):
    """Fills what events leave out; one per page, told of each event in turn."""

    def complete(self, event: Event, telling: Telling) -> Event:
        """Return an event with the sides that its sentence leaves out, each with its basis.

        Who killed civilians is never taken from the camps: only what was done to fighters or, in the passive, forces.
        """
        event = of_struck_army(event, self.blow, self.before, self.context)
        event = turn_on_striker(turn_on_taken(event, self.before, telling.raw), self.before, telling.raw)
        event = name_met(never_itself(event, self.context), self.told, telling.raw, self.context)
        event = turn_on_accused(self.before, name_same_doers(event, self.told, telling.raw), telling.raw)
        event = name_other_side(self._as_crowd(_against_others(event)), self.context)
        event = event if telling.raw is None else take_up_told(self.told, event, telling.raw)
        event = self.as_told(event) if telling.is_anaphor else event
        event = name_who_outlaws(name_author(event, self.told, telling.raw, self.context), telling.raw, self.context)
        event = name_executioner(event, telling.at_hand, self.context, self._powers())
        event = name_struck_land(not_its_own(event, telling.raw, self.context), telling.raw, self.context)
        event = name_bomber(event, self.context, self.incidents)
        event = self._as_in_blow(self._as_in_incident(event), telling)
        event = name_captives(by_captors(event, self.taken, self.before, telling.raw), self.taken, None)
        event = name_holders(name_answer(event, self, telling.at_hand), self.before)
        event = turn_on_deed(
            self.told, self._as_told_before(name_judged(event, self.told, telling.raw, self.context)), telling.raw
        )
        event = name_other_fighter(name_who_goes_on(event, self, telling.at_hand), self.before)
        event = held_by_takers(event, self.taken) if telling.is_passive else event
        event = self._with_actor(name_captors(event, self.before), telling)
        event = name_doer(event, self._heard(event, telling.at_hand), self.context)
        foe = self._other(event.actors) if event.actors else None
        event = name_captives(event, self.taken, foe, telling.raw, self.context.home)
        event = not_its_own(self._with_striker(event, telling), telling.raw, self.context)
        event = name_asked_holder(event, self.taken, telling.raw)
        event = self._with_recipient(name_same_addressee(event, self.told), telling)
        event = name_host(event, telling.raw, telling.at_hand, self)
        event = name_who_shelled(name_land(event, telling.at_hand, self.context), self.context)
        event = turn_to_foe(event, self._other(event.actors), telling.raw, is_of_crowd=self.crowd is not None)
        if self.placed is not None and (telling.is_anaphor or telling.is_harm):
            event = place_at(self.placed, event, _BACK_LINES if telling.is_anaphor else 0)
        self.remember(event)
        if telling.raw is not None:
            self.told.append(Told(event, telling.raw))
        return event

    def _heard(self, event: Event, at_hand: AtHand) -> AtHand:
        """Add to who says what an event is who has just blamed, asked or backed somebody in its sentence."""
        before = self.before
        if before is None or before.type not in _WORDS or before.evidence.sentence != event.evidence.sentence:
            return at_hand
        return replace(at_hand, speakers=at_hand.speakers | parties_of(before.actors))

    def _as_crowd(self, event: Event) -> Event:
        """Take demonstrators for people of no side but a group's, and for whom a crowd is controlled."""
        if event.type is EventType.PROTEST:
            return as_crowd(event, self.crowd)
        event = to_own_rulers(as_marchers(event, self.before))
        event = as_dispersed(event) if _CROWD_CONTROL in event.mode else event
        if self.crowd is not None and not event.recipients and _CROWD_CONTROL in event.mode:
            return fill_role(event, "recipients", self.crowd.actors, "not said here; those who protest")
        return event


def _against_others(event: Event) -> Event:
    """Leave out whom a refusal or a denial is not against: the side that makes it."""
    if event.type not in _AGAINST_WORDS or not parties_of(event.recipients) <= parties_of(event.actors):
        return event
    return replace(event, recipients=tuple(actor for actor in event.recipients if actor.party is None))
