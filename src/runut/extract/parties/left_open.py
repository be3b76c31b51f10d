"""Blows whose doer a page leaves open: none is named, and one who may be meant denies it at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.page.party_sets import parties_of
from runut.record.claims import Event, EventType, Status
from runut.record.evidence import Step


def leave_open(events: Sequence[Event]) -> Iterator[Event]:
    """Yield a page's events in order; a blow that is denied in its line has no doer but one whom the page names.

    "Rudal menghantam X. … Y membantah menyerang kota itu": that Y did it is nobody's word, however often it hit before.
    """
    denials: dict[int, list[Event]] = {}
    for event in events:
        if event.actors and event.status is Status.DENIED and event.type is EventType.ASSAULT:
            denials.setdefault(event.evidence.line, []).append(event)
    for event in events:
        denied = next((one for one in denials.get(event.evidence.line, ()) if _answers(one, event)), None)
        yield event if denied is None else _without_doer(event, denied)


def _answers(denial: Event, event: Event) -> bool:
    is_supposed = event.type is EventType.ASSAULT and event.status is Status.HAPPENED
    is_supposed = is_supposed and bool(event.actors) and all(actor.start is None for actor in event.actors)
    is_after = denial.evidence.start > event.evidence.start
    is_there = denial.place is not None and denial.place == event.place
    return is_supposed and is_after and (is_there or parties_of(denial.actors) == parties_of(event.actors))


def _without_doer(event: Event, denial: Event) -> Event:
    why = Step(what="actor", why=f"not said who; it is denied behind it ('{denial.trigger}')")
    named = tuple(actor for actor in event.recipients if actor.start is not None)  # the others came with that doer
    return replace(event, actors=(), recipients=named, steps=(*event.steps, why))
