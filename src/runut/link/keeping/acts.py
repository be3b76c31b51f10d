"""What claims tell of that may bear on the keeping of an agreement: acts, counts, and words about an agreement."""

from __future__ import annotations

from dataclasses import dataclass

from runut.extract.agreements.bearing import Keeping
from runut.link.comparing.days import Days
from runut.link.comparing.places import Place
from runut.link.keeping.act_words import Words
from runut.link.texts.sources import Source
from runut.record.claims import Status, Topic
from runut.record.edtf import Edtf

COUNT = "COUNT"
"""The family of counts; its mode is the outcome."""

TOLD = "TOLD"
"""The family of what an agreement claim itself says of the agreement; its mode says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One claim that may bear on the keeping of an agreement.

    Attributes:
        claim: Its id.
        family: PLOVER type, `COUNT` or `TOLD`.
        modes: Its modes.
        status: Whether it came about.
        by: Who did it: party codes, or folded names where no party is known.
        to: To whom.
        helpers: Mediators, hosts, observers.
        time: When it happened, None if not said.
        is_inferred: Whether its sentence does not date it itself.
        days: The same as days, None if not said.
        reported: When its page was published, None if unknown.
        source: Where it stands.
        line: The line on which it is told.
        claimants: Who says so, where the page names them.
        voices: Parties of those who say so, where known.
        words: What the words of its sentence say of it.
        place: Where it happened.
        about: Agreement claims that its sentence tells of, or of whose provisions.
        is_laid_down: Whether its own words are those of a provision: what is laid down, not what was done.
    """

    claim: str
    family: str
    modes: frozenset[str]
    status: Status
    by: frozenset[str]
    to: frozenset[str]
    helpers: frozenset[str]
    time: Edtf | None
    is_inferred: bool
    days: Days | None
    reported: Edtf | None
    source: Source
    line: int
    claimants: tuple[str, ...]
    voices: frozenset[str]
    words: Words
    place: Place | None
    about: frozenset[str]
    is_laid_down: bool = False

    @property
    def topics(self) -> frozenset[Topic]:
        """What its sentence is about."""
        return self.words.topics

    @property
    def place_words(self) -> frozenset[str]:
        """Names in its sentence."""
        return self.words.names

    @property
    def manner(self) -> frozenset[Keeping]:
        """Whether its sentence says that it is done in part, and that a charge is denied."""
        return self.words.manner

    @property
    def page(self) -> str:
        """The page on which it is told."""
        return self.source.page

    @property
    def is_dated(self) -> bool:
        """Whether its sentence dates it itself."""
        return self.time is not None and not self.is_inferred

    @property
    def sides(self) -> frozenset[str]:
        """All who act or suffer."""
        return self.by | self.to

    @property
    def everybody(self) -> frozenset[str]:
        """All who act, suffer or help."""
        return self.by | self.to | self.helpers

    @property
    def day(self) -> int | None:
        """The first day on which it may have happened: its own, else that of its report."""
        return day_of(self.days, self.source)

    @property
    def sentence(self) -> tuple[str, int]:
        """The sentence in which it is told."""
        return (self.source.page, self.source.sentence)


def day_of(days: Days | None, source: Source) -> int | None:
    """Return the first day on which an act may have happened: its own, else that of its report."""
    known = days or source.reported
    if known is None:
        return None
    return known.first if known.first is not None else known.last
