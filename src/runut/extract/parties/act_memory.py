"""What acts a page has told so far: its incidents, blows, protests, demands and releases, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from runut.extract.acts.alike_events import INCIDENT_TYPES, differ_in_arms, is_of_its_day, share_mode, share_side
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.both_fought import without_fallen
from runut.extract.parties.claimed import name_claimed
from runut.extract.parties.crowd_told import name_crowd
from runut.extract.parties.driven_out import name_drivers
from runut.extract.parties.fought_alone import name_foes
from runut.extract.parties.hostage_takers import name_hostages, name_takers
from runut.extract.parties.same_event import Told, complete_first
from runut.extract.parties.struck import as_that_blow, is_said
from runut.extract.parties.third_told import without_own_helpers
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status

TOLD_AGAIN = {EventType.RETREAT, EventType.SANCTION}
_ANSWERED = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
_PAID_BACK = {EventType.THREATEN, EventType.SANCTION}
ANSWERABLE = {*_ANSWERED, EventType.AGREE, EventType.REJECT, EventType.SUPPORT, EventType.CONCEDE, EventType.SANCTION}
_SERIAL = {EventType.SANCTION, EventType.PROTEST}
_TAKING = {"abduct", "arrest"}
_BARRING = {"restrict", "curfew", "withhold"}
_ADVANCING = {EventType.MOBILIZE, EventType.COERCE}
_ATTACK = "attack"
_KILLINGS = {"murder", "killed", "kill", "massacre"}
_MEMORY = 6
_YEAR = 4
_ANSWER_LINES = 2
_BACK_LINES = 12  # empty ones count


@dataclass(slots=True, kw_only=True)
class ActMemory:
    """The acts of a page up to the sentence that is read.

    Attributes:
        context: What the page as a whole tells.
        told: All acts, the last one last.
        links: By event, the blow that it goes back to.
        claims: By blow, who takes it upon itself without telling it.
        incidents: Acts of force and protests whose doers and targets are known, the last one last.
        acts: Withdrawals, releases and penalties whose doers are known.
        crowd: The last protest, whose doers the page's crowd are.
        before: The act told last.
        blow: The last blow that somebody dealt to others.
        blows: Acts of force, the last one last, whether or not it is said who did them.
        harm: The last that befell people without a word on the blow or who dealt it ("empat tentara tewas").
        doers: All who dealt blows.
        placed: The last blow that was told with its place.
        taking: The last abduction or arrest by somebody.
        barring: The last penalty, siege or ban by somebody.
        taken: The last abduction or arrest of people of a side.
        addressed: By side, the last demand, threat or accusation made to it.
        last: By type and doers, the last penalty or protest that says against whom.
    """

    context: PageContext
    told: list[Told] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    claims: dict[str, tuple[Actor, ...]] = field(default_factory=dict)
    incidents: list[Event] = field(default_factory=list)
    acts: list[Event] = field(default_factory=list)
    crowd: Event | None = None
    before: Event | None = None
    blow: Event | None = None
    blows: list[Event] = field(default_factory=list)
    harm: Event | None = None
    placed: Event | None = None
    taking: Event | None = None
    taken: Event | None = None
    barring: Event | None = None
    doers: set[frozenset[str]] = field(default_factory=set)
    addressed: dict[str, Event] = field(default_factory=dict)
    last: dict[tuple[EventType, frozenset[str]], Event] = field(default_factory=dict)

    def remember(self, event: Event) -> None:
        """Keep what later sentences may go back to."""
        self.before = event
        if _is_of_years(event):
            return
        if event.type in INCIDENT_TYPES and event.actors and event.recipients:
            self.incidents = [*self.incidents[-_MEMORY:], event]
        if event.type is EventType.PROTEST and event.actors:
            self.crowd = event
        if event.type is EventType.ASSAULT and event.actors and "battle" not in event.mode:
            self.blow = event
            self.doers.add(parties_of(event.actors))
        if event.type is EventType.ASSAULT:
            self._remember_blow(event)
        if event.actors and (event.type is EventType.SANCTION or not _BARRING.isdisjoint(event.mode)):
            self.barring = event
        if event.actors and not _TAKING.isdisjoint(event.mode):
            self.taking = event
        if any(actor.party for actor in event.recipients) and not _TAKING.isdisjoint(event.mode):
            self.taken = event
        if event.type in _ANSWERED and event.actors:
            self.addressed.update((actor.party, event) for actor in event.recipients if actor.party)
        if event.type in TOLD_AGAIN and event.actors:
            self.acts = [*self.acts[-_MEMORY:], event]
        if event.type in _SERIAL and event.recipients:
            self.last[event.type, parties_of(event.actors)] = event

    def _remember_blow(self, event: Event) -> None:
        is_blow = event.recipients if "battle" in event.mode else event.mode
        if is_blow or ("battle" not in event.mode and event.actors):
            self.blows = [*self.blows[-_MEMORY:], event]
        elif event.recipients and event.status is Status.HAPPENED:
            self.harm = event
        if event.place is not None:
            self.placed = event

    def as_told(self, event: Event) -> Event:
        """Return "serangan itu" as of the blow that it goes back to, and keep which one that is."""
        blow = self.told_of(event)
        if blow is None:
            return event
        if blow.id != event.id:
            self.links[event.id] = blow.id
        return as_that_blow(event, blow)

    def claim(self, actors: tuple[Actor, ...]) -> None:
        """Keep who takes the last blow upon itself."""
        if not actors:
            return
        blow = next((one.event for one in reversed(self.told) if one.event.type is EventType.ASSAULT), None)
        if blow is not None and not (blow.mode or blow.actors) and self.blows:
            blow = self.blows[-1]  # its dead were counted since
        if blow is not None and any(actor.party is not None for actor in actors):
            self.claims[blow.id] = actors

    def look_back(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Return a page's events, those of nobody with the doer that only a later sentence names."""
        named = tuple(complete_first(tuple(name_claimed(events, self.links, self.claims)), self.told))
        named = tuple(name_takers(tuple(name_drivers(named, self.told, self.context)), self.told))
        named = tuple(name_hostages(named, self.told))
        named = tuple(name_crowd(tuple(name_foes(named, self.context)), self.told, self.context))
        return tuple(without_own_helpers(tuple(without_fallen(named, self.context))))

    def told_of(self, event: Event) -> Event | None:
        """Return the blow that "serangan itu", "penculikan tersebut" goes back to: the last one of its sort."""
        if event.type is not EventType.ASSAULT or "battle" in event.mode:
            return None
        near = [blow for blow in reversed(self.blows) if event.evidence.line - blow.evidence.line <= _BACK_LINES]
        near = [blow for blow in near if is_of_its_day(blow, event)] or near
        there = [blow for blow in near if event.place is not None and _is_at(blow, event.place)]
        near = there or [blow for blow in near if event.frame != _ATTACK or blow.frame not in _KILLINGS] or near
        same = [blow for blow in near if event.mode and share_mode(blow, event)]
        same = [blow for blow in same if _tells_of_somebody(blow)] or same
        other = [blow for blow in near if not event.mode or not blow.mode or differ_in_arms(blow, event)]
        blow = next(iter(same), None) or next((blow for blow in other if blow.actors), next(iter(other), None))
        if blow is None and self.harm is not None and event.evidence.line - self.harm.evidence.line <= _BACK_LINES:
            return self.harm
        before = self.before
        if blow is not None or before is None or before.type not in _ADVANCING:
            return blow
        return before if event.evidence.line - before.evidence.line <= _ANSWER_LINES else None

    def struck_before(self, event: Event) -> Event | None:
        """Return the blow told just before in the same line, of which people of another side are hurt or die."""
        before = self.before
        if before is None or event.actors or event.type is not EventType.ASSAULT or before.type is not event.type:
            return None
        is_near = event.evidence.line == before.evidence.line and event.status is before.status
        return before if is_near and before.actors and not share_side(before.actors, event.recipients) else None

    def paid_back(self, event: Event) -> Event | None:
        """Return the penalty or threat of a line or two before that a side's own threat or penalty pays back."""
        if event.type not in _PAID_BACK:
            return None
        own, near = parties_of(event.actors), event.evidence.line - _ANSWER_LINES
        told = (one.event for one in reversed(self.told) if one.event.type in _PAID_BACK)
        before = next((one for one in told if own & parties_of(one.recipients) and one.actors), None)
        if before is None or before.evidence.line < near or any(actor.party is None for actor in before.actors):
            return None
        return before if own.isdisjoint(parties_of(before.actors)) else None

    def answered(self, event: Event) -> Event | None:
        """Return what a refusal or denial answers: what another did or said just before, else what was asked of it."""
        accused = self._accusation(event) if "deny" in event.mode else None
        before = accused or self.before
        if before is not None and event.evidence.line - before.evidence.line <= _ANSWER_LINES:
            is_other = parties_of(before.actors).isdisjoint(parties_of(event.actors))
            if before.actors and is_other and ("deny" in event.mode or before.type in ANSWERABLE):
                return before
        found = (self.addressed.get(actor.party) for actor in event.actors if actor.party)
        return next((asked for asked in found if asked is not None), None)

    def is_word_of(self, speaker: Actor, event: Event) -> bool:
        """Tell whether the act told last is on a speaker's word, and a denial behind it answers no older accusation."""
        before = self.before
        is_near = before is not None and event.evidence.line - before.evidence.line <= _ANSWER_LINES
        return is_near and before is not None and speaker.name in before.attribution and not self._accusation(event)

    def _accusation(self, event: Event) -> Event | None:
        """Return the accusation that was last made against who denies, None where others were accused since."""
        found = (self.addressed.get(actor.party) for actor in event.actors if actor.party)
        return next((asked for asked in found if asked is not None and asked.type is EventType.ACCUSE), None)


def _is_of_years(event: Event) -> bool:
    """Tell whether an act went on for years ("dalam beberapa dasawarsa terakhir"), so that it is no "serangan itu"."""
    time = "" if event.time is None or event.status is not Status.ONGOING else event.time.text
    return "/" in time and time[_YEAR] != "-"


def _tells_of_somebody(blow: Event) -> bool:
    """Tell whether a blow names who did it or whom it hit, and does not only count the dead of one told before."""
    return bool(blow.actors) or any(actor.party is not None and is_said(actor) for actor in blow.recipients)


def _is_at(blow: Event, place: str) -> bool:
    """Tell whether a blow fell at a place, or hit it."""
    return blow.place == place or any(actor.name == place for actor in blow.recipients)
