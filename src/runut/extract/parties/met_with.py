"""Who met whom where a sentence goes on with a meeting: with whom "kami" talk, whose "kunjungannya" was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.grammar.phrase_sorts import is_placed
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.languages.lexicon import Roles
from runut.record.claims import Event, EventType
from runut.record.evidence import Step

_TALKS = {EventType.CONSULT, EventType.AGREE}
_MEETING_WORDS = {EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT}
_FIRST, _INVITATION = "first", "undangan"
_NEXT_LINES = 2  # empty ones count


def name_met(event: Event, told: Sequence[Told], raw: RawEvent | None, context: PageContext) -> Event:
    """Return an event with those whom a meeting told before, or its own sentence, says to have met, come or talked."""
    event = name_partner(name_visitor(event, told, raw), told, raw)
    event = name_joint(name_invited(event, told, raw, context), told, raw)
    return name_whose_word(name_resumed(event, told, raw), told, raw)


def name_partner(event: Event, told: Sequence[Told], raw: RawEvent | None) -> Event:
    """Return talks of "kami" as had with whom the last meeting of that side was ("bertemu X. 'Kami | membahas …'")."""
    if raw is None or event.type not in _TALKS or event.recipients or raw.sense.frame.roles is not Roles.MUTUAL:
        return event
    doers, sides = raw.arguments.actors, parties_of(event.actors)
    if len(sides) != 1 or not doers or any(mention.pronoun != _FIRST for mention in doers):
        return event
    meeting = next((one.event for one in reversed(told) if _is_meeting_of(one.event, sides)), None)
    if meeting is None:
        return event
    basis = f"not said here; they met in line {meeting.evidence.line}"
    others = (actor.meant_at(None, None, basis) for actor in meeting.actors if actor.party not in sides)
    return replace(event, actors=(*event.actors, *others), steps=(*event.steps, Step(what="actor", why=basis)))


def name_visitor(event: Event, told: Sequence[Told], raw: RawEvent | None) -> Event:
    """Return a visit or meeting that an ending says whose it is as of who met or travelled last ("Kunjungannya")."""
    if raw is None or event.type is not EventType.CONSULT or not raw.sentence.nodes[raw.node].unit.has("owner_ending"):
        return event
    sides, hosts = parties_of(event.actors), parties_of(event.recipients)
    is_open = not sides if raw.sense.frame.roles is Roles.VISIT else len(sides) == 1
    met = (one.event for one in reversed(told) if one.event.type in _TALKS and one.event.actors)
    before = next(met, None)
    is_near = before is not None and event.evidence.line - before.evidence.line <= _NEXT_LINES
    if before is None or not (is_open and is_near) or len(parties_of(before.actors) - sides - hosts) != 1:
        return event
    owner = next((one for one in before.actors if one.party is not None and one.party not in sides | hosts), None)
    if owner is None:
        return event
    basis = f"not said here; who met or went there in line {before.evidence.line}"
    actors = (owner.meant_at(None, None, basis), *event.actors)
    return replace(event, actors=actors, steps=(*event.steps, Step(what="actor", why=basis)))


def name_joint(event: Event, told: Sequence[Told], raw: RawEvent | None) -> Event:
    """Return talks that only a noun tells as of those who act together before ("A dan B mengutuk C usai | rapat")."""
    if raw is None or event.type is not EventType.CONSULT or event.actors or event.recipients:
        return event
    if not raw.sentence.nodes[raw.node].is_noun:
        return event
    here = (one.event for one in reversed(told) if one.event.evidence.sentence == event.evidence.sentence)
    joint = next((one for one in here if len(parties_of(one.actors)) > 1), None)
    if joint is None or any(actor.basis is not None for actor in joint.actors):
        return event
    return fill_role(event, "actors", joint.actors, "not said here; who act together before it")


def name_resumed(event: Event, told: Sequence[Told], raw: RawEvent | None) -> Event:
    """Return talks of nobody named as of those who were told to talk just before ("A dan B berunding. | Dialog …")."""
    is_talk = event.type in _TALKS and raw is not None and raw.sense.frame.roles is Roles.MUTUAL
    if raw is None or not is_talk or event.actors or event.recipients or raw.arguments.actors:
        return event
    last = next((one.event for one in reversed(told) if one.event.evidence.sentence != raw.sentence.span), None)
    is_near = last is not None and event.evidence.line - last.evidence.line <= _NEXT_LINES
    if last is None or not is_near or last.type is not EventType.CONSULT or len(parties_of(last.actors)) <= 1:
        return event
    return fill_role(event, "actors", last.actors, f"not said here; who talked in line {last.evidence.line}")


def name_whose_word(event: Event, told: Sequence[Told], raw: RawEvent | None) -> Event:
    """Return what meets another's word as towards whom its side has just met ("A bertemu B. B | menolak | usulnya")."""
    if raw is None or event.type not in _MEETING_WORDS or event.recipients or raw.node + 1 >= len(raw.sentence.nodes):
        return event
    last = next((one.event for one in reversed(told) if one.event.evidence.sentence != raw.sentence.span), None)
    is_near = last is not None and event.evidence.line - last.evidence.line <= _NEXT_LINES
    is_theirs = raw.sentence.nodes[raw.node + 1].unit.has("owner_ending")
    if last is None or not (is_near and is_theirs) or last.type is not EventType.CONSULT:
        return event
    met, sides = (*last.actors, *last.recipients), parties_of(event.actors)
    others = tuple(one for one in met if one.party is not None and one.party not in sides)
    if len(sides) != 1 or not sides <= parties_of(met) or len(parties_of(others)) != 1:
        return event
    return fill_role(event, "recipients", others[:1], f"not said here; whom they met in line {last.evidence.line}")


def _is_meeting_of(event: Event, sides: frozenset[str]) -> bool:
    """Tell whether two sides were told to meet, one of them given."""
    met = parties_of(event.actors)
    return event.type is EventType.CONSULT and len(met) == len(sides) + 1 and sides < met


def name_invited(event: Event, told: Sequence[Told], raw: RawEvent | None, context: PageContext) -> Event:
    """Return an invitation as made by whose it is, to who comes by it ("X tiba di Y atas | undangan | Z")."""
    if raw is None or event.type is not EventType.AGREE or raw.node == 0 or event.recipients:
        return event
    nodes = raw.sentence.nodes
    if nodes[raw.node].unit.low != _INVITATION or not nodes[raw.node - 1].has("on_account"):
        return event
    behind = nodes[raw.node + 1].mention if raw.node + 1 < len(nodes) else None
    host = None if behind is None else context.actor_of(behind)
    if not event.actors and host is not None and host.party is not None:
        event = replace(event, actors=(host,))
    here = (one.event for one in reversed(told) if one.event.evidence.sentence == event.evidence.sentence)
    named = (
        context.actor_of(one) for n, one in raw.sentence.mentions if n < raw.node and not is_placed(raw.sentence, n)
    )
    coming = next((one.actors for one in here if one.type in _TALKS), None) or tuple(one for one in named if one.party)
    guests = tuple(one for one in coming if not parties_of((one,)) <= parties_of(event.actors))
    return fill_role(event, "recipients", guests, "not said here; who comes by it") if guests else event
