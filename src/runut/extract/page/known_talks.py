"""Talks whose sides everybody knows: "perundingan enam negara" on the arms of North Korea."""

from __future__ import annotations

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.context import PageContext
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_SIX_PARTY, _REACH = "six_party", 4
_SIX = ("PRK", "KOR", "CHN", "RUS", "JPN", "USA")
_TALKS = {EventType.CONSULT, EventType.AGREE, EventType.SANCTION}


def who_is_known_to_talk(raw: RawEvent, context: PageContext) -> tuple[Actor, ...]:
    """Return the six who talk in what an act calls "perundingan enam negara", on a page that tells of the first."""
    behind = raw.sentence.nodes[raw.node : raw.node + _REACH]
    if raw.type not in _TALKS or _SIX[0] not in context.weights or not any(n.unit.has(_SIX_PARTY) for n in behind):
        return ()
    names = context.names
    return tuple(
        Actor(name=names.get(code, code), party=code, kind=ActorKind.GOVERNMENT, basis="the six of the six-party talks")
        for code in _SIX
    )
