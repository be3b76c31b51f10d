"""Sides that a sentence leaves out, as the story has them: its last blow or incident, its camps, the powers that be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.extract.acts.alike_events import (
    INCIDENT_TYPES,
    befell_others,
    is_alike,
    is_of_another_day,
    is_of_one_series,
    is_same_act,
    may_be_same,
    share_people,
    share_side,
    takes_no_foe,
    without_guessed,
)
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import classes_of
from runut.extract.page.crowds import are_the_people, who_protests
from runut.extract.page.party_sets import parties_of
from runut.extract.page.whose_will import may_be_held_by
from runut.extract.parties.accused import condemns_it, is_judge_of, who_is_condemned
from runut.extract.parties.act_memory import TOLD_AGAIN, ActMemory
from runut.extract.parties.answering import (
    is_of_blow,
    who_holds,
    who_said_it,
    whom_it_met,
    whom_it_wronged,
)
from runut.extract.parties.at_hand import (
    COUPS,
    FREEING,
    WHO_KEEPS_ORDER,
    AtHand,
    courts_there,
    fill_role,
    keeps_order_there,
)
from runut.extract.parties.captives import is_out_of_jail
from runut.extract.parties.going_ahead import who_struck
from runut.extract.parties.how_told import Telling
from runut.extract.parties.struck import are_own_fighters
from runut.extract.parties.third_parties import name_for_third
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.world.rivals import state_codes

_AGAINST_OTHER = {
    EventType.ASSAULT,
    EventType.COERCE,
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.THREATEN,
    EventType.REQUEST,
    EventType.SANCTION,
}
_OF_OWN = {"order", "defect", "defect-to", "request-assist"}
"""What is not said or done to the foe: orders, going over to others, a call for help."""
_OWN, _ARREST = "self", "arrest"
_HELP, _HELP_REACH = frozenset({"aid", "armsaid", "heavyarms", "humanaid", "moneyaid", "peaceforce", "forces"}), 4
_ONLY_POWERS = {"curfew", "martial-law"}  # what nobody but the authorities of a land imposes
_OF_POWERS = frozenset({
    "investigate", "investigate-ahead", "dismiss", "amnesty", "close-border", "restrict", "censor", "entry-ban",
})  # fmt: skip
"""Frames of what the authorities do, where no doer is told."""
_DEMANDING = {EventType.PROTEST, EventType.REQUEST, EventType.ACCUSE}
_OF_WAR = {"aerial", "drone", "heavy-weapons"}
_TRUCE = "ceasefire"
_OF_COURTS, _LIFTING = {"charge", "try", "convict", "verdict-give"}, {"lift-restriction", "lift-sanctions"}
_FIGHTERS, _TAKING = {ActorKind.NONSTATE_ARMED}, {"withhold", "seize", "occupy"}
_FORCES = {*_FIGHTERS, ActorKind.MILITARY, ActorKind.POLICE}


@dataclass(slots=True, kw_only=True)
class FromTheStory(ActMemory):
    """Fills one role of an event from what the page has told so far."""

    def _as_in_incident(self, event: Event) -> Event:
        """Take a side from the last incident of the page that is plainly of the same sort: same act, same side.

        Whom a camp hits is its foe, though it hit somebody else before.
        """
        if event.type not in INCIDENT_TYPES or (event.actors and event.recipients):
            return event
        known = next((one for one in reversed(self.incidents) if is_alike(one, event)), self.struck_before(event))
        if known is None:
            return event
        basis = f"not said here; as in the incident of line {known.evidence.line}"
        if not event.actors and self._are_known(known.actors):
            sides = parties_of(event.recipients)  # of two who fought, none strikes its own
            doers = tuple(one for one in known.actors if one.party is None or one.party not in sides)
            event = fill_role(event, "actors", doers or known.actors, basis)
        foe = self._other(event.actors)
        is_other = foe is not None and foe.party not in parties_of(known.recipients)
        own = parties_of(event.actors)  # of both sides who fell in a fight, nobody strikes his own
        struck = tuple(one for one in known.recipients if one.party not in own)
        struck = struck or (known.recipients if len(own) == 1 else ())
        if not event.recipients and not is_other and not takes_no_foe(event) and self._are_known(struck):
            event = fill_role(event, "recipients", struck, basis)
        return event

    def _as_in_blow(self, event: Event, telling: Telling) -> Event:
        """Take who did it from the last blow told, where a sentence goes back to it or the page tells of no other.

        Then it may be people of no side: "serangan itu" is that of the gunmen told of before.
        """
        blow = self.blow
        if event.type is not EventType.ASSAULT or event.actors or blow is None or "battle" in event.mode:
            return event
        are_own = are_own_fighters(event.recipients, blow.actors)
        event = without_guessed(event, blow) if telling.is_anaphor and not are_own else event
        is_only = len(self.doers) == 1 and share_side(event.recipients, blow.recipients)
        if are_own or share_people(event.recipients, blow.actors):
            return event
        if not (telling.is_anaphor or (is_only and not is_of_another_day(blow, event))):
            return event
        basis = f"not said here; as in the blow told in line {blow.evidence.line}"
        return fill_role(event, "actors", blow.actors, basis)

    def _are_known(self, actors: Sequence[Actor]) -> bool:
        """Tell whether people may be meant again without a word: those of a side, or the page's crowd."""
        return any(actor.party for actor in actors) or (self.crowd is not None and actors == self.crowd.actors)

    def _as_told_before(self, event: Event) -> Event:
        """Take who withdraws, frees or disarms from the last such act told, where a sentence goes back to it."""
        if event.type not in TOLD_AGAIN or event.actors:
            return event
        known = next((one for one in reversed(self.acts) if is_same_act(one, event)), None)
        if known is None and not FREEING.isdisjoint(event.mode):
            known = self.taking if self.taking is not None and may_be_same(self.taking, event) else None
        if known is None and event.frame in _LIFTING:
            known = self.barring
        if known is None or befell_others(known, event):
            return event
        basis = f"not said here; as in the same act told in line {known.evidence.line}"
        return fill_role(event, "actors", known.actors, basis)

    def _with_actor(self, event: Event, telling: Telling) -> Event:
        """Take the powers that be for who detains, and a fighter's enemy for who did it to them."""
        if event.actors:
            return event
        if (striker := who_struck(event, self)) is not None:
            basis = f"not said here; who struck them in line {striker.evidence.line}"
            return fill_role(event, "actors", striker.actors, basis)
        if (protest := who_protests(event, self.before, self.crowd, telling.raw)) is not None:
            return fill_role(event, "actors", protest.actors, f"as in the protest of line {protest.evidence.line}")
        powers = self._who_announces(event, telling.at_hand) or self._powers()
        there = courts_there(event, telling.at_hand, self.context)
        if event.type is EventType.COERCE and powers is not None and powers.party in parties_of(event.recipients):
            powers = there or powers  # "warga X ditangkap di | Y"
        if powers is None and _ARREST in event.mode and (keeper := keeps_order_there(telling.raw, self.context)):
            return fill_role(event, "actors", (keeper,), f"{WHO_KEEPS_ORDER} {keeper.party}")
        if condemns_it(self.before, event, powers):
            powers = there or who_is_condemned(self.before)
        if event.frame in _OF_COURTS and (court := there or powers) is not None:
            return fill_role(event, "actors", (court,), f"not said here; the courts of {court.party}")
        if event.frame in _OF_POWERS and (state := self._powers() or powers) is not None:
            return fill_role(event, "actors", (state,), f"not said here; the authorities of {state.party}")
        is_of_powers = not _ONLY_POWERS.isdisjoint(event.mode)
        if not event.recipients and (event.type is not EventType.COERCE or (self.crowd is None and not is_of_powers)):
            return event
        is_held = may_be_held_by(self.context.state, event, telling.raw) or is_out_of_jail(event, telling.raw)
        if powers is not None and is_held and event.frame not in COUPS:
            return fill_role(event, "actors", (powers,), f"not said here; the authorities of {powers.party}")
        if powers is not None and event.type is EventType.ASSAULT and telling.is_of_crowd:
            return fill_role(event, "actors", (powers,), f"{WHO_KEEPS_ORDER} {powers.party}")
        foes = _FORCES if telling.is_passive else _FIGHTERS
        other = self._other(event.recipients)
        is_fight = event.type in INCIDENT_TYPES and all(actor.kind in foes for actor in event.recipients)
        is_freed = event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode)
        if other is not None and (is_fight or is_freed):
            return fill_role(event, "actors", (other,), "not said here; the other side of the story")
        return event

    def _who_announces(self, event: Event, at_hand: AtHand) -> Actor | None:
        """Return the state whose people tell of an arrest or a trial of others: it is its own to tell."""
        held = {actor.party for actor in event.recipients}
        states = at_hand.speakers & state_codes() - held if None not in held else frozenset()
        return self._government_of(next(iter(states)) if len(states) == 1 else None)

    def _powers(self) -> Actor | None:
        return self._government_of(self.context.state)

    def _government_of(self, state: str | None) -> Actor | None:
        name = None if state is None else self.context.names.get(state, state)
        return None if name is None else Actor(name=name, party=state, kind=ActorKind.GOVERNMENT)

    def _with_recipient(self, event: Event, telling: Telling) -> Event:
        """Take for whom a side acts against: who addressed it, who protests, its enemy, who did what it condemns."""
        if event.recipients or takes_no_foe(event) or not event.actors:
            return event
        said = who_said_it(event, telling.heard)
        if said is not None and (telling.is_heard_here or self.is_word_of(said, event)):
            return fill_role(event, "recipients", (said,), "answers what is said before it")
        if event.type is EventType.REJECT and (asked := self.answered(event)) is not None:
            return fill_role(event, "recipients", asked.actors, f"answers what is said in line {asked.evidence.line}")
        if self._other(event.actors) is None and (blow := self.paid_back(event)) is not None:
            return fill_role(event, "recipients", blow.actors, f"answers what is told in line {blow.evidence.line}")
        if (holder := who_holds(event, telling.raw, self.context)) is not None:
            return fill_role(event, "recipients", (holder,), "not said here; at odds with those whom it is about")
        if met := whom_it_met(event, self.before) or whom_it_wronged(event, self.blows):
            return fill_role(event, "recipients", met, "not said here; whom it is told to have met or struck")
        known = self.before
        if (
            known is not None
            and is_of_one_series(known, event)
            and not are_own_fighters(known.recipients, event.actors)
        ):
            return fill_role(event, "recipients", known.recipients, "not said here; as in the act told before it")
        if (known := self.last.get((event.type, parties_of(event.actors)))) is not None:
            return fill_role(event, "recipients", known.recipients, f"not said here; as in line {known.evidence.line}")
        powers = None if is_of_blow(event, telling.raw) else self._powers()
        if powers is not None and event.type in _DEMANDING and are_the_people(event):
            return fill_role(event, "recipients", (powers,), f"not said here; the authorities of {powers.party}")
        are_powers = powers is not None and any(actor.party == powers.party for actor in event.actors)
        is_war = not _OF_WAR.isdisjoint(event.mode)  # of no crowd
        is_on_people = event.type in {EventType.ASSAULT, EventType.COERCE} and _TAKING.isdisjoint(event.mode)
        if self.crowd is not None and are_powers and not is_war and is_on_people:
            return fill_role(event, "recipients", self.crowd.actors, "not said here; those who protest")
        other = None if _is_for_own(event, telling) else self._other(event.actors)
        is_spared = is_war and other is not None and other.party is None and other.kind not in _FIGHTERS
        is_spared = is_spared or (other is not None and is_judge_of(self.before, event, other, self.context))
        is_spared = is_spared or _asks_for_help(event, telling.raw)
        is_truce = event.type is EventType.AGREE and _TRUCE in event.mode
        if other is not None and not is_spared and (telling.is_offer or is_truce or event.type in _AGAINST_OTHER):
            return fill_role(event, "recipients", (other,), "not said here; the other side of the story")
        return name_for_third(event, telling, self, self._powers()) if self._is_third(event.actors) else event

    def _with_striker(self, event: Event, telling: Telling) -> Event:
        """Turn the answer to a blow on who dealt the last one, if that was another."""
        blow = self.blow if telling.is_answer and not event.recipients else None
        if blow is None or not event.actors or share_side(blow.actors, event.actors):
            return event
        return fill_role(event, "recipients", blow.actors, f"not said here; who did it in line {blow.evidence.line}")

    def _other(self, actors: Sequence[Actor]) -> Actor | None:
        """Return the camp that these actors are against; None where they are of none or of both."""
        foes = [self.context.foe_of(actor) for actor in actors]
        known = [foe for foe in foes if foe is not None]
        are_one = len(known) == len(foes) and len(parties_of(known)) == 1
        return known[0] if known and are_one else None

    def _is_third(self, actors: Sequence[Actor]) -> bool:
        if not self.context.are_at_odds:
            return all(actor.party not in {None, self.context.state} for actor in actors)
        return all(actor.party is not None and self.context.camp_of(actor) is None for actor in actors)


def _is_for_own(event: Event, telling: Telling) -> bool:
    """Tell whether what is said is said to one's own people ("memerintahkan | pasukannya | mundur")."""
    told = () if telling.raw is None or event.type is not EventType.REQUEST else telling.raw.arguments.recipients
    return event.frame in _OF_OWN or any(mention.pronoun == _OWN for mention in told)


def _asks_for_help(event: Event, raw: RawEvent | None) -> bool:
    """Tell whether help or forces are asked for, which nobody asks of his foe ("X meminta | pengiriman pasukan")."""
    if event.type is not EventType.REQUEST or "assist" not in event.mode or raw is None:
        return False
    behind = raw.sentence.nodes[raw.node + 1 : raw.node + 1 + _HELP_REACH]
    return any(not _HELP.isdisjoint(classes_of(node)) for node in behind)
