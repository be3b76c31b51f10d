"""Events as far as they decide with which others they can be one, whether their pages were read or only noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from runut.link.comparing.days import Days
from runut.link.comparing.places import Place
from runut.record.claims import EventType, Status

LASTING_MODES = frozenset({"peacekeepers", "occupy"})
"""Modes of a state that lasts: told at any time, it is the same one."""

CONTINUED = "continued"
"""Stands among the modes of talks that go on with those of a day before ("melanjutkan perundingan")."""


class Wording(Protocol):
    """A sentence, or what is kept of one."""

    @property
    def words(self) -> frozenset[str] | frozenset[int]:
        """Its words, or numbers that stand for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One event as it is compared with others.

    Attributes:
        page: The page it stands on.
        lineage: Id of that page's lineage.
        sentence: The first code point of its sentence.
        told: What the sentence says.
        is_headline: Whether it stands in the page's title.
        reported: When the page was published, None if unknown.
        type: Its type.
        status: Whether it came about.
        is_inferred: Whether its sentence does not date it itself.
        family: What kinds of act it can be one with.
        reality: "real" (it happened, goes on, failed, is denied), "planned" or "wished".
        actors: Party codes, or folded names where no party is known.
        recipients: The same.
        third_parties: The same.
        modes: Its modes, and `CONTINUED`.
        days: When it happened, None if not said.
        nearby: When the other events of its sentence or line happened, where that is one stretch.
        place: Where, None if not said.
        is_loose: Whether its day is that of the report: of a blow at a town, or of blame, which may be some days older.
        actors_said: Those of the actors whom the page names there itself.
        recipients_said: The same.
    """

    page: str
    lineage: str
    sentence: int
    told: Wording = field(repr=False, compare=False)
    is_headline: bool
    reported: Days | None
    type: EventType
    status: Status
    is_inferred: bool
    family: str
    reality: str
    actors: frozenset[str]
    recipients: frozenset[str]
    third_parties: frozenset[str]
    modes: frozenset[str]
    days: Days | None
    nearby: Days | None
    place: Place | None
    is_loose: bool
    actors_said: frozenset[str]
    recipients_said: frozenset[str]

    @property
    def words(self) -> frozenset[str] | frozenset[int]:
        """Words of its sentence, or numbers that stand for them."""
        return self.told.words

    @property
    def sides(self) -> frozenset[str]:
        """All who act or suffer."""
        return self.actors | self.recipients

    @property
    def is_two_sided(self) -> bool:
        """Whether more than one act, and on nobody."""
        return not self.recipients and len(self.actors) > 1

    @property
    def is_lasting(self) -> bool:
        """Whether it tells of a state."""
        return bool(self.modes & LASTING_MODES)
