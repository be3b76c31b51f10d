"""Figures as series see them: each count with its bounds, its clock, who says it, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runut.link.days import Days, days_of
from runut.link.places import Place, place_of
from runut.link.sources import Source
from runut.link.voices import Voice, Voices
from runut.record.claims import Casualty, Event, EventType, Outcome, VictimKind
from runut.record.page_record import PageRecord

ABOUT_SHARE = 0.2
""""About 2,000" leaves room for a fifth more or less."""

OPEN = float("inf")

Group = tuple[Outcome, str | None, VictimKind]
"""Those counted: what became of them, their side, what sort of people."""

_FORCE = frozenset({EventType.ASSAULT})
_HARMS = {
    Outcome.KILLED: _FORCE,
    Outcome.WOUNDED: _FORCE,
    Outcome.MISSING: _FORCE,
    Outcome.CAPTURED: frozenset({EventType.ASSAULT, EventType.COERCE}),
    Outcome.DETAINED: frozenset({EventType.COERCE}),
    Outcome.DISPLACED: frozenset({EventType.SANCTION, EventType.ASSAULT}),
    Outcome.RELEASED: frozenset({EventType.RETREAT, EventType.COOPERATE}),
}
"""What sort of act brings about what became of the people counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One count with where it stands and what it can be compared by.

    Attributes:
        claim: The claim.
        source: Where it stands.
        low: Lowest number that it allows, 0 where open.
        high: Highest number that it allows, infinite where open.
        voice: Who says so.
        happening: Id of the happening that did it, None where its sentence tells no act.
        days: The period counted, else the days of the act; None where that would only be the day of the report.
        is_loose: Whether neither it nor the act of its sentence is dated in so many words.
        place: Where, None if not said.
        outlet: The page's outlet, folded; None if not known.
    """

    claim: Casualty
    source: Source
    low: float
    high: float
    voice: Voice
    happening: str | None
    days: Days | None
    is_loose: bool
    place: Place | None
    outlet: str | None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def group(self) -> Group:
        """Who is counted."""
        return (self.claim.outcome, self.claim.side, self.claim.who)

    @property
    def bounds(self) -> tuple[float, float]:
        """Lowest and highest number."""
        return (self.low, self.high)

    @property
    def reported(self) -> int | None:
        """The first day on which its page can have been published."""
        return None if self.source.reported is None else self.source.reported.first

    @property
    def last(self) -> int | None:
        """The last day counted: the end of the period, else the day of the report."""
        if self.days is not None and self.days.last is not None:
            return self.days.last
        return self.reported

    def excludes(self, other: Count) -> bool:
        """Tell whether no number fits both."""
        return self.high < other.low or other.high < self.low


def find_counts(
    record: PageRecord, sources: Mapping[str, Source], happening_of: Mapping[str, str], voices: Voices
) -> Iterator[Count]:
    """Yield the counts of one page.

    Args:
        record: The page record.
        sources: Where each claim stands.
        happening_of: The happening's id of each event claim.
        voices: Who speaks for whom.
    """
    for claim in record.casualties:
        harm = _find_harm(claim, record)
        slack = ABOUT_SHARE if claim.approximate else 0
        yield Count(
            claim=claim,
            source=sources[claim.id],
            low=0 if claim.min is None else claim.min * (1 - slack),
            high=OPEN if claim.max is None else claim.max * (1 + slack),
            voice=voices.of_count(claim, record),
            happening=None if harm is None else happening_of[harm.id],
            days=days_of(claim.time) or _days_of_harm(harm, sources[claim.id]),
            is_loose=claim.time is None and (harm is None or harm.time is None or harm.time_basis is not None),
            place=_named_place(claim.place) or (None if harm is None else _named_place(harm.place)),
            outlet=voices.outlet_of(record),
        )


def _named_place(words: str | None) -> Place | None:
    """Return the place of a page's words, None where they name none ("wilayahnya")."""
    place = place_of(words)
    is_name = words is not None and any(sign.isupper() for sign in words)
    return place if place is not None and (place.known is not None or is_name) else None


def _find_harm(claim: Casualty, record: PageRecord) -> Event | None:
    """Return the event of a count's sentence that did it, the nearest where there are several."""
    at = claim.evidence
    acts = [
        event
        for event in record.events
        if event.evidence.sentence.start == at.sentence.start and event.type in _HARMS[claim.outcome]
    ]
    return min(acts, key=lambda event: abs(event.evidence.start - at.start), default=None)


def _days_of_harm(harm: Event | None, source: Source) -> Days | None:
    """Return the days of an act, None where they are only the day of the report for want of another."""
    days = None if harm is None else days_of(harm.time)
    if harm is None or days is None or harm.time_basis is None:
        return days
    is_news = source.reported is None or source.reported.gap_to(days) == 0
    return None if is_news else days
