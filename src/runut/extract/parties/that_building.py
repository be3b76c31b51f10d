"""Whose a building is that words go back to: "bangunan tersebut" is the embassy that was struck before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.same_event import Told, take_up
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

_BUILDINGS = {"building", "embassy", "offices", "premises", "militarybase", "stronghold"}
_TAKEN_OR_STRUCK = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST}
_BACK_LINES = 8  # empty ones count


def take_up_told(told: Sequence[Told], event: Event, raw: RawEvent) -> Event:
    """Return an event with what its first telling, and the one that told of its building, say of its sides."""
    return _as_that_building(told, take_up(told, event, raw), raw)


def _as_that_building(told: Sequence[Told], event: Event, raw: RawEvent) -> Event:
    """Return an event whose building, called so again, is of whose building was struck or taken before."""
    if event.type not in _TAKEN_OR_STRUCK:
        return event
    thing = next((one for one in raw.arguments.recipients if _is_building(one) and one.party is None), None)
    if thing is None or not _goes_back(raw, thing):
        return event
    known = _last_building(told, event.evidence.line)
    if known is None or known.party in parties_of(event.actors):
        return event
    others = tuple(actor for actor in event.recipients if actor.start != thing.start)
    basis = f"'{thing.name}' → {known.name}"
    return replace(event, recipients=(*others, known.meant_at(thing.start, thing.end, basis)))


def _is_building(mention: Mention) -> bool:
    return not (mention.classes.isdisjoint(_BUILDINGS) or mention.title or mention.person)


def _goes_back(raw: RawEvent, thing: Mention) -> bool:
    """Tell whether a word that points back stands in a phrase, or right behind it."""
    nodes = raw.sentence.nodes
    at = next((n for n, node in enumerate(nodes) if node.mention is thing), len(nodes))
    return thing.definite or (at + 1 < len(nodes) and nodes[at + 1].has("demonstrative"))


def _last_building(told: Sequence[Told], line: int) -> Actor | None:
    """Return the building of a side that an act befell last, within some lines."""
    for one in reversed(told):
        if line - one.event.evidence.line > _BACK_LINES:
            return None
        struck = [m.start for m in one.raw.arguments.recipients if _is_building(m)]
        if one.event.type in _TAKEN_OR_STRUCK and struck:
            return next((actor for actor in one.event.recipients if actor.start in struck and actor.party), None)
    return None
