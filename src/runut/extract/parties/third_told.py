"""Third parties stand beside those who act: nobody helps a deal of his own (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.page.party_sets import parties_of
from runut.record.claims import Event, EventType


def without_own_helpers(events: Sequence[Event]) -> Iterator[Event]:
    """Yield a page's events, each without third parties of the sides that act or are met; a mediator of talks acts."""
    for event in events:
        sides = parties_of(event.recipients if event.type is EventType.CONSULT else (*event.actors, *event.recipients))
        others = tuple(one for one in event.third_parties if one.party is None or one.party not in sides)
        yield event if len(others) == len(event.third_parties) else replace(event, third_parties=others)
