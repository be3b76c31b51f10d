"""Who drives people out by a fight or blow ("perang A dan B memaksa | warga | mengungsi", "… akibat serangan X")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.subject import find_subject
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.languages.affixes import Voice
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

_FRAMES = {"driven-out", "flee"}
_BATTLE = "battle"
_REACH, _BACK_LINES, _TWO = 8, 12, 2


def name_drivers(events: Sequence[Event], told: Sequence[Told], context: PageContext) -> Iterator[Event]:
    """Yield a page's events; people whom a fight or blow drives out are driven out by those who fought or struck."""
    raws = {one.event.id: one.raw for one in told}
    by_words = {(id(one.raw.sentence), node): one.event.id for one in told for node in (one.raw.node, *one.raw.merged)}
    known = {event.id: event for event in events}
    for n, event in enumerate(events):
        raw = raws.get(event.id) if event.type is EventType.SANCTION and not event.actors else None
        noun = _cause_of(raw) if raw is not None and raw.sense.frame.id in _FRAMES else None
        if raw is None or noun is None:
            yield event
            continue
        cause = known.get(by_words.get((id(raw.sentence), noun), ""))
        actors = cause.actors if cause is not None and cause.type is EventType.ASSAULT else ()
        actors = actors or _of_last(raw.sentence.nodes[noun], events[:n], event, context)
        is_known = bool(actors) and all(actor.party is not None for actor in actors)
        yield fill_role(event, "actors", actors, "not said here; by whom what drives them out") if is_known else event


def _cause_of(raw: RawEvent) -> int | None:
    """Return the noun of force that drives people out: what makes them go, or what is named as the reason."""
    nodes, subject = raw.sentence.nodes, raw.arguments.subject
    if raw.sense.voice is Voice.ACT:
        return subject.noun if subject.noun is not None and _is_force(nodes[subject.noun]) else None
    before = 0 if subject.index is None else subject.index - 1
    if before > 0 and nodes[before].unit.has("force"):
        noun = find_subject(nodes, before).noun
        return noun if noun is not None and _is_force(nodes[noun]) else None
    for position in range(raw.node + 1, min(len(nodes) - 1, raw.node + _REACH)):
        if nodes[position].is_comma or nodes[position].is_speech or nodes[position].has("and", "which", "that"):
            return None
        if nodes[position].has("because"):
            return position + 1 if _is_force(nodes[position + 1]) else None
    return None


def _is_force(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(s.voice.is_noun and s.frame.type is EventType.ASSAULT for s in item.senses)


def _of_last(noun: Node, before: Sequence[Event], event: Event, context: PageContext) -> tuple[Actor, ...]:
    """Return who fought or struck last, to whom a noun goes back ("perang itu", "serangan tersebut")."""
    item = noun.unit.item
    is_fight = item is not None and any(_BATTLE in sense.frame.mode for sense in item.senses)
    near = (one for one in reversed(before) if event.evidence.line - one.evidence.line <= _BACK_LINES)
    blows = [one for one in near if one.type is EventType.ASSAULT and one.actors]
    if not is_fight:
        return blows[0].actors if blows else ()
    fought = (one.actors for one in blows if _BATTLE in one.mode and len(parties_of(one.actors)) >= _TWO)
    return next(fought, context.opponents if context.are_at_odds else ())
