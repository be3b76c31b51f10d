"""Fights of which one side is told: the other is who fell in it, or the other camp of the story ("perang Tigray")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.both_fought import FORCES
from runut.record.actor import ActorKind
from runut.record.claims import Event
from runut.record.evidence import Step

_FIGHTS = {"battle", "gunfight", "war"}


def name_foes(events: Sequence[Event], context: PageContext) -> Iterator[Event]:
    """Yield a page's events; a camp of the story that is said to fight, against nobody told, fights the other."""
    camps = context.opponents if context.are_at_odds else ()
    for event in map(_with_those_fallen, events):
        is_alone = event.frame in _FIGHTS and len(event.actors) == 1
        foes = [one for one in camps if one.party not in parties_of(event.actors)] if is_alone else []
        is_known = bool(foes) and len(foes) < len(camps) and not event.recipients
        if not is_known:
            yield event
            continue
        basis = "not said here; the other side of the story"
        yield replace(event, actors=(*event.actors, *(replace(one, basis=basis) for one in foes)))


def _with_those_fallen(event: Event) -> Event:
    """Return a fight with one side as one of both where others fell in it ("bentrok dengan X, dua polisi gugur")."""
    sides = parties_of(event.actors)
    is_of_one = event.frame in _FIGHTS and len(event.actors) == 1 and bool(event.recipients)
    known = (one.party is not None or one.kind is ActorKind.NONSTATE_ARMED for one in event.recipients)
    are_others = all(one.kind in FORCES and one.party not in sides for one in event.recipients)
    if not (is_of_one and are_others and all(known)):
        return event
    step = Step(what="actor", why="those of its forces who fell fought as well")
    return replace(event, actors=(*event.actors, *event.recipients), recipients=(), steps=(*event.steps, step))
