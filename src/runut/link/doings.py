"""What is done, as far as that tells whether it may bear on an agreement: of an act that was read, or by its note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from runut.link.days import Days
from runut.link.event_notes import NotedEvent
from runut.link.provisions import Laid


class Doing(Protocol):
    """Who does what to whom, and when."""

    @property
    def page(self) -> str:
        """The page it stands on."""

    @property
    def family(self) -> str:
        """PLOVER type, or what stands for one."""

    @property
    def modes(self) -> frozenset[str]:
        """Its modes."""

    @property
    def by(self) -> frozenset[str]:
        """Who did it."""

    @property
    def to(self) -> frozenset[str]:
        """To whom."""

    @property
    def helpers(self) -> frozenset[str]:
        """Mediators, hosts, observers."""

    @property
    def sides(self) -> frozenset[str]:
        """All who act or suffer."""

    @property
    def days(self) -> Days | None:
        """When it happened, None if not said."""

    @property
    def day(self) -> int | None:
        """The first day on which it may have happened."""

    @property
    def is_dated(self) -> bool:
        """Whether its sentence dates it itself."""

    @property
    def about(self) -> frozenset[str]:
        """Agreement claims that its sentence tells of."""

    @property
    def place_words(self) -> frozenset[str]:
        """Names in its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedAct:
    """An act of a page that tells of no agreement that is asked about, by its note.

    Attributes:
        page: The page it stands on.
        family: PLOVER type.
        modes: Its modes.
        by: Who did it.
        to: To whom.
        helpers: Mediators, hosts, observers.
        days: When it happened.
        day: The first day on which it may have happened.
        is_dated: Whether its sentence dates it itself.
        about: None.
        place_words: All that its sentence may name.
    """

    page: str
    family: str
    modes: frozenset[str]
    by: frozenset[str]
    to: frozenset[str]
    helpers: frozenset[str]
    days: Days | None
    day: int | None
    is_dated: bool
    about: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()

    @property
    def sides(self) -> frozenset[str]:
        """All who act or suffer."""
        return self.by | self.to


def act_of_event(event: NotedEvent, day: int, laid: Iterable[Laid]) -> NotedAct:
    """Return an event as an act, of which any place may be told that an agreement names.

    Args:
        event: The event.
        day: The first day on which it may have happened.
        laid: What the agreement lays down.
    """
    return NotedAct(
        page=event.page,
        family=event.type.value,
        modes=event.modes,
        by=event.actors,
        to=event.met,
        helpers=event.third_parties,
        days=event.days,
        day=day,
        is_dated=not event.is_inferred,
        place_words=frozenset().union(*(one.places for one in laid)),
    )
