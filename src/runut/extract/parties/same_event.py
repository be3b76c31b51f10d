"""Which event told before a sentence takes up again: "pertemuan itu akan diadakan", "kedua sandera dibebaskan"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from runut.annotate.phrases.mentions import Mention
from runut.extract.acts.act_traits import goes_back
from runut.extract.acts.alike_events import differ_in_arms, is_of_another_day, share_side
from runut.extract.acts.pointing_back import (
    is_aside,
    names,
    names_the_same,
    that_thing,
    those_named_again,
    those_people,
)
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.meant.told_people import are_all
from runut.extract.page.party_sets import are_of_nobody, parties_of
from runut.extract.parties.at_hand import fill_role
from runut.languages.lexicon import Roles
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Outcome, Status
from runut.record.evidence import Step

_MEETING = {EventType.CONSULT, EventType.AGREE}
_DEAL = {EventType.AGREE, EventType.SUPPORT}
_ALONE = {
    EventType.RETREAT,
    EventType.MOBILIZE,
    EventType.AID,
    EventType.SANCTION,
    EventType.COERCE,
    EventType.PROTEST,
    EventType.ACCUSE,
    EventType.REQUEST,
    EventType.THREATEN,
    EventType.COOPERATE,
    EventType.CONCEDE,
    EventType.ASSAULT,
}
_TOLD_ON = {EventType.REJECT, EventType.ACCUSE, EventType.SANCTION, EventType.THREATEN}
"""Acts of which a passive says more by the thing itself; others may befall a like thing twice."""
_HELD = {"abduct", "arrest"}
_NAMELESS_THINGS = {EventType.AGREE, EventType.SUPPORT, EventType.AID}
"""Acts whose first telling may have no noun for the thing: "sepakat …" and then "kesepakatan itu"."""

_BACK_LINES = 12  # empty ones count
_TALKS = "talks"
_GUESSED = ("the two sides of the story", "not said here")


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a page has told, and the words that told it."""

    event: Event
    raw: RawEvent


def take_up(told: Sequence[Told], event: Event, raw: RawEvent) -> Event:
    """Return an event told again with the sides of its first telling, and its time where its own words give none.

    Sides that its own sentence names stand; those of the story's quarrel and those taken from near by do not.
    """
    said = [] if _are_described(event, raw) else [actor for actor in event.actors if not _is_guessed(actor)]
    named = [actor for actor in said if actor.party is not None]
    found = [one for one in _find(told, event, raw) if not named or share_side(named, one.actors)]
    if _is_of_several(event, raw):
        found = [one for one in found if one.status is Status.HAPPENED and len(parties_of(one.actors)) > 1]
    known = next(iter(found), None)
    if known is None:
        return event
    basis = f"not said here; the same event as in line {known.evidence.line}"
    if _is_open(event, said, known) and not share_side(known.actors, event.recipients):
        event = fill_role(event, "actors", _who_took_part(known, raw), basis)
    is_one_sided = event.type not in _MEETING or len(parties_of(event.actors)) == 1
    if is_one_sided and not _undergo(named, raw):
        event = _done_to(event, _fullest(found, known), basis)
    return event if _is_of_who_frees(known, event) else at_its_time(event, known, basis)


def _is_of_several(event: Event, raw: RawEvent) -> bool:
    """Tell whether a deal is taken for one of both sides: what one side did is not it ("kesepakatan itu tercapai")."""
    is_deal = event.type in _DEAL and raw.sense.frame.roles is Roles.MUTUAL
    return is_deal and len(parties_of(event.actors)) > 1


def _who_took_part(known: Event, raw: RawEvent) -> tuple[Actor, ...]:
    """Return who did an act; in talks its host took part as well."""
    is_talk = known.type is EventType.CONSULT or _TALKS in known.mode
    is_of_both = is_talk and raw.sense.frame.roles is Roles.MUTUAL
    return (*known.actors, *known.recipients) if is_of_both else known.actors


def _undergo(named: Sequence[Actor], raw: RawEvent) -> bool:
    """Tell whether those whom a noun names may be to whom it was done ("kepulangan | kedua tentara itu")."""
    return bool(named) and raw.sense.voice.is_noun and raw.type is EventType.RETREAT


def complete_first(events: Sequence[Event], told: Sequence[Told]) -> Iterator[Event]:
    """Yield a page's events; one that leaves open who did it has the doer that a later telling of it names.

    The later one says by "itu", "kedua" or a pronoun to whom it was done ("Seorang wartawan ditahan. … Polisi X
    menahan wartawan itu").
    """
    later: defaultdict[int, list[tuple[Told, Mention]]] = defaultdict(list)
    for one in told:
        if (people := those_named_again(one.raw)) is not None:
            later[one.event.evidence.line].append((one, people))
    raws = {one.event.id: one.raw for one in told}
    for event in events:
        raw = raws.get(event.id) if later and all(map(_is_guessed, event.actors)) else None
        first = event.evidence.line
        near = (pair for line in range(first, first + _BACK_LINES + 1) for pair in later.get(line, ()))
        full = None if raw is None else next((one.event for one, them in near if _tells(one, them, event, raw)), None)
        yield event if full is None else _as_in(full, event)


def _as_in(full: Event, event: Event) -> Event:
    """Return an event with the sides of its full telling."""
    basis = f"not said here; the same event as in line {full.evidence.line}"
    return _done_to(fill_role(event, "actors", full.actors, basis), full, basis)


def _tells(full: Told, people: Mention, event: Event, raw: RawEvent) -> bool:
    """Tell whether a later telling that names the doer tells of an event that does not."""
    later = full.event
    is_after = bool(later.actors) and later.evidence.start > event.evidence.end
    is_it = is_after and later.type is event.type and later.status is event.status
    if not is_it or share_side(later.actors, event.recipients):
        return False
    is_death = raw.sense.outcome is Outcome.KILLED and not is_of_another_day(event, later)
    return names_the_same(raw, event, people, later) and (is_death or _is_one_act(event, later))


def _fullest(found: Sequence[Event], known: Event) -> Event:
    """Return the last telling of an event that says to whom it was done, itself where none does."""
    same = (one for one in found if one.frame == known.frame and share_side(one.actors, known.actors))
    return next((one for one in same if one.recipients), known)


def _find(told: Sequence[Told], event: Event, raw: RawEvent) -> list[Event]:
    """Return the events that words may go back to, by an anaphor, by the thing or by the people it was done to."""
    is_told = raw.sense.voice.is_noun or raw.sense.voice.is_passive
    again = _choose(told, event, lambda one: one.event.frame == event.frame) if _is_told_again(raw) else []
    if again or event.type is EventType.REJECT:
        return again
    if is_told and goes_back(raw):
        return [] if event.type is EventType.ASSAULT else _choose(told, event)
    if raw.sense.frame.roles is Roles.VISIT:
        return _choose(told, event, lambda one: _is_that_visit(one.event, event))
    thing = that_thing(raw)
    if thing is not None:
        is_free = event.type in _NAMELESS_THINGS
        return _choose(told, event, lambda one: is_free or names(one.raw, thing))
    people = those_people(raw)
    if people is None:
        return []
    return _choose(
        told,
        event,
        lambda one: names_the_same(one.raw, one.event, people, event) and _is_one_act(one.event, event, people),
    )


def _is_told_again(raw: RawEvent) -> bool:
    """Tell whether a passive says more of what was named and done before ("usul itu | ditolak | karena …")."""
    at, nodes = raw.arguments.subject.index, raw.sentence.nodes
    if at is None or raw.type not in _TOLD_ON or not raw.sense.voice.is_passive:
        return False
    is_that_deed = raw.arguments.subject.noun == at and nodes[at + 1].has("demonstrative")
    return is_that_deed or _is_that(nodes[at].mention)


def _is_that(mention: Mention | None) -> bool:
    return mention is not None and mention.definite and not mention.entities


def _choose(told: Sequence[Told], event: Event, is_it: Callable[[Told], bool] = bool) -> list[Event]:
    """Return the events told that may be meant, from the last on: those of its frame, of its mode, of its kind.

    What is told in a clause of its own, about what was before the news, is passed over for the news.
    """
    earliest = event.evidence.line - _BACK_LINES
    near = takewhile(lambda one: one.event.evidence.line >= earliest, reversed(told))
    found = [one for one in near if _may_be(one.event, event) and is_it(one)]
    ranked = sorted(found, key=lambda one: (_unlike(one.event, event), is_aside(one.raw)))
    return [one.event for one in ranked]


def _unlike(known: Event, event: Event) -> int:
    """Return how unlike two acts are told: 0 by one frame, 1 in one mode, 2 otherwise."""
    if known.frame == event.frame:
        return 0
    return 1 if known.type is event.type and set(known.mode) == set(event.mode) else 2


def _is_that_visit(known: Event, event: Event) -> bool:
    """Tell whether who visits no one in particular is told of before with their host ("tiba di sini")."""
    is_same = known.frame == event.frame and share_side(known.actors, event.actors)
    return is_same and not event.recipients and not is_of_another_day(known, event)


def _may_be(known: Event, event: Event) -> bool:
    """Tell whether an event told before, by somebody, may be the one of an anaphor."""
    is_before = known.evidence.sentence != event.evidence.sentence
    return is_before and bool(known.actors) and known.type in _kin_of(event)


def _kin_of(event: Event) -> set[EventType]:
    """Return of which types the first telling may be: a meeting that was planned is told again when it is held."""
    if event.type is EventType.CONSULT or (event.type is EventType.AGREE and _TALKS in event.mode):
        return _MEETING
    if event.type in _DEAL:
        return _DEAL
    if not _HELD.isdisjoint(event.mode):
        return {EventType.COERCE, EventType.ASSAULT, EventType.RETREAT}
    return {event.type} if event.type in _ALONE or event.type is EventType.REJECT else set()


def _is_one_act(known: Event, event: Event, people: Mention | None = None) -> bool:
    """Tell whether two acts done to the same people are one: of one frame or mode, at no other place or day.

    "Ketiga orang itu" are held once, whatever places are named.
    """
    is_alike = known.frame == event.frame or set(known.mode) == set(event.mode) or differ_in_arms(known, event)
    is_held = not _HELD.isdisjoint(known.mode) and not _HELD.isdisjoint(event.mode)
    are_those = people is not None and people.definite and people.number is not None
    is_elsewhere = event.place is not None and known.place is not None and event.place != known.place
    is_elsewhere = is_elsewhere and not (is_held and are_those)
    is_then = event.time_basis is None and event.time is not None and known.time is not None
    is_freed = _is_of_who_frees(known, event)
    return is_freed or ((is_alike or is_held) and not is_elsewhere and not (is_then and event.time != known.time))


def _is_of_who_frees(known: Event, event: Event) -> bool:
    """Tell whether people were held whom somebody is told to set free: by whom they are freed."""
    return not _HELD.isdisjoint(event.mode) and known.type is EventType.RETREAT and "release" in known.mode


def _is_open(event: Event, said: Sequence[Actor], known: Event) -> bool:
    """Tell whether nobody is named as a doer but those who are sent, or fewer than take part."""
    are_sent = event.type is EventType.MOBILIZE and are_of_nobody(said)
    return not said or are_sent or parties_of(said) < parties_of(known.actors)


def _are_described(event: Event, raw: RawEvent) -> bool:
    """Tell whether those who meet are only said to be all of them ("pertemuan | kedua pemimpin itu")."""
    actors = raw.arguments.actors
    is_meeting = event.type in _MEETING and raw.sense.voice.is_noun
    return is_meeting and bool(actors) and all(are_all(one) or one.pronoun == "both" for one in actors)


def _is_guessed(actor: Actor) -> bool:
    return actor.basis is not None and actor.basis.startswith(_GUESSED)


def _done_to(event: Event, known: Event, basis: str) -> Event:
    """Return an event as done to those of the first telling; those named again by a bare noun are of their side."""
    sides = {actor.party for actor in known.recipients}
    if share_side(known.recipients, event.actors) or not are_of_nobody(event.recipients):
        return event
    if not event.recipients and known.recipients:
        return fill_role(event, "recipients", known.recipients, basis)
    if len(sides) != 1:
        return event
    side = next(iter(sides))
    return replace(event, recipients=tuple(replace(actor, party=side, basis=basis) for actor in event.recipients))


def at_its_time(event: Event, known: Event, basis: str) -> Event:
    """Return an event with the time of its first telling, unless its own sentence gives one."""
    if known.time is None or (event.time is not None and event.time_basis is None):
        return event
    step = Step(what="time", why=basis)
    return replace(event, time=known.time, time_basis=f"inferred: {basis}", steps=(*event.steps, step))
