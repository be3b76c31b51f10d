"""Figures as series see them: each count with its bounds, its clock, who says it, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from runut.languages.linking_words import load_linking_words
from runut.link.actors.voices import Voice, Voices
from runut.link.comparing.days import Days, days_of
from runut.link.comparing.places import Place, is_elsewhere, place_of
from runut.link.comparing.wording import fold
from runut.link.texts.sources import Source
from runut.record.claims import Casualty, Event, EventType, Outcome, Status
from runut.record.page_record import PageRecord

ABOUT_SHARE = 0.2
""""About 2,000" leaves room for a fifth more or less."""

OPEN = float("inf")

Group = tuple[Outcome, str | None, str]
"""Those counted: what became of them, their side, what sort of people, or of what they are counted by."""

_FORCE = frozenset({EventType.ASSAULT})
_TOLD = frozenset({Status.HAPPENED, Status.ONGOING})

_TAKEN_OR_FREED = frozenset({Outcome.CAPTURED, Outcome.DETAINED, Outcome.RELEASED})

_LINES_BEFORE = 2
"""Pages put an empty line between paragraphs."""

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
        side: Whose people are counted: as said; where that is left open, whom the act that freed or took them befell.
        low: Lowest number that it allows, 0 where open.
        high: Highest number that it allows, infinite where open.
        voice: Who says so.
        happening: Id of the happening that did it, None where neither its sentence nor the one before tells an act.
        days: The period counted, else the days of the act; None where that would only be the day of the report.
        is_loose: Whether neither it nor the act of its sentence is dated in so many words.
        place: Where, None if not said.
        outlet: The page's outlet, folded; None if not known.
    """

    claim: Casualty
    source: Source
    side: str | None
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
        return (self.claim.outcome, self.side, _counted_as(self.claim))

    @property
    def sort(self) -> tuple[Outcome, str]:
        """What became of whom, whichever side is theirs."""
        return (self.claim.outcome, _counted_as(self.claim))

    @property
    def says_side(self) -> bool:
        """Whether its words themselves say whose they are ("lima tentara X", "lima tentaranya")."""
        _, *words = self.claim.said.split()
        return any(word[:1].isupper() or word.endswith(load_linking_words().own_endings) for word in words)

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
            side=claim.side or _side_of(claim, harm),
            low=0 if claim.min is None else claim.min * (1 - slack),
            high=OPEN if claim.max is None else claim.max * (1 + slack),
            voice=voices.of_count(claim, record),
            happening=None if harm is None else happening_of[harm.id],
            days=days_of(claim.time) or _days_of_harm(harm, sources[claim.id]),
            is_loose=claim.time is None and (harm is None or harm.time is None or harm.time_basis is not None),
            place=_named_place(claim.place) or (None if harm is None else _named_place(harm.place)),
            outlet=voices.outlet_of(record),
        )


def _counted_as(claim: Casualty) -> str:
    """Return as what people are counted: their sort, or by households, which are no people ("5.000 keluarga")."""
    last = fold(claim.said).split()[-1:]
    return "household" if last and last[0] in load_linking_words().households else claim.who.value


def _named_place(words: str | None) -> Place | None:
    """Return the place of a page's words, None where they name none ("wilayahnya")."""
    place = place_of(words)
    is_name = words is not None and any(sign.isupper() for sign in words)
    return place if place is not None and (place.known is not None or is_name) else None


def _find_harm(claim: Casualty, record: PageRecord) -> Event | None:
    """Return the event of a count's sentence that did it, the nearest where there are several, else the one before."""
    at = claim.evidence
    acts = [event for event in record.events if event.type in _HARMS[claim.outcome]]
    here = [event for event in acts if event.evidence.sentence.start == at.sentence.start]
    if here:
        return min(here, key=lambda event: abs(event.evidence.start - at.start))
    return _find_harm_before(claim, acts)


def _side_of(claim: Casualty, act: Event | None) -> str | None:
    """Return of whose side those are who were taken or freed: of the one whom the act befell."""
    if act is None or claim.outcome not in _TAKEN_OR_FREED:
        return None
    befell = {actor.party for actor in act.recipients}
    return next(iter(befell)) if len(befell) == 1 else None


def _find_harm_before(claim: Casualty, acts: Sequence[Event]) -> Event | None:
    """Return the act of a day that the sentence or line before a count tells, for a count without a time of its own.

    "X menyerang kota itu pada Senin. Korban tewas mencapai 12 orang."
    """
    at = claim.evidence
    before = [event for event in acts if event.evidence.start < at.start]
    last = max(before, key=lambda event: event.evidence.start, default=None)
    if last is None or claim.time is not None or at.line - last.evidence.line > _LINES_BEFORE:
        return None
    days, struck = days_of(last.time), {actor.party for actor in last.recipients if actor.party is not None}
    is_told = last.status in _TOLD and days is not None and days.is_narrow
    doers = {actor.party for actor in last.actors}
    is_theirs = claim.side is None or (claim.side in struck if struck else claim.side not in doers)
    return last if is_told and is_theirs and not is_elsewhere(place_of(claim.place), place_of(last.place)) else None


def _days_of_harm(harm: Event | None, source: Source) -> Days | None:
    """Return the days of an act, None where they are only the day of the report for want of another."""
    days = None if harm is None else days_of(harm.time)
    if harm is None or days is None or harm.time_basis is None:
        return days
    is_news = source.reported is None or source.reported.gap_to(days) == 0
    return None if is_news else days
