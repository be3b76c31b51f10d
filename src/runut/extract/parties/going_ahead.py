"""Who holds people whom a passive tells to be held: who acted by force in the sentence before, on the same people."""

from __future__ import annotations

from runut.extract.acts.alike_events import INCIDENT_TYPES, is_of_another_day, share_side
from runut.extract.parties.act_memory import ActMemory
from runut.extract.parties.at_hand import AtHand, fill_role
from runut.record.claims import Event, EventType, Status

_FORCE = {EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE}
_IN_CUSTODY = {EventType.THREATEN, EventType.ACCUSE, EventType.SANCTION}
_ABDUCTED = "abduct"
_TAKING, _HARSH = {"arrest", "abduct", "seize", "deport"}, {"torture", "beat", "sexual"}
_REAL = {Status.HAPPENED, Status.ONGOING}
_NEXT_LINES = 2  # empty ones count


def name_who_goes_on(event: Event, memory: ActMemory, at_hand: AtHand) -> Event:
    """Return an arrest or seizure as made by who acted just before ("X menyerbu desa. Empat orang | ditangkap").

    Killings are not: pages leave open who did them, and what stands before is often another blow. What is done to
    those just taken ("X menangkap dua warga. Mereka | disiksa", "… dan | diancam hukuman mati", "… | dituduh") is.
    """
    before = memory.before
    is_taking = event.type is EventType.COERCE or _ABDUCTED in event.mode or _is_in_custody(before, event)
    is_open = is_taking and event.status in _REAL and at_hand.is_passive
    is_open = is_open and (bool(event.recipients) or _is_taking(event)) and not event.actors
    if not is_open or before is None or not _leads_to(before, event):
        return event
    if at_hand.side is not None and not share_side((at_hand.side,), (*event.recipients, *before.actors)):
        return event
    basis = f"not said here; who acted just before, in line {before.evidence.line}"
    return fill_role(event, "actors", before.actors, basis)


def _is_in_custody(before: Event | None, event: Event) -> bool:
    """Tell whether people who were just taken are tortured, beaten, threatened, charged or punished."""
    is_harm = event.type in _IN_CUSTODY or not _HARSH.isdisjoint(event.mode)
    is_held = before is not None and (_is_taking(before) or _is_on(before, event) or _held_till_then(before, event))
    taken = before.recipients if before is not None and is_held else ()
    are_they = bool(taken) and {one.name for one in event.recipients} <= {one.name for one in taken}
    return is_harm and are_they


def _is_taking(act: Event) -> bool:
    return not _TAKING.isdisjoint(act.mode)


def _held_till_then(before: Event, event: Event) -> bool:
    """Tell whether who tortured or beat people just expelled or freed held them till then: people of another side."""
    is_let_go = "expel" in before.mode or (
        "release" in before.mode
        and all(actor.party is not None for actor in before.recipients)
        and not share_side(before.actors, before.recipients)
    )
    return is_let_go and not _HARSH.isdisjoint(event.mode)


def _is_on(before: Event, event: Event) -> bool:
    """Tell whether a sentence goes on with those whom it tells were charged or threatened ("dituduh dan | divonis")."""
    return before.type in _IN_CUSTODY and before.evidence.sentence == event.evidence.sentence


def _are_of_one_doer(before: Event, event: Event) -> bool:
    """Tell whether two passives of one sentence leave out who did it ("rumah dibakar dan dua orang | ditangkap")."""
    is_inferred = bool(before.actors) and all(actor.basis is not None for actor in before.actors)
    return is_inferred and all(actor.party is None for actor in event.recipients)


def who_struck(event: Event, memory: ActMemory) -> Event | None:
    """Return the blow told just before against those who are blamed ("membunuh seorang pria yang dituduh …")."""
    before = memory.before
    if event.type is not EventType.ACCUSE or before is None or before.type not in INCIDENT_TYPES:
        return None
    is_here = before.evidence.sentence == event.evidence.sentence
    names = {actor.start for actor in before.recipients if actor.start is not None}
    return before if is_here and any(actor.start in names for actor in event.recipients) else None


def _leads_to(before: Event, event: Event) -> bool:
    """Tell whether one act of force goes on, on people of no other side: next, on more of them, or so again."""
    is_here = event.evidence.sentence == before.evidence.sentence
    is_next = not is_here or (before.type is EventType.ASSAULT and share_side(event.recipients, before.recipients))
    is_next = is_next or (is_here and _are_of_one_doer(before, event))
    is_next = is_next or (before.type is event.type and set(before.mode) == set(event.mode))  # "… dan dua lagi ditahan"
    is_next = is_next or _is_in_custody(before, event)
    is_near = event.evidence.line - before.evidence.line <= _NEXT_LINES and before.status in _REAL
    is_one = len({actor.party for actor in before.actors}) == 1 and all(actor.party for actor in before.actors)
    named = tuple(actor for actor in event.recipients if actor.party is not None)
    are_theirs = not named or share_side(named, before.recipients)
    is_force = (
        (before.type in _FORCE or _is_on(before, event) or _held_till_then(before, event))
        and "battle" not in before.mode
        and not is_of_another_day(before, event)
    )
    are_apart = _is_in_custody(before, event) or not share_side(before.actors, named)
    return is_next and is_near and is_one and is_force and are_theirs and are_apart
