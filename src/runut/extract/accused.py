"""What an accusation tells is done by who is accused, also where no table knows those words for him."""

from __future__ import annotations

from dataclasses import replace

from runut.extract.context import PageContext
from runut.extract.discourse import parties_of
from runut.extract.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.record.actor import Actor
from runut.record.claims import Event, EventType
from runut.record.evidence import Step

_DOING = {Voice.ACT, Voice.HEAD, Voice.INT}
_PARTING = frozenset({"and", "but", "while", "after", "when", "because", "which", "condition", "purpose"})


def turn_on_accused(told: Event | None, event: Event, raw: RawEvent | None) -> Event:
    """Return the act that an accusation right before it tells as done by who is accused, never by who accuses.

    "A menuduh | pihak itu | menembaki …", "A mengecam tindakan | pihak itu | menembaki …": what stands between must
    open no other clause ("… dan membalas").
    """
    if told is None or raw is None or told.type is not EventType.ACCUSE:
        return event
    own, accusers = parties_of(event.actors), parties_of(told.actors)
    if len(accusers) != 1 or own != accusers or raw.sense.voice not in _DOING or not _is_content(told, raw):
        return event
    if not {one.name for one in event.actors}.isdisjoint(one.name for one in told.recipients):
        return event  # "pejabat X yang didakwa | membunuh" by a court of X
    basis = f"who is accused in line {told.evidence.line}"
    accused = tuple(replace(one, start=None, end=None, basis=basis) for one in told.recipients)
    accused = accused if parties_of(accused).isdisjoint(accusers) else ()
    harmed = tuple(_of_other(one, parties_of(accused), next(iter(accusers))) for one in event.recipients)
    return replace(event, actors=accused, recipients=harmed, steps=(*event.steps, Step(what="actor", why=basis)))


def _of_other(harmed: Actor, accused: frozenset[str], accuser: str) -> Actor:
    """Return those to whom it was done, whose side was guessed from who did it, as of who accuses."""
    is_guessed = harmed.basis is not None and harmed.party in accused
    return replace(harmed, party=accuser, basis=f"of {accuser}, who accuses") if is_guessed else harmed


def _is_content(told: Event, raw: RawEvent) -> bool:
    if told.evidence.sentence != raw.sentence.span or told.evidence.end > raw.start:
        return False
    between = [node for node in raw.sentence.nodes if told.evidence.end <= node.start < raw.start]
    return not any(node.is_comma or node.is_speech or not node.categories.isdisjoint(_PARTING) for node in between)


def never_itself(event: Event, context: PageContext) -> Event:
    """Return an accusation of "negara itu" as of the other side, where it would be of the accuser's own."""
    is_own = event.type is EventType.ACCUSE and bool(event.recipients) and bool(parties_of(event.actors))
    is_own = is_own and all(one.basis is not None and not one.name.endswith("nya") for one in event.recipients)
    if not is_own or parties_of(event.recipients) != parties_of(event.actors):
        return event
    foe = next((foe for actor in event.actors if (foe := context.foe_of(actor)) is not None), None)
    if foe is None:
        return event
    other = replace(foe, start=None, end=None, basis="nobody accuses himself; the other side of the story")
    return replace(event, recipients=(other,), steps=(*event.steps, Step(what="recipient", why=other.basis or "")))
