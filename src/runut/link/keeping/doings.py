"""What is done, as far as that tells whether it may bear on an agreement: of an act that was read, or by its note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from runut.link.comparing.days import Days
from runut.link.happenings.event_notes import EventNote


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


def act_of_note(note: EventNote, day: int, places: frozenset[str]) -> NotedAct:
    """Return an event as an act, by its note.

    Args:
        note: The note.
        day: The first day on which it may have happened.
        places: Names that its sentence may hold.
    """
    kind, _, is_inferred, _, _, _, _, _, days, _, _, _, modes, actors, recipients, third, _, _, met = note.form
    return NotedAct(
        page=note.page,
        family=kind,
        modes=frozenset(modes),
        by=frozenset(actors),
        to=frozenset(recipients if met is None else met),
        helpers=frozenset(third),
        days=None if days is None else Days(*days),
        day=day,
        is_dated=not is_inferred,
        place_words=places,
    )
