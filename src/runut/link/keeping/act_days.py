"""Acts by who did or suffered them and by day, as they are looked for around agreements made elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from runut.link.comparing.cells import Seat, key_of
from runut.link.comparing.days import days_of
from runut.link.happenings.tellings import keys_of
from runut.link.keeping.acts import COUNT, day_of
from runut.link.kept.held import Placed
from runut.link.texts.sources import Source
from runut.record.claims import Event, EventType, Outcome
from runut.record.page_record import PageRecord

BEARING = frozenset(EventType) - {EventType.PROTEST, EventType.THREATEN}
"""Acts that may bear on the keeping of an agreement."""

COUNTED = frozenset({Outcome.RELEASED})
"""Counts that may."""


def everybody_in(event: Event) -> frozenset[str]:
    """Return all who do, suffer or further an act."""
    return keys_of((*event.actors, *event.recipients, *event.third_parties))


class ActDay(NamedTuple):
    """By whom and on which day an act is found that may bear on agreements made elsewhere."""

    claim: str
    family: str
    parties: frozenset[str]
    day: int
    modes: frozenset[str]

    @property
    def seats(self) -> Iterator[Placed]:
        """Yield the seats of the act, one for each party."""
        seat = Seat(self.day, self.claim, is_wide=False)
        return (Placed(key_of_acts(party, self.family), seat) for party in self.parties)


def find_act_days(record: PageRecord, sources: Mapping[str, Source]) -> Iterator[ActDay]:
    """Yield by whom and on which day the acts of a page are found."""
    for event in record.events:
        day = day_of(days_of(event.time), sources[event.id])
        if event.type in BEARING and day is not None:
            yield ActDay(event.id, event.type.value, everybody_in(event), day, frozenset(event.mode))
    for count in record.casualties:
        day = day_of(days_of(count.time), sources[count.id])
        if count.outcome in COUNTED and count.side is not None and day is not None:
            yield ActDay(count.id, COUNT, frozenset({count.side}), day, frozenset())


def key_of_acts(party: str, family: str) -> int:
    """Return the cell of a party's acts of a family."""
    return key_of("act", party, family)
