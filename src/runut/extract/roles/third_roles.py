"""Who is there at talks or a deal only to help: "berunding | dengan X sebagai penengah", "… dengan X selaku saksi"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.raw_event import RawEvent
from runut.record.claims import EventType

_SHARED = {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT}
_THIRD = {"mediator", "thirdpart"}
_MEDIATES = "mediate"


def part_helpers(event: RawEvent, nodes: Sequence[Node]) -> RawEvent:
    """Return talks or a deal without whoever is named "dengan … sebagai" mediator, host or witness."""
    if event.type not in _SHARED or event.sense.frame.id == _MEDIATES:
        return event
    found = event.arguments
    for phrase in found.phrases:
        if not (phrase.mentions and phrase.preposition.has("with")):
            continue
        last = phrase.mentions[-1]
        at = next((n + 1 for n, node in enumerate(nodes) if node.mention is last), len(nodes))
        if _helps(nodes, at):
            event.mediators.extend(one for one in phrase.mentions if one not in event.mediators)
            found.actors = [one for one in found.actors if one not in phrase.mentions]
            found.recipients = [one for one in found.recipients if one not in phrase.mentions]
    return event


def _helps(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether "sebagai fasilitator", "bertindak sebagai fasilitator" stands here."""
    item = nodes[at].unit.item if at < len(nodes) else None
    if item is not None and _MEDIATES in item.frames:
        return True
    if at + 1 >= len(nodes) or not nodes[at].has("as"):
        return False
    mention = nodes[at + 1].mention
    return not _THIRD.isdisjoint(nodes[at + 1].unit.classes if mention is None else mention.classes)
