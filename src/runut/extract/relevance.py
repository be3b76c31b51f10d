"""The gate: pages that tell of no conflict and no peace process are let go before the deep stages."""

from __future__ import annotations

from collections.abc import Iterable

from runut.annotate.matcher import Entry
from runut.languages.gate import Gate
from runut.record.actor import ActorKind
from runut.record.claims import EventType
from runut.world import EntityClass


def find_reason_to_let_go(entries: Iterable[Entry], gate: Gate) -> str | None:
    """Return why a page need not be read, None where it tells of conflict or peace.

    Args:
        entries: Every known form on the page's title and body; each counts once, an armed group's name for it, and a
            verb of attack for it where no word speaks against.
        gate: The words for and against.
    """
    found, other, fights = set(), set(), set()
    for entry in entries:
        if entry.form in gate.words_for or _names_armed_group(entry):
            found.add(entry.form)
        elif entry.form in gate.words_against:
            other.add(entry.form)
        elif _tells_force(entry):
            fights.add(entry.form)
    if not other:
        found |= fights
    if len(found) < gate.least_for:
        return f"nothing about a conflict or a peace process ({len(found)} of its words found)"
    if len(found) <= gate.against_weight * len(other):
        topic = ", ".join(sorted(other)[:3])
        return f"about something else: {len(other)} words such as {topic} against {len(found)} of conflict and peace"
    return None


def _tells_force(entry: Entry) -> bool:
    """Tell whether a form is a verb of attack first of all ("menembaki"): it counts where nothing speaks against."""
    if entry.item is None or not entry.item.senses:
        return False
    return entry.item.senses[0].frame.type is EventType.ASSAULT


def _names_armed_group(entry: Entry) -> bool:
    return any(entity.cls is EntityClass.GROUP and entity.kind is ActorKind.NONSTATE_ARMED for entity, _ in entry.names)
