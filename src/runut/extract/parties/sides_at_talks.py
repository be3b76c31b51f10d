"""Of how many sides a talk is: one of more than two is multilateral, whatever its word says (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from runut.extract.page.party_sets import parties_of
from runut.record.claims import Event, EventType

_OF_TWO, _OF_MANY, _BROUGHT = "bilateral", "multilateral", "mediate"
_TWO = 2


def count_sides(events: Iterable[Event]) -> Iterator[Event]:
    """Yield a page's events; a talk that more than two take part in, none of them to mediate, is of many sides."""
    for event in events:
        is_talk = event.type is EventType.CONSULT and _OF_TWO in event.mode and _BROUGHT not in event.mode
        if is_talk and len(parties_of(event.actors)) > _TWO:
            yield replace(event, mode=tuple(_OF_MANY if mode == _OF_TWO else mode for mode in event.mode))
        else:
            yield event
