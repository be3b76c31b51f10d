"""What an accusation tells is done by who is accused, also where he denies it or no table knows those words for him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.extract.acts.alike_events import INCIDENT_TYPES
from runut.extract.acts.content_bounds import closes_relative
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.outcome.attempts import is_not_averted
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.languages.affixes import Voice
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType
from runut.record.evidence import Step

_DENY, _CONDEMNED = "deny", "disapprove"
_ORGANS = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT}
_OWN_WORDS = {"claimword", "actionclass"}
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
    nodes, support = raw.sentence.nodes, raw.arguments.support  # "menuduhnya | terlibat dalam | serangan"
    does = raw.sense.voice in _DOING or (support is not None and not is_not_averted(nodes, support))
    if len(accusers) > 1 and not (told.recipients or own) and _is_content(told, raw) and does:
        basis = f"who accuse each other in line {told.evidence.line}"
        both = tuple(replace(one, start=None, end=None, basis=basis) for one in told.actors)
        return replace(event, actors=both, recipients=(), steps=(*event.steps, Step(what="actor", why=basis)))
    if len(accusers) != 1 or own != accusers or not does or not _is_content(told, raw):
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
    nodes = raw.sentence.nodes
    behind = next((n for n, node in enumerate(nodes) if told.evidence.end <= node.start), raw.node)
    between = nodes[behind : raw.node]
    if any(closes_relative(nodes, behind - 1, n, is_addressed=True) for n in range(behind, raw.node)):
        return False  # "A yang mengecam | perjanjian itu | mendesak B mundur"
    if len(between) > 1 and between[0].has("which") and between[1].has("other"):
        between = between[2:]  # "saling menuduh | yang lain | melanggar …"
    return not any(node.is_comma or node.is_speech or not node.categories.isdisjoint(_PARTING) for node in between)


def never_itself(event: Event, context: PageContext) -> Event:
    """Return an accusation of "negara itu" as of the other side, where it would be of the accuser's own."""
    is_own = event.type is EventType.ACCUSE and bool(event.recipients) and bool(parties_of(event.actors))
    is_own = is_own and all(one.basis is not None and not one.name.endswith("nya") for one in event.recipients)
    is_own = is_own and not _of_one_land(event)
    if not is_own or parties_of(event.recipients) != parties_of(event.actors):
        return event
    foe = next((foe for actor in event.actors if (foe := context.foe_of(actor)) is not None), None)
    if foe is None:
        return event
    other = replace(foe, start=None, end=None, basis="nobody accuses himself; the other side of the story")
    return replace(event, recipients=(other,), steps=(*event.steps, Step(what="recipient", why=other.basis or "")))


def _of_one_land(event: Event) -> bool:
    """Tell whether citizens accuse the organs of their own land ("warga menuduh | tentara | membunuh mereka")."""
    are_citizens = all(one.kind is ActorKind.CIVILIANS for one in event.actors)
    return are_citizens and all(one.kind in _ORGANS for one in event.recipients)


def who_denies(told: Sequence[tuple[RawEvent, Event]], raw: RawEvent) -> Actor | None:
    """Return who denies what others charge: "mereka" in it is he ("A membantah tuduhan B bahwa | mereka | menyerang").

    In what others say of themselves it is not ("A membantah klaim B bahwa | mereka | merebut kota itu").
    """
    for before, event in reversed(told):
        if event.type is EventType.REJECT and _DENY in event.mode and before.node < raw.node:
            return event.actors[0] if len(event.actors) == 1 and _opens_charge(before, raw) else None
    return None


def _opens_charge(denial: RawEvent, raw: RawEvent) -> bool:
    """Tell whether the words of a charge or report are denied ("tuduhan X | bahwa", "laporan X | yang menyebut")."""
    whole = denial.sentence.nodes
    nodes = whole[denial.node + (not _is_charge(whole[denial.node])) : raw.node]
    opening = next((n for n, node in enumerate(nodes) if node.has("that", "which") or node.is_comma), None)
    if not opening or nodes[opening].is_comma or not _is_charge(nodes[0]):
        return False
    if any(node.is_comma or node.is_speech for node in nodes[opening + 2 :]):
        return False
    return nodes[opening].has("that") or (opening + 1 < len(nodes) and nodes[opening + 1].is_speech)


def _is_charge(node: Node) -> bool:
    """Tell whether a noun is what is said of somebody else ("tuduhan", "laporan"), not of oneself ("klaim")."""
    if node.is_noun:
        item = node.unit.item
        return item is not None and any(sense.frame.type is EventType.ACCUSE for sense in item.senses)
    if node.is_trigger:
        return not {"tuduhan", "tudingan"}.isdisjoint(node.unit.text.split())
    classes = frozenset() if node.mention is None else node.mention.classes
    return "accusation" in classes and classes.isdisjoint(_OWN_WORDS)


def condemns_it(before: Event | None, event: Event, powers: Actor | None) -> bool:
    """Tell whether a side has just condemned an arrest, in the same sentence, and no other power is known."""
    if before is None or before.type is not EventType.ACCUSE or event.type is not EventType.COERCE:
        return False
    is_here = before.evidence.sentence == event.evidence.sentence
    return is_here and (powers is None or powers.party in parties_of(before.actors))


def is_judge_of(before: Event | None, event: Event, side: Actor, context: PageContext) -> bool:
    """Tell whether a side, known as no rival, has just condemned in the same sentence the act of force that is told."""
    if before is None or _CONDEMNED not in before.mode or event.type not in INCIDENT_TYPES:
        return False
    is_here = before.evidence.sentence == event.evidence.sentence and side.party in parties_of(before.actors)
    return is_here and not any(context.are_rivals((side, actor)) for actor in event.actors)


def who_is_condemned(before: Event | None) -> Actor | None:
    """Return the side that has just been condemned, None where no side was."""
    told = () if before is None else before.recipients
    side = next((actor for actor in told if actor.party is not None), None)
    return None if side is None else replace(side, start=None, end=None)
